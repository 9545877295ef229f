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
    description = "Lists the code sets that are there.")
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
    List<ListedSet> sets = sets();
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(Json.of(json -> json.objects("codesets", sets, set -> set.write(json))));
      } else {
        List<List<String>> rows = new ArrayList<>(List.of(ListedSet.HEAD));
        sets.forEach(set -> rows.add(set.row()));
        text.table(rows);
      }
    }
    return 0;
  }

  private List<ListedSet> sets() throws UnusableException {
    List<ListedSet> sets = new ArrayList<>();
    try {
      if (!CodeSets.BUILTIN.equals(codesets.place())) {
        for (StoredRelease release :
            new CodeSetStore(CodeSets.existing(codesets.place(), surroundings)).list()) {
          sets.add(set(release));
        }
      }
      sets.add(set(InstalledCodeSets.starter()));
      sets.addAll(OtherSets.list(codesets.place(), surroundings));
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
        starter.textVerified(),
        starter.digest(),
        ListedSet.BUILT_IN,
        "");
  }
}
