package org.plumbline.cli;

import org.plumbline.codeset.hcpcs.CodeLookup;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.NocListing;

/** What is known of a code or modifier on one day, as JSON. */
final class LookupJson {

  private final Json json;

  LookupJson(Json json) {
    this.json = json;
  }

  void write(CodeLookup lookup) {
    json.day("on", lookup.day()).text("status", key(lookup.status()));
    lookup.row().ifPresent(this::write);
    lookup
        .descriptor()
        .ifPresent(words -> json.object("descriptor", of -> LivesJson.descriptor(of, words)));
    if (!lookup.crossReferences().isEmpty()) {
      json.objects("followed", lookup.crossReferences(), this::write);
    }
    if (lookup.nocListing() != NocListing.UNKNOWN) {
      json.object(
          "nocList", list -> list.truth("listed", lookup.nocListing() == NocListing.LISTED));
    }
    lookup.missingRelease().ifPresent(release -> json.text("missing", release.toString()));
  }

  private void write(CodeRow row) {
    json.day("added", row.added())
        .day("ended", row.ended())
        .texts("crossReferences", row.crossReferences());
  }

  private void write(CrossReference step) {
    json.text("from", step.from())
        .text("code", step.to())
        .day("added", step.added())
        .day("ended", step.ended());
    LivesJson.descriptor(json, step.words().orElseThrow());
  }

  private static String key(CodeStatus status) {
    return switch (status) {
      case IN_FORCE -> "inForce";
      case NOT_YET_ADDED -> "notYetAdded";
      case ENDED -> "ended";
      case UNKNOWN -> "notListed";
      case NOT_KNOWABLE -> "notKnown";
      case LEVEL_ONE -> "levelOne";
    };
  }
}
