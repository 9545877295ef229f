package org.plumbline.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.concurrent.Callable;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.history.ReleaseTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code plumbline codesets diff}: what differs between two imported releases of HCPCS. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two imported releases of HCPCS Level II, the older one first: codes and modifiers"
          + " added, ended, used anew, reworded with the words marked [-old-] {+new+}, with another"
          + " amount for one unit of service, or not listed any more.",
      "Words are compared only where both releases have them as CMS published them. A code counts as"
          + " reworded when more than blanks and the case of letters changed in its long descriptor."
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:compared, whatever differs",
      "2:unusable arguments, a release that is not imported, or code sets that cannot be opened"
    })
final class CodesetsDiffCommand implements Callable<Integer> {

  private final Surroundings surroundings;

  @Parameters(
      index = "0",
      paramLabel = "RELEASE",
      converter = Words.OfRelease.class,
      description = "The older release, such as 2020-10.")
  private Release older;

  @Parameters(
      index = "1",
      paramLabel = "RELEASE",
      converter = Words.OfRelease.class,
      description = "The newer release, such as 2025-10.")
  private Release newer;

  @Mixin private ListFormatOption format;

  @Mixin private CodesetsOption codesets;

  CodesetsDiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws UnusableException {
    if (older.compareTo(newer) > 0) {
      throw new UnusableException(
          "codesets diff: the older release comes first: codesets diff " + newer + " " + older);
    }
    ReleaseTables tables = codesets.tables(surroundings);
    refuseMissing(tables.releases());
    Differences told = Differences.of(tables.difference(older, newer));
    try (Text text = new Text(surroundings.out())) {
      if (format.isJson()) {
        text.line(Json.of(json -> new DiffJson(json, told).write()));
      } else {
        new DiffText(text, told).write();
      }
    }
    return 0;
  }

  private void refuseMissing(List<Release> there) throws UnusableException {
    List<Release> missing =
        List.of(older, newer).stream()
            .distinct()
            .filter(release -> !there.contains(release))
            .toList();
    if (!missing.isEmpty()) {
      throw new UnusableException(
          "codesets diff: import HCPCS "
              + names(missing, " and ")
              + " first, with codesets import FILE; imported: "
              + (there.isEmpty() ? "none" : names(there, ", ")));
    }
  }

  private static String names(List<Release> releases, String between) {
    return releases.stream().map(Release::toString).collect(joining(between));
  }
}
