package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.run.ErrorSplit;
import picocli.CommandLine.Option;

/** {@code --split}: the claims with errors and the others, each in a file of their own. */
final class SplitOption {

  @Option(
      names = "--split",
      paramLabel = "DIR",
      description =
          "Write each 837P file again as two in this directory: the claims with error findings and"
              + " the others.")
  private Path directory;

  /**
   * What splits, empty where the option was not given.
   *
   * @throws UnusableException where the inputs cannot be split
   */
  Optional<ErrorSplit> open(Inputs inputs) throws UnusableException {
    if (directory == null) {
      return Optional.empty();
    }
    if (inputs.named().size() < inputs.files().size()) {
      throw new UnusableException("-: --split reads its input twice, name a file");
    }
    ErrorSplit split = new ErrorSplit(directory);
    Set<Path> made = new HashSet<>();
    for (Inputs.Named input : inputs.named()) {
      for (Path file : split.files(input.name())) {
        if (!made.add(file)) {
          throw new UnusableException(input.path() + ": two inputs would be split into " + file);
        }
        if (inputs.contain(file)) {
          throw new UnusableException(file + ": is one of the inputs, name another --split DIR");
        }
      }
    }
    return Optional.of(split);
  }

  /** Splits what was read; returns a line for each input that was not split. */
  static List<String> write(ErrorSplit split, Inputs inputs) throws UnusableException {
    List<String> problems = new ArrayList<>();
    for (Inputs.Named input : inputs.named()) {
      try {
        split
            .write(input.name(), input.path())
            .ifPresent(reason -> problems.add(input.name() + ": " + reason));
      } catch (IOException failed) {
        throw new UnusableException(input.name() + ": cannot be split: " + Reason.of(failed));
      }
    }
    return problems;
  }
}
