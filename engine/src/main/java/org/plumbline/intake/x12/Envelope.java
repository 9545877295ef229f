package org.plumbline.intake.x12;

import org.plumbline.claim.Location;
import org.plumbline.finding.Slot;

/**
 * Follows ISA, GS, ST and their trailers: which are open, whether their numbers and counts agree
 * (SNIP 1).
 */
final class Envelope {

  /** What a transaction turned out to be. */
  enum Guide {
    PROFESSIONAL,
    /** Named in one finding and left out. */
    OTHER
  }

  private static final String PROFESSIONAL = "005010X222";
  private static final byte[] NONE = new byte[0];

  private final Faults faults;
  private byte[] interchange;
  private byte[] group;
  private byte[] transaction;
  private String groupGuide = "";
  private Location groupPlace;
  private long stNumber;

  Envelope(Faults faults) {
    this.faults = faults;
  }

  boolean inTransaction() {
    return transaction != null;
  }

  /** Counts a segment of the transaction, ST = 1; 0 outside of one. */
  long nextStNumber() {
    return transaction == null ? 0 : ++stNumber;
  }

  void openInterchange(Segment isa) {
    closeAtInterchange(isa);
    interchange = isa.copy(13);
    faults.applied("FMT-ENV-001/interchange");
    if (!isa.text(12).equals("00501")) {
      faults.ofFile(
          "FMT-ENV-001/interchange", place(isa, 12), new Slot.Token("found", isa.text(12)));
    }
  }

  private void closeAtInterchange(Segment next) {
    missing(transaction, "SE", next);
    missing(group, "GE", next);
    missing(interchange, "IEA", next);
    transaction = null;
    group = null;
    interchange = null;
  }

  void openGroup(Segment gs) {
    missing(transaction, "SE", gs);
    missing(group, "GE", gs);
    transaction = null;
    if (interchange == null) {
      missing("ISA", gs);
      interchange = NONE;
    }
    group = gs.copy(6);
    groupGuide = gs.text(8);
    groupPlace = place(gs, 8);
  }

  Guide openTransaction(Segment st) {
    missing(transaction, "SE", st);
    if (interchange == null) {
      missing("ISA", st);
      interchange = NONE;
    }
    if (group == null) {
      missing("GS", st);
      group = NONE;
      groupGuide = "";
    }
    transaction = st.copy(2);
    stNumber = 1;
    st.stNumber = 1;
    return guide(st);
  }

  private Guide guide(Segment st) {
    faults.applied("FMT-ENV-001/other");
    faults.applied("FMT-ENV-001/version");
    boolean named = st.length(3) > 0;
    String guide = named ? st.text(3) : groupGuide;
    Location place = named || groupPlace == null ? place(st, named ? 3 : 1) : groupPlace;
    if (!st.text(1).equals("837")) {
      faults.ofFile("FMT-ENV-001/other", place(st, 1), new Slot.Token("found", st.text(1)));
      return Guide.OTHER;
    }
    if (!guide.isEmpty() && !guide.startsWith(PROFESSIONAL)) {
      faults.ofFile("FMT-ENV-001/other", place, new Slot.Token("found", guide));
      return Guide.OTHER;
    }
    if (guide.equals(PROFESSIONAL + "A2")) {
      faults.ofFile("FMT-ENV-001/errata", place, new Slot.Token("found", guide));
    } else if (!guide.equals(PROFESSIONAL + "A1")) {
      faults.ofFile("FMT-ENV-001/version", place, new Slot.Token("found", guide));
    }
    return Guide.PROFESSIONAL;
  }

  void closeTransaction(Segment se) {
    if (transaction == null) {
      missing("ST", se);
      return;
    }
    faults.applied("FMT-ENV-003/count");
    long counted = stNumber;
    if (se.number(1) != counted) {
      faults.ofFile("FMT-ENV-003/count", place(se, 1), new Slot.Count("counted", counted));
    }
    sameNumber(se, transaction);
    transaction = null;
    stNumber = 0;
  }

  void closeGroup(Segment ge) {
    missing(transaction, "SE", ge);
    transaction = null;
    if (group == null) {
      missing("GS", ge);
      return;
    }
    sameNumber(ge, group);
    group = null;
  }

  void closeInterchange(Segment iea) {
    missing(transaction, "SE", iea);
    missing(group, "GE", iea);
    transaction = null;
    group = null;
    if (interchange == null) {
      missing("ISA", iea);
      return;
    }
    sameNumber(iea, interchange);
    interchange = null;
  }

  /** The input is at its end; a transaction that is still open is the reader's to speak about. */
  void end(Segment last) {
    if (transaction == null) {
      missing(group, "GE", last);
      missing(interchange, "IEA", last);
    }
  }

  private void sameNumber(Segment trailer, byte[] header) {
    if (header == NONE) {
      return;
    }
    faults.applied("FMT-ENV-003/number");
    if (!trailer.sameText(2, header)) {
      faults.ofFile("FMT-ENV-003/number", place(trailer, 2));
    }
  }

  private void missing(byte[] open, String trailer, Segment at) {
    if (open != null && open != NONE) {
      missing(trailer, at);
    }
  }

  private void missing(String segment, Segment at) {
    faults.ofFile("FMT-SEG-002", place(at, 0), new Slot.Token("segment", segment));
  }

  static Location.X12 place(Segment segment, int element) {
    return place("", segment, element);
  }

  static Location.X12 place(String loop, Segment segment, int element) {
    String tag = segment.length(0) > 3 ? "" : segment.text(0);
    boolean there = element > 0 && segment.length(element) > 0;
    return new Location.X12(
        loop,
        tag,
        element == 0 ? "" : tag + (element < 10 ? "0" : "") + element,
        0,
        segment.number,
        segment.stNumber,
        there ? segment.offset + segment.start(element) - segment.start : segment.offset);
  }
}
