package org.plumbline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;
import org.plumbline.codeset.hcpcs.store.StoredRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code plumbline codesets list}: the releases that are there, newest first, and the starter set
 * beneath.
 */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists the code sets that are there.",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:listed",
      "1:listed, and one that is there cannot be read",
      "2:unusable arguments, or a directory that cannot be read"
    })
final class CodesetsListCommand implements Callable<Integer> {

  private static final String HCPCS = "HCPCS Level II";

  private final Surroundings surroundings;

  @Mixin private ListFormatOption format;

  @Mixin private CodesetsOption codesets;

  CodesetsListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    List<String> damaged = new ArrayList<>();
    List<ListedSet> sets = sets(damaged);
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(
            Json.of(
                json ->
                    json.objects("codesets", sets, set -> set.write(json))
                        .texts("unreadable", damaged)));
      } else {
        List<List<String>> rows = new ArrayList<>(List.of(ListedSet.HEAD));
        sets.forEach(set -> rows.add(set.row()));
        text.table(rows);
        damaged.forEach(text::line);
      }
    }
    return damaged.isEmpty() ? 0 : 1;
  }

  private List<ListedSet> sets(List<String> damaged) throws UnusableException {
    List<ListedSet> sets = new ArrayList<>();
    try {
      if (!CodeSets.BUILTIN.equals(codesets.place())) {
        CodeSetStore store =
            InstalledCodeSets.store(CodeSets.existing(codesets.place(), surroundings));
        for (StoredRelease release : store.readable(damaged)) {
          sets.add(set(release));
        }
        if (damaged.isEmpty()) {
          store.mendSnapshot();
        }
      }
      sets.add(set(InstalledCodeSets.starter()));
      sets.addAll(OtherSets.list(codesets.place(), surroundings, damaged));
      return sets;
    } catch (CodeSetException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException("the code sets cannot be listed: " + Reason.of(failed));
    }
  }

  private static ListedSet set(StoredRelease release) {
    return new ListedSet(
        HCPCS,
        release.release().toString(),
        release.codes(),
        release.modifiers(),
        release.complete(),
        release.dated(),
        release.textVerified(),
        release.digest(),
        release.sourceName(),
        release.sourceSha256());
  }

  private static ListedSet set(HcpcsTable starter) {
    return new ListedSet(
        HCPCS,
        ListedSet.STARTER,
        starter.codeCount(),
        starter.modifierCount(),
        false,
        starter.dated(),
        starter.textVerified(),
        starter.digest(),
        ListedSet.BUILT_IN,
        "");
  }
}
