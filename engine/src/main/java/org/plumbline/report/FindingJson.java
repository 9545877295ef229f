package org.plumbline.report;

import org.plumbline.claim.Location;
import org.plumbline.claim.TableRow;
import org.plumbline.finding.Evidence;
import org.plumbline.finding.Finding;

/** A finding as JSON. What is absent is left out: no nulls, no empty texts, arrays or objects. */
final class FindingJson {

  private FindingJson() {}

  static void write(Finding finding, Json json) {
    json.object()
        .text("rule", finding.rule().id())
        .text("family", finding.rule().family().key())
        .text("severity", finding.rule().severity().key())
        .text("file", finding.file());
    about(finding, json);
    if (finding.location() != null) {
      json.object("location");
      location(finding.location(), json);
      json.endObject();
    }
    codes(finding, json);
    json.textIfThere("message", finding.message());
    grounds(finding, json);
    json.endObject();
  }

  /** The claim, the line and the item it is about. */
  static void about(Finding finding, Json json) {
    if (finding.claimIndex() > 0) {
      json.object("claim")
          .textIfThere("id", finding.claimId())
          .number("index", finding.claimIndex())
          .endObject();
    }
    json.numberIfThere("line", finding.line()).textIfThere("item", finding.item());
  }

  /** The codes with which a TA1, a 999 and a 277CA would say it. */
  static void codes(Finding finding, Json json) {
    acknowledgment(finding.acknowledgment(), json);
    status277(finding.rule().status277(), json);
  }

  /** Evidence, authorities, descriptors to read. */
  static void grounds(Finding finding, Json json) {
    if (!finding.evidence().isEmpty()) {
      json.array("evidence");
      finding.evidence().forEach(evidence -> evidence(evidence, json));
      json.endArray();
    }
    json.textsIfThere("authorities", finding.authorities());
    if (!finding.read().isEmpty()) {
      json.array("read");
      finding.read().forEach(read -> read(read, json));
      json.endArray();
    }
  }

  private static void read(Finding.Descriptor read, Json json) {
    json.object()
        .text("code", read.code())
        .textIfThere("descriptor", read.descriptor())
        .textIfThere("added", read.added())
        .textIfThere("ended", read.ended());
    if (read.isScored()) {
      json.number("score", read.score());
    }
    if (!read.words().isEmpty()) {
      json.array("words");
      for (Finding.Word word : read.words()) {
        json.object()
            .text("said", word.said())
            .text("word", word.word())
            .numberIfThere("weight", word.weight())
            .endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  /** Which element of a TA1 or 999 has which code. */
  private static void acknowledgment(String codes, Json json) {
    if (codes.isEmpty()) {
      return;
    }
    json.object("acknowledgment");
    for (String code : codes.split(",")) {
      int colon = code.indexOf(':');
      json.text(code.substring(0, colon), code.substring(colon + 1));
    }
    json.endObject();
  }

  /**
   * The codes with which a 277CA would say it: those of STC01, and under {@code also} those of the
   * further statuses (STC10, STC11) where one alone does not say it.
   */
  private static void status277(String codes, Json json) {
    if (codes.isEmpty()) {
      return;
    }
    String[] statuses = codes.split(",");
    status(statuses[0], json.object("status277"));
    if (statuses.length > 1) {
      json.array("also");
      for (int i = 1; i < statuses.length; i++) {
        status(statuses[i], json.object());
        json.endObject();
      }
      json.endArray();
    }
    json.endObject();
  }

  /** Category, status and, where the code names one, entity. */
  private static void status(String code, Json json) {
    String[] parts = code.split(":");
    json.text("category", parts[0]);
    json.textIfThere("status", parts.length > 1 ? parts[1] : "");
    json.textIfThere("entity", parts.length > 2 ? parts[2] : "");
  }

  private static void location(Location location, Json json) {
    if (location instanceof Location.X12 x12) {
      json.textIfThere("loop", x12.loop())
          .textIfThere("segment", x12.segment())
          .textIfThere("element", x12.element())
          .numberIfThere("component", x12.component())
          .number("segmentNumber", x12.segmentNumber())
          .numberIfThere("stSegment", x12.stSegment())
          .number("offset", x12.offset());
    } else if (location instanceof Location.Pointer place) {
      // the empty pointer is the whole document, not an absent one (RFC 6901)
      json.text("pointer", place.pointer());
      if (place.hasOffset()) {
        json.number("offset", place.offset());
      }
    } else if (location instanceof Location.Cell cell) {
      json.number("row", cell.row()).textIfThere("column", cell.column());
    }
  }

  private static void evidence(Evidence evidence, Json json) {
    json.object();
    if (evidence instanceof Evidence.Descriptor quote) {
      json.text("from", "descriptor")
          .textIfThere("text", quote.text())
          .textIfThere("code", quote.code())
          .textIfThere("release", quote.release())
          .textIfThere("added", quote.added())
          .textIfThere("ended", quote.ended())
          .span("span", quote.start(), quote.end());
    } else if (evidence instanceof Evidence.ClaimText field) {
      json.text("from", "claim")
          .textIfThere("field", field.field())
          .textIfThere("text", field.text());
    } else if (evidence instanceof Evidence.ClaimWords words) {
      json.text("from", "claim")
          .textIfThere("field", words.field())
          .textIfThere("text", words.text())
          .span("span", words.start(), words.end());
    } else if (evidence instanceof Evidence.Row quoted) {
      TableRow row = quoted.row();
      json.text("from", row.table().key())
          .textIfThere("text", row.text())
          .textIfThere("code", row.code())
          .textIfThere("release", row.release())
          .number("row", row.line());
    } else if (evidence instanceof Evidence.Computed computed) {
      json.text("from", "arithmetic")
          .textIfThere("name", computed.name())
          .textIfThere("value", computed.value());
    }
    json.endObject();
  }
}
