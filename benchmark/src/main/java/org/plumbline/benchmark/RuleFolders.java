package org.plumbline.benchmark;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.plumbline.facts.LineFacts;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;

/** The rules that are measured. */
final class RuleFolders {

  /** The rules of the checkout that there is Java by hand for. */
  static final String SIXTY = "60";

  /** The rulebook that ships. */
  static final String SHIPPED = "shipped";

  private static final long SEED = 1;

  private RuleFolders() {}

  /** The sixty rules, the shipped ones, or so many generated ones. */
  static Rulebook of(String rules) throws IOException {
    return switch (rules) {
      case SIXTY -> sixty();
      case SHIPPED -> Rulebook.shipped();
      default -> generated(Integer.parseInt(rules));
    };
  }

  /** The sixty rules that stand in the checkout, which {@code plumbline.checkout} may name. */
  private static Rulebook sixty() throws IOException {
    String checkout = System.getProperty("plumbline.checkout", ".");
    return compiled(Path.of(checkout, "benchmark", "rules-60"));
  }

  /** So many generated rules; they speak of the codes of generated claims, too. */
  private static Rulebook generated(int rules) throws IOException {
    List<String> carried =
        Sheets.generated(SEED, 2_000, 0).stream()
            .flatMap(sheet -> Arrays.stream(sheet.lines()))
            .map(LineFacts::code)
            .distinct()
            .sorted()
            .toList();
    Path folder = Files.createTempDirectory("plumbline-rules-");
    try {
      new RuleGenerator(SEED, carried).write(folder, rules);
      return compiled(folder);
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** The rules of a folder and no others. */
  private static Rulebook compiled(Path folder) throws IOException {
    try {
      return Rulebook.ofFolder(folder);
    } catch (RuleFolderException refused) {
      throw new IllegalStateException("The rules of " + folder + " are refused", refused);
    }
  }
}
