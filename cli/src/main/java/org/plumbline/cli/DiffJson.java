package org.plumbline.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.history.ChangeKind;
import org.plumbline.codeset.hcpcs.history.CodeChange;
import org.plumbline.codeset.hcpcs.history.ReleaseDiff.Side;
import org.plumbline.codeset.hcpcs.history.WordDiff;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.text.Said;

/** The difference of two releases as JSON. */
final class DiffJson {

  private static final String UNIT_CHANGED = "unitChanged";

  private final Json json;
  private final Differences told;

  DiffJson(Json json, Differences told) {
    this.json = json;
    this.told = told;
  }

  void write() {
    json.object("from", of -> write(told.older()));
    json.object("to", of -> write(told.newer()));
    json.texts("notTold", told.reasons());
    json.object(
        "counts",
        counts ->
            counts
                .object("codes", of -> counts(told.releases().codes(), true))
                .object("modifiers", of -> counts(told.releases().modifiers(), false)));
    json.object("codes", of -> lists(told.releases().codes(), true));
    json.object("modifiers", of -> lists(told.releases().modifiers(), false));
  }

  private void write(Side side) {
    json.text("release", side.release().toString())
        .number("codes", side.codes())
        .number("modifiers", side.modifiers())
        .truth("complete", side.complete())
        .truth("textVerified", side.textVerified())
        .truth("dated", side.dated());
  }

  private void counts(Map<ChangeKind, List<CodeChange>> changes, boolean codes) {
    changes.forEach((kind, list) -> json.number(kind.key(), list.size()));
    told.addedAndEnded(changes).ifPresent(count -> json.number("addedAndEnded", count));
    if (codes && told.releases().comparesWords()) {
      json.number(UNIT_CHANGED, told.units().size());
    }
  }

  private void lists(Map<ChangeKind, List<CodeChange>> changes, boolean codes) {
    changes.forEach((kind, list) -> json.objects(kind.key(), list, one -> write(kind, one)));
    if (codes && told.releases().comparesWords()) {
      json.objects(UNIT_CHANGED, told.units(), this::write);
    }
  }

  private void write(ChangeKind kind, CodeChange change) {
    json.text("code", change.code());
    change.before().ifPresent(row -> json.object("before", of -> write(row)));
    change.after().ifPresent(row -> json.object("after", of -> write(row)));
    if (kind == ChangeKind.REWORDED || kind == ChangeKind.RESPACED) {
      LivesJson.spans(json, change.words());
    } else if (kind == ChangeKind.SHORT_REWORDED) {
      LivesJson.spans(
          json,
          WordDiff.of(
              change.before().orElseThrow().shortText(), change.after().orElseThrow().shortText()));
    }
  }

  private void write(CodeRow row) {
    json.text("release", row.release().toString())
        .day("added", row.added())
        .day("ended", row.ended())
        .text("text", row.longText())
        .text("short", row.shortText())
        .texts("crossReferences", row.crossReferences());
  }

  private void write(Differences.Unit unit) {
    json.text("code", unit.change().code());
    unit("before", unit.unit().before(), unit.change().before().orElseThrow());
    unit("after", unit.unit().after(), unit.change().after().orElseThrow());
  }

  /** The words that say the unit, with their place in the descriptor. */
  private void unit(String name, Optional<Said<BillingBasis>> basis, CodeRow row) {
    json.object(
        name,
        of -> {
          of.text("release", row.release().toString()).text("text", row.longText());
          basis.ifPresent(
              said ->
                  of.text("unit", said.span().of(row.longText()))
                      .places("span", said.span().start(), said.span().end()));
        });
  }
}
