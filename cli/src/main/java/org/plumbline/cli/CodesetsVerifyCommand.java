package org.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.codeset.library.SetLibrary;
import org.plumbline.codeset.snapshot.CodeSetKind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plumbline codesets verify}: reads the stored code sets whole and compares digests. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Reads every stored code set whole and compares it with its digest.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:each release agrees with its digest",
      "1:one does not, or cannot be read as what its name says",
      "2:unusable arguments, or a directory that cannot be read"
    })
final class CodesetsVerifyCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Option(
      names = "--codesets",
      paramLabel = "DIR",
      description = "Where imported code sets lie (default: $PLUMBLINE_HOME/codesets).")
  private String codesets;

  @Mixin private ListFormatOption format;

  CodesetsVerifyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /**
   * What was read of a code set.
   *
   * @param releases how many releases there are
   * @param wrong what is wrong with them, a sentence for each
   */
  private record Verified(String name, int releases, List<String> wrong) {}

  @Override
  public Integer call() throws UnusableException {
    if (CodeSets.BUILTIN.equals(codesets)) {
      throw new UnusableException(
          "the starter set is a part of this installation, name a directory after --codesets");
    }
    List<Verified> sets = verify(CodeSets.existing(codesets, surroundings));
    boolean right = sets.stream().allMatch(set -> set.wrong().isEmpty());
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(Json.of(json -> write(sets, right, json)));
      } else {
        write(sets, right, text);
      }
    }
    return right ? 0 : 1;
  }

  private static List<Verified> verify(Path directory) throws UnusableException {
    try {
      List<Verified> sets = new ArrayList<>();
      CodeSetStore store = InstalledCodeSets.store(directory);
      sets.add(new Verified("HCPCS Level II", store.count(), store.verify()));
      SetLibrary library = new SetLibrary(directory);
      for (CodeSetKind kind : CodeSetKind.values()) {
        int releases = library.count(kind);
        if (releases > 0) {
          sets.add(new Verified(kind.title(), releases, library.verify(kind)));
        }
      }
      return sets;
    } catch (CodeSetException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException("the code sets cannot be verified: " + Reason.of(failed));
    }
  }

  private static void write(List<Verified> sets, boolean right, Text text) {
    sets.forEach(set -> set.wrong().forEach(text::line));
    if (right) {
      int releases = sets.stream().mapToInt(Verified::releases).sum();
      text.line("releases read: " + releases + "; each agrees with its digest");
      if (releases > 0) {
        sets.forEach(set -> text.field("", set.name() + ": " + set.releases()));
      }
    }
  }

  private static void write(List<Verified> sets, boolean right, Json json) {
    json.truth("agrees", right)
        .objects(
            "codesets",
            sets,
            set ->
                json.text("name", set.name())
                    .number("releases", set.releases())
                    .texts("wrong", set.wrong()));
  }
}
