package org.plumbline.codeset.hcpcs.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.codeset.Quarters;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;

/** Reads what the rows of one life tell, release after release. */
final class EventsReader {

  private final ReleaseTables tables;
  private final List<Sighting> rows;
  private final List<LifeEvent> events = new ArrayList<>();

  /**
   * @param newestFirst the rows of one life, at least one
   */
  EventsReader(ReleaseTables tables, List<Sighting> newestFirst) {
    this.tables = tables;
    this.rows = newestFirst;
  }

  /** The events by release; those of one release as a reader asks: added, worded, ended, acted. */
  List<LifeEvent> events() {
    readAdded();
    readWords();
    readDates();
    tables
        .lackedAfter(rows.get(0).last(), rows.get(0).row().code())
        .ifPresent(release -> events.add(new LifeEvent.Dropped(release)));
    // the sort keeps the order within a release
    events.sort(Comparator.comparing(LifeEvent::release));
    return events;
  }

  /** The rows of imported releases that tell dates; a starter row has those of newer releases. */
  private List<CodeRow> datedOldestFirst() {
    return rows.stream()
        .filter(seen -> seen.imported() && seen.row().isDated())
        .map(Sighting::row)
        .sorted(Comparator.comparing(CodeRow::release))
        .toList();
  }

  private void readAdded() {
    Release first = rows.stream().map(Sighting::first).min(Comparator.naturalOrder()).orElseThrow();
    int day =
        Stream.concat(datedOldestFirst().stream(), rows.stream().map(Sighting::row))
            .filter(CodeRow::isDated)
            .mapToInt(CodeRow::added)
            .findFirst()
            .orElse(CodeRow.NO_DAY);
    events.add(new LifeEvent.Added(first, day));
  }

  /** Dates as each release has them, where they are not those of the release before. */
  private void readDates() {
    CodeRow before = null;
    for (CodeRow row : datedOldestFirst()) {
      Release release = row.release();
      if (before != null && before.added() != row.added()) {
        events.add(new LifeEvent.Moved(release, true, before.added(), row.added()));
      }
      readEnd(row, before, release);
      readAction(row, before, release);
      before = row;
    }
  }

  private void readAction(CodeRow row, CodeRow before, Release release) {
    int known = before == null ? row.added() : before.actionDate();
    if (row.actionDate() != CodeRow.NO_DAY && row.actionDate() != known) {
      events.add(new LifeEvent.Acted(release, row.actionDate(), row.actionCode()));
    }
  }

  private void readEnd(CodeRow row, CodeRow before, Release release) {
    int known = before == null ? CodeRow.NO_DAY : before.ended();
    if (row.ended() != known) {
      events.add(
          known == CodeRow.NO_DAY
              ? new LifeEvent.Ended(release, row.ended())
              : new LifeEvent.Moved(release, false, known, row.ended()));
    }
  }

  /** The runs of equal words. Altered words are told only where there are no others. */
  private void readWords() {
    boolean verified = rows.stream().anyMatch(Sighting::textVerified);
    List<Sighting> told =
        rows.stream()
            .filter(seen -> seen.textVerified() == verified)
            .sorted(Sighting.BY_WORDING)
            .toList();
    WordingRun run = null;
    for (Sighting seen : told) {
      if (run == null || !run.takes(seen)) {
        if (run != null) {
          events.add(run.event());
        }
        run = new WordingRun(seen, run == null ? Optional.empty() : Optional.of(change(run, seen)));
      }
      run.add(seen);
    }
    events.add(run.event());
  }

  private LifeEvent.Rewording change(WordingRun before, Sighting seen) {
    Release after = before.lastBefore(seen);
    return new LifeEvent.Rewording(
        after,
        Quarters.of(seen.first()) - Quarters.of(after) > 1,
        tables.releases().stream()
            .filter(release -> release.compareTo(after) > 0)
            .filter(release -> release.compareTo(seen.first()) < 0)
            .toList(),
        before.shortText(),
        WordDiff.of(before.longText(), seen.row().longText()));
  }
}
