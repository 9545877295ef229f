package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.history.ReleaseTables;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;

/**
 * Opens the code sets a command works with: the store that {@code --codesets} names, and beneath it
 * the starter set.
 */
final class CodeSets {

  /** The word that stands for the starter set alone. */
  static final String BUILTIN = "builtin";

  private CodeSets() {}

  /**
   * The code set of a directory over the starter set.
   *
   * @param option what stands after {@code --codesets}, or null
   */
  static HcpcsCodeSet open(String option, Surroundings surroundings) throws UnusableException {
    return opened(
        () ->
            BUILTIN.equals(option)
                ? InstalledCodeSets.builtin()
                : InstalledCodeSets.in(existing(option, surroundings)));
  }

  /** All code sets of a directory; see {@link #open}. */
  static org.plumbline.codeset.library.CodeSets openAll(String option, Surroundings surroundings)
      throws UnusableException {
    return opened(
        () ->
            BUILTIN.equals(option)
                ? org.plumbline.codeset.library.CodeSets.builtin()
                : org.plumbline.codeset.library.CodeSets.in(existing(option, surroundings)));
  }

  /** The tables of HCPCS that {@link #open} is made of. */
  static ReleaseTables tables(String option, Surroundings surroundings) throws UnusableException {
    return opened(
        () ->
            new ReleaseTables(
                BUILTIN.equals(option)
                    ? List.of(InstalledCodeSets.starter())
                    : InstalledCodeSets.tables(existing(option, surroundings))));
  }

  /** Something that is read from code sets. */
  interface Opening<T> {
    T open() throws IOException, UnusableException;
  }

  /** What is opened; whatever hinders it is told in words. */
  static <T> T opened(Opening<T> opening) throws UnusableException {
    try {
      return opening.open();
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
}
