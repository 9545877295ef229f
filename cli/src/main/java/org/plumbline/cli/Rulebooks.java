package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.rulebook.lint.Problem;

/** Opens the rulebook a command works with. */
final class Rulebooks {

  private Rulebooks() {}

  /** The word that stands for the shipped rules alone. */
  static final String BUILTIN = "builtin";

  /** Refuses what is no directory. */
  static void requireFolder(Path folder) throws UnusableException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableException(folder + ": is no folder of rules, name a directory");
    }
  }

  /**
   * The shipped rulebook, with a folder of rules on top where there is one.
   *
   * @param folder the folder of {@code --rules}, or null
   * @throws UnusableException with all problems of the folder
   */
  static Rulebook open(Path folder) throws UnusableException {
    if (folder == null) {
      return Rulebook.shipped();
    }
    requireFolder(folder);
    try {
      return Rulebook.withFolder(folder);
    } catch (RuleFolderException refused) {
      throw new UnusableException(refused.problems().stream().map(Problem::toString).toList());
    } catch (IOException unreadable) {
      throw new UnusableException(folder + ": cannot be read, " + Reason.of(unreadable));
    }
  }
}
