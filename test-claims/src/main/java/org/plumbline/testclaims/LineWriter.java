package org.plumbline.testclaims;

import java.io.IOException;
import org.plumbline.testclaims.EveryLoop.Place;

/** Writes the loops of one service line: 2400, 2410, 2420E. */
final class LineWriter {
  private final X12Writer out;
  private final ProviderWriter providers;
  private final EveryLoop more;

  LineWriter(X12Writer out, ProviderWriter providers, EveryLoop more) {
    this.out = out;
    this.providers = providers;
    this.more = more;
  }

  /**
   * @param controlNumber REF*6R, empty for none
   */
  void write(ClaimDraft claim, int ordinal, String controlNumber) throws IOException {
    LineDraft line = claim.line(ordinal);
    out.segment("LX").element(ordinal).end();
    service(line);
    more.write(Place.LINE_SERVICE);
    dates(line);
    more.write(Place.LINE_DATES);
    if (line.patients > 0) {
      out.segment("QTY").element("PT").element(line.patients).end();
    }
    more.write(Place.LINE_MEASURES);
    if (!controlNumber.isEmpty()) {
      out.segment("REF").element("6R").element(controlNumber).end();
    }
    if (!line.note.isEmpty()) {
      out.segment("NTE").element("ADD").element(line.note).end();
    }
    more.write(Place.LINE_PURCHASED);
    if (!line.ndc.isEmpty()) {
      out.segment("LIN").empty(1).element("N4").element(line.ndc).end();
      out.segment("CTP").empty(3).quantity(line.ndcThousandths).element(line.ndcUnit).end();
    }
    more.write(Place.LINE_DRUG);
    more.write(Place.LINE_PROVIDERS);
    if (line.orderedBy != null) {
      providers.provider("DK", line.orderedBy, line.orderedBy.npi());
    } else {
      more.write(Place.LINE_ORDERING);
    }
    more.write(Place.LINE_LATER);
  }

  private void service(LineDraft line) throws IOException {
    out.segment("SV1").element("HC").component(line.code);
    for (int i = 0; i < 4; i++) {
      out.component(i < line.modifierCount ? line.modifiers[i] : "");
    }
    out.component(line.description)
        .money(line.cents)
        .element("UN")
        .quantity(line.thousandths)
        .element(line.place)
        .empty(1);
    // the first pointer opens the composite
    out.element(line.pointers[0]);
    for (int i = 1; i < line.pointerCount; i++) {
      out.component(line.pointers[i]);
    }
    out.end();
  }

  private void dates(LineDraft line) throws IOException {
    out.segment("DTP").element("472");
    if (line.hasSpan()) {
      out.element("RD8").range(ServiceDays.date(line.fromDay), ServiceDays.date(line.toDay()));
    } else {
      out.element("D8").element(ServiceDays.date(line.fromDay));
    }
    out.end();
  }
}
