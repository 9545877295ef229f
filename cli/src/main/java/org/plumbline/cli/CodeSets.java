package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.CodeSetStore;
import org.plumbline.codeset.HcpcsCodeSet;
import org.plumbline.codeset.HcpcsTable;
import org.plumbline.codeset.StarterCodes;

/**
 * Opens the code sets a command works with: the store that {@code --codesets} names, and beneath it
 * the starter set.
 */
final class CodeSets {

  /** The word that stands for the starter set alone. */
  static final String BUILTIN = "builtin";

  private static final String STARTER = "/plumbline-rules/code-sets/hcpcs-starter.csv";

  private CodeSets() {}

  /**
   * The code set of a directory over the starter set.
   *
   * @param option what stands after {@code --codesets}, or null
   */
  static HcpcsCodeSet open(String option, Surroundings surroundings) throws UnusableException {
    try {
      List<HcpcsTable> tables = new ArrayList<>();
      if (!BUILTIN.equals(option)) {
        tables.addAll(new CodeSetStore(existing(option, surroundings)).open());
      }
      tables.add(starter());
      return new HcpcsCodeSet(tables);
    } catch (CodeSetException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException("the code sets cannot be opened: " + Reason.of(failed));
    }
  }

  /** The directory to read from; the one in {@code PLUMBLINE_HOME} need not be there. */
  static Path existing(String option, Surroundings surroundings) throws UnusableException {
    Path directory = directory(option, surroundings);
    if (option != null && !Files.isDirectory(directory)) {
      throw new UnusableException(
          directory + ": is no directory of code sets, name one after --codesets, or " + BUILTIN);
    }
    return directory;
  }

  /** The directory to write to. */
  static Path directory(String option, Surroundings surroundings) throws UnusableException {
    try {
      return option == null ? surroundings.home().resolve("codesets") : Path.of(option);
    } catch (InvalidPathException notPath) {
      throw new UnusableException(option + ": is no path, name a directory after --codesets");
    }
  }

  static HcpcsTable starter() throws IOException {
    try (InputStream csv = CodeSets.class.getResourceAsStream(STARTER)) {
      if (csv == null) {
        throw new IOException("the starter set is missing from this installation");
      }
      return StarterCodes.read(csv);
    }
  }
}
