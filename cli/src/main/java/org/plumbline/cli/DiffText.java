package org.plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.history.ChangeKind;
import org.plumbline.codeset.hcpcs.history.CodeChange;
import org.plumbline.codeset.hcpcs.history.ReleaseDiff.Side;

/** The difference of two releases for people: counts, then lists. */
final class DiffText {

  private static final String UNIT_CHANGED = "unit changed";
  private static final String ADDED_AND_ENDED = "  of these ended";
  private static final String UNTOLD = "-";

  private final Text text;
  private final Differences told;

  DiffText(Text text, Differences told) {
    this.text = text;
    this.told = told;
  }

  void write() {
    text.line("HCPCS Level II " + told.older().release() + " to " + told.newer().release())
        .line("");
    write(told.older());
    write(told.newer());
    told.reasons().forEach(reason -> text.field("not told", reason));
    text.line("").table(counts());
    for (ChangeKind kind : ChangeKind.values()) {
      write("codes", kind, told.releases().codes());
      if (kind == ChangeKind.REWORDED) {
        writeUnits();
      }
    }
    for (ChangeKind kind : ChangeKind.values()) {
      write("modifiers", kind, told.releases().modifiers());
    }
  }

  private void write(Side side) {
    text.field(
        side.release().toString(),
        side.codes()
            + " codes, "
            + side.modifiers()
            + " modifiers, "
            + (side.complete() ? "whole release" : "excerpt")
            + (side.textVerified() ? "" : ", words altered in the source")
            + (side.dated() ? "" : ", without dates"));
  }

  private List<List<String>> counts() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("", "CODES", "MODIFIERS"));
    for (ChangeKind kind : ChangeKind.values()) {
      rows.add(
          List.of(
              name(kind),
              count(told.releases().codes(), kind),
              count(told.releases().modifiers(), kind)));
      if (kind == ChangeKind.ADDED) {
        rows.add(
            List.of(
                ADDED_AND_ENDED,
                addedAndEnded(told.releases().codes()),
                addedAndEnded(told.releases().modifiers())));
      }
      if (kind == ChangeKind.REWORDED) {
        boolean compared = told.releases().comparesWords();
        String units = compared ? String.valueOf(told.units().size()) : UNTOLD;
        rows.add(List.of(UNIT_CHANGED, units, UNTOLD));
      }
    }
    return rows;
  }

  private String addedAndEnded(Map<ChangeKind, List<CodeChange>> changes) {
    OptionalLong count = told.addedAndEnded(changes);
    return count.isPresent() ? String.valueOf(count.getAsLong()) : UNTOLD;
  }

  private static String count(Map<ChangeKind, List<CodeChange>> changes, ChangeKind kind) {
    return changes.containsKey(kind) ? String.valueOf(changes.get(kind).size()) : UNTOLD;
  }

  private static String name(ChangeKind kind) {
    return switch (kind) {
      case ADDED -> "added";
      case ENDED -> "ended";
      case REUSED -> "used anew";
      case REWORDED -> "reworded";
      case RESPACED -> "blanks or case only";
      case SHORT_REWORDED -> "short text only";
      case REDATED -> "dates moved";
      case DROPPED -> "not listed any more";
    };
  }

  private void write(String what, ChangeKind kind, Map<ChangeKind, List<CodeChange>> changes) {
    List<CodeChange> list = Differences.list(changes, kind);
    if (!list.isEmpty()) {
      head(what + " " + name(kind));
      list.forEach(change -> write(kind, change));
    }
  }

  private void head(String title) {
    text.line("").line(title.toUpperCase(Locale.ROOT));
  }

  private void write(ChangeKind kind, CodeChange change) {
    switch (kind) {
      case ADDED, DROPPED -> {
        CodeRow row = change.after().or(change::before).orElseThrow();
        tell(change, dates(row) + row.longText());
      }
      case ENDED -> ended(change, change.after().orElseThrow());
      case REUSED -> reused(change, change.before().orElseThrow(), change.after().orElseThrow());
      case REWORDED, RESPACED -> tell(change, Marked.of(change.words()));
      case SHORT_REWORDED ->
          tell(
              change,
              Marked.of(
                  change.before().orElseThrow().shortText(),
                  change.after().orElseThrow().shortText()));
      case REDATED ->
          tell(
              change,
              "was "
                  + dates(change.before().orElseThrow())
                  + "is "
                  + dates(change.after().orElseThrow()).strip());
    }
  }

  private void ended(CodeChange change, CodeRow row) {
    String references =
        row.crossReferences().isEmpty()
            ? ""
            : "CMS cross reference " + String.join(", ", row.crossReferences()) + "  ";
    tell(change, "last day " + Days.or("", row.ended()) + "  " + references + row.longText());
  }

  private void reused(CodeChange change, CodeRow before, CodeRow after) {
    tell(change, dates(before) + before.longText() + " (" + before.release() + ")");
    text.field("", dates(after) + after.longText() + " (" + after.release() + ")");
  }

  private void writeUnits() {
    if (told.units().isEmpty()) {
      return;
    }
    head("codes " + UNIT_CHANGED);
    for (Differences.Unit unit : told.units()) {
      String before = unit.change().before().orElseThrow().longText();
      String after = unit.change().after().orElseThrow().longText();
      tell(
          unit.change(),
          unit.unit().before().map(said -> said.span().of(before)).orElse("no amount read")
              + " -> "
              + unit.unit().after().map(said -> said.span().of(after)).orElse("no amount read"));
      text.field("", before).field("", after);
    }
  }

  private void tell(CodeChange change, String words) {
    text.field(change.code(), words);
  }

  private static String dates(CodeRow row) {
    String added = row.isDated() ? "added " + Days.or("", row.added()) + "  " : "";
    return row.hasEnd() ? added + "last day " + Days.or("", row.ended()) + "  " : added;
  }
}
