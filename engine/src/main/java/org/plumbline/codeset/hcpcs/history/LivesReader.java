package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;

/** Reads the lives of a code out of its rows. */
final class LivesReader {

  private final ReleaseTables tables;
  private final List<Sighting> newestFirst;

  /**
   * @param newestFirst all rows of the code, at least one
   */
  LivesReader(ReleaseTables tables, List<Sighting> newestFirst) {
    this.tables = tables;
    this.newestFirst = newestFirst;
  }

  CodeLives read(String code) {
    List<CodeLife> lives = new ArrayList<>();
    for (List<Sighting> rows : split()) {
      lives.add(0, life(rows));
    }
    Release first = lives.get(0).firstSeen();
    List<Release> told =
        tables.releases().stream().filter(release -> release.compareTo(first) >= 0).toList();
    return new CodeLives(code, lives, tables.noc(newestFirst), Gap.between(told));
  }

  /** The rows of each life, newest life and newest row first. */
  private List<List<Sighting>> split() {
    List<List<Sighting>> lives = new ArrayList<>();
    CodeRow speaker = null;
    for (Sighting seen : newestFirst) {
      if (lives.isEmpty() || speaker != null && isOfAnother(seen.row(), speaker)) {
        lives.add(new ArrayList<>());
        speaker = null;
      }
      lives.get(lives.size() - 1).add(seen);
      speaker = speaker == null && seen.row().isDated() ? seen.row() : speaker;
    }
    return lives;
  }

  /** Whether a row tells of a life before the one that a newer row speaks for. */
  private static boolean isOfAnother(CodeRow older, CodeRow speaker) {
    return older.isDated()
        ? older.endedBefore(speaker)
        : older.release().lastDay() < speaker.added();
  }

  private CodeLife life(List<Sighting> rows) {
    Optional<CodeRow> speaker =
        rows.stream().map(Sighting::row).filter(CodeRow::isDated).findFirst();
    return new CodeLife(
        speaker.map(CodeRow::added).orElse(CodeRow.NO_DAY),
        speaker.map(CodeRow::ended).orElse(CodeRow.NO_DAY),
        rows.stream().map(Sighting::first).min(Comparator.naturalOrder()).orElseThrow(),
        rows.get(0).last(),
        new EventsReader(tables, rows).events(),
        releases(rows.stream().filter(seen -> !seen.textVerified())),
        releases(rows.stream().filter(seen -> !seen.row().isDated())),
        speaker.map(new CrossReferences(tables)::of).orElse(List.of()));
  }

  private static List<Release> releases(Stream<Sighting> rows) {
    return rows.filter(Sighting::imported).map(Sighting::last).sorted().toList();
  }
}
