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

  private static final int DIGEST_SHOWN = 12;

  private final Surroundings surroundings;

  @Mixin private CodesetsOption codesets;

  CodesetsListCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of("CODE SET", "RELEASE", "CODES", "MODIFIERS", "HOLDS", "WORDS", "DIGEST", "FILE"));
    try {
      if (!CodeSets.BUILTIN.equals(codesets.place())) {
        for (StoredRelease release :
            new CodeSetStore(CodeSets.existing(codesets.place(), surroundings)).list()) {
          rows.add(row(release));
        }
      }
      rows.add(row(InstalledCodeSets.starter()));
      rows.addAll(OtherSets.rows(codesets.place(), surroundings));
    } catch (CodeSetException refused) {
      throw new UnusableException(refused.getMessage());
    } catch (IOException failed) {
      throw new UnusableException("the code sets cannot be listed: " + Reason.of(failed));
    }
    try (Text text = new Text(surroundings.out())) {
      text.table(rows);
    }
    return 0;
  }

  private static List<String> row(StoredRelease release) {
    return List.of(
        "HCPCS Level II",
        release.release().toString(),
        String.valueOf(release.codes()),
        String.valueOf(release.modifiers()),
        release.complete() ? "whole release" : "excerpt",
        release.textVerified() ? "as published" : "altered",
        release.digest().substring(0, DIGEST_SHOWN),
        release.sourceName().isEmpty() ? "not known" : release.sourceName());
  }

  private static List<String> row(HcpcsTable starter) {
    return List.of(
        "HCPCS Level II",
        "starter set",
        String.valueOf(starter.codeCount()),
        String.valueOf(starter.modifierCount()),
        "excerpt",
        starter.textVerified() ? "as published" : "altered",
        starter.digest().substring(0, DIGEST_SHOWN),
        "built in");
  }
}
