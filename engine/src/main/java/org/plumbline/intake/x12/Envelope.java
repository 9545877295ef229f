package org.plumbline.intake.x12;

import java.util.List;
import java.util.stream.Stream;
import org.plumbline.claim.ElementRef;
import org.plumbline.claim.Location;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Slot.Code.Kind;

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
  private static final String MISSING = "FMT-SEG-002";
  private static final String MISSING_AT_END = "FMT-SEG-002/end";
  private static final byte[] NONE = new byte[0];

  private final Faults faults;
  private final ControlNumbers numbers;
  private byte[] interchange;
  private byte[] group;
  private String interchangeSender = "";
  private String groupSender = "";
  private byte[] transaction;
  private String groupGuide = "";
  private Location.X12 groupPlace;
  private String version = "";

  /** Where the version of the interchange stands until it was judged, then null. */
  private Location.X12 versionPlace;

  private boolean groupGuideChecked;
  private long stNumber;
  private long transactions;
  private long groups;
  private long leftOut;

  /**
   * Whether bytes that may have been segments were left out since the last one: what is missing may
   * have stood there, and they were told.
   */
  private boolean unread;

  /** Whether this was so anywhere in what is open: what it holds cannot be counted. */
  private boolean unreadInGroup;

  private boolean unreadInInterchange;

  /** What the transaction is that is being left out, null where none is. */
  private Slot other;

  private Location otherPlace;

  Envelope(Faults faults) {
    this.faults = faults;
    this.numbers = new ControlNumbers(faults);
  }

  boolean inTransaction() {
    return transaction != null;
  }

  /** Counts a segment of the transaction, ST = 1; 0 outside of one. */
  long nextStNumber() {
    return transaction == null ? 0 : ++stNumber;
  }

  /** The number that a segment is about to get, 0 outside of a transaction. */
  long stNumberOf(Segment next) {
    return switch (next.tag()) {
      case Tag.ISA, Tag.GS, Tag.ST, Tag.GE, Tag.IEA -> 0;
      default -> transaction == null ? 0 : stNumber + 1;
    };
  }

  /** Who sent what is open, as far as the headers name it; see {@code Claim.senders}. */
  List<String> senders() {
    return Stream.of(interchangeSender, groupSender)
        .filter(sender -> !sender.isEmpty())
        .distinct()
        .toList();
  }

  /** Whether the group that is open names the guide of an 837P, or none. */
  boolean groupIsProfessional() {
    return groupGuide.isEmpty() || groupGuide.startsWith(PROFESSIONAL);
  }

  void openInterchange(Segment isa) {
    closeAtInterchange(isa);
    interchange = isa.copy(13);
    interchangeSender = isa.text(6).strip();
    groupSender = "";
    groups = 0;
    unreadInInterchange = false;
    numbers.interchange(isa);
    faults.applied("FMT-ENV-001/interchange");
    version = isa.text(12);
    versionPlace = place(isa, 12);
  }

  /**
   * Tells of an interchange of another version, unless its group names a guide of that version: its
   * transactions then say the same.
   */
  private void tellVersion(String guide) {
    boolean toldBelow =
        !version.isEmpty() && guide.startsWith(version) && !guide.startsWith(PROFESSIONAL);
    if (versionPlace != null && !version.equals("00501") && !toldBelow) {
      faults.ofFile("FMT-ENV-001/interchange", versionPlace, found(Kind.VERSION, version));
    }
    versionPlace = null;
  }

  private void closeAtInterchange(Segment next) {
    tellVersion("");
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
      interchangeSender = "";
    }
    group = gs.copy(6);
    groupSender = gs.text(2).strip();
    groups++;
    transactions = 0;
    unreadInGroup = false;
    numbers.group(gs);
    groupGuide = gs.text(8);
    tellVersion(groupGuide);
    groupPlace = place(gs, 8);
    groupGuideChecked = false;
  }

  Guide openTransaction(Segment st) {
    tellVersion(st.text(3));
    missing(transaction, "SE", st);
    openMissingHeaders(st);
    transaction = st.copy(2);
    transactions++;
    stNumber = 1;
    st.stNumber = 1;
    numbers.transaction(st);
    leftOut = 0;
    faults.applied("FMT-ENV-001/other");
    boolean named = st.length(3) > 0;
    boolean ofGroup = st.length(1) == 0 && !named && !groupGuide.isEmpty();
    if (!ofGroup && !st.text(1).equals("837")) {
      leftOut(place(st, 1), found(Kind.TRANSACTION, st.text(1)));
      return Guide.OTHER;
    }
    return named ? guide(st.text(3), place(st, 3)) : guide(groupGuide, groupPlace);
  }

  /** A transaction whose ST is missing; its first segment there is. */
  Guide openMissingTransaction(Segment first) {
    tellVersion("");
    openMissingHeaders(first);
    transaction = NONE;
    stNumber = 2;
    first.stNumber = 2;
    missing("ST", first);
    transactions++;
    return guide(groupGuide, groupPlace);
  }

  private void openMissingHeaders(Segment at) {
    if (interchange == null) {
      missing("ISA", at);
      interchange = NONE;
      interchangeSender = "";
    }
    if (group == null) {
      missing("GS", at);
      groups++;
      group = NONE;
      groupSender = "";
      groupGuide = "";
    }
    if (group == NONE) {
      groupPlace = place(at, 0);
    }
  }

  private Guide guide(String guide, Location place) {
    faults.applied("FMT-ENV-001/version");
    if (!guide.isEmpty() && !guide.startsWith(PROFESSIONAL)) {
      leftOut(place, found(Kind.GUIDE, guide));
      return Guide.OTHER;
    }
    version(guide, place);
    if (!groupGuideChecked && !groupGuide.isEmpty() && !groupGuide.equals(guide)) {
      version(groupGuide, groupPlace);
    }
    groupGuideChecked = true;
    return Guide.PROFESSIONAL;
  }

  private void leftOut(Location place, Slot found) {
    otherPlace = place;
    other = found;
  }

  private static Slot found(Kind kind, String code) {
    return new Slot.Code("found", kind, code);
  }

  /**
   * Tells of the transaction that was left out, if one was.
   *
   * @param segments how many segments stand in it behind its header
   * @param bytes how many bytes these have
   */
  void tellLeftOut(long segments, long bytes) {
    if (other != null) {
      faults.ofFile(
          "FMT-ENV-001/other",
          otherPlace,
          other,
          new Slot.Count("segments", segments),
          new Slot.Count("bytes", bytes));
      other = null;
    }
  }

  private void version(String guide, Location place) {
    if (guide.equals(PROFESSIONAL + "A2")) {
      faults.ofFile("FMT-ENV-001/errata", place, found(Kind.GUIDE, guide));
    } else if (!guide.equals(PROFESSIONAL + "A1")) {
      faults.ofFile("FMT-ENV-001/version", place, found(Kind.GUIDE, guide));
    }
  }

  /** Notes something that is no segment; the sender may have counted it as one, or not. */
  void leftOut() {
    leftOut++;
  }

  /** Notes that bytes were left out that may have been so many segments. */
  void lose(long segments) {
    leftOut += segments;
    unread = true;
    unreadInGroup = true;
    unreadInInterchange = true;
  }

  /** Whether what is missing now may stand in bytes that were left out. */
  boolean isUnread() {
    return unread;
  }

  /** A segment was read. */
  void goOn() {
    unread = false;
  }

  void closeTransaction(Segment se) {
    if (transaction == null) {
      missing("ST", se);
      return;
    }
    if (transaction != NONE) {
      faults.applied("FMT-ENV-003/count");
      long stated = se.number(1);
      if (isNumber(se, "IK502:4") && (stated < stNumber || stated > stNumber + leftOut)) {
        faults.ofFile("FMT-ENV-003/count", place(se, 1), new Slot.Count("counted", stNumber));
      }
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
    if (!unreadInGroup) {
      sameCount("FMT-ENV-003/transactions", ge, group, transactions, "AK905:5");
    }
    group = null;
  }

  void closeInterchange(Segment iea) {
    tellVersion("");
    missing(transaction, "SE", iea);
    missing(group, "GE", iea);
    transaction = null;
    group = null;
    if (interchange == null) {
      missing("ISA", iea);
      return;
    }
    sameNumber(iea, interchange);
    if (!unreadInInterchange) {
      sameCount("FMT-ENV-003/groups", iea, interchange, groups, "TA105:021");
    }
    interchange = null;
  }

  /**
   * The input is at its end; a transaction that is still open is the reader's to speak about.
   *
   * @param behindLast where another segment would stand
   */
  void end(Segment behindLast) {
    tellVersion("");
    if (transaction == null && !unread) {
      Location.X12 end = place(behindLast, 0);
      missingAtEnd(group, "GE", end, "AK905:3");
      missingAtEnd(interchange, "IEA", end, "TA105:023");
    }
  }

  private void missingAtEnd(byte[] open, String trailer, Location.X12 end, String acknowledgment) {
    if (open != null && open != NONE) {
      Slot name = new Slot.Token("segment", trailer);
      faults.ofFile(MISSING_AT_END, end, name, new Slot.Acknowledged(acknowledgment));
    }
  }

  private void sameNumber(Segment trailer, byte[] header) {
    // an element that is missing is told where it is
    if (header.length == 0 || trailer.length(2) == 0) {
      return;
    }
    faults.applied("FMT-ENV-003/number");
    if (!trailer.sameText(2, header)) {
      faults.ofFile("FMT-ENV-003/number", place(trailer, 2));
    }
  }

  private void sameCount(
      String rule, Segment trailer, byte[] header, long counted, String acknowledgment) {
    if (header == NONE) {
      return;
    }
    faults.applied(rule);
    if (isNumber(trailer, acknowledgment) && trailer.number(1) != counted) {
      faults.ofFile(rule, place(trailer, 1), new Slot.Count("counted", counted));
    }
  }

  /** Whether a trailer holds a count; of one that is there and is none that is told. */
  private boolean isNumber(Segment trailer, String acknowledgment) {
    boolean number = trailer.number(1) >= 0;
    if (!number && trailer.length(1) > 0) {
      faults.ofFile(
          SyntaxRules.NOT_WHOLE,
          place(trailer, 1),
          Slot.Guide.element("element", trailer.name(), 1, 0),
          new Slot.Acknowledged(acknowledgment));
    }
    return number;
  }

  /**
   * Whether a segment of the interchange itself may stand here: a TA1, which speaks of another one,
   * or ISB and ISE.
   */
  boolean takesService() {
    return interchange != null && group == null && transaction == null;
  }

  private void missing(byte[] open, String trailer, Segment at) {
    if (open != null && open != NONE) {
      missing(trailer, at);
    }
  }

  private void missing(String segment, Segment at) {
    if (unread) {
      return;
    }
    Slot name = new Slot.Token("segment", segment);
    switch (segment) {
      case "SE" -> faults.ofFile(MISSING, place(at, 0), name, new Slot.Acknowledged("IK502:2"));
      case "GE" -> faults.ofFile(MISSING, place(at, 0), name, new Slot.Acknowledged("AK905:3"));
      default -> faults.ofFile(MISSING, place(at, 0), name);
    }
  }

  static Location.X12 place(Segment segment, int element) {
    return place("", segment, element);
  }

  static Location.X12 place(String loop, Segment segment, int element) {
    return place(loop, segment, element, 0);
  }

  /**
   * The place of an element or a component, an empty one too; where the segment ends before it,
   * with its segment's offset.
   */
  static Location.X12 place(String loop, Segment segment, int element, int component) {
    // an identifier that no 837P knows may be anything, a name too: it is not shown
    String tag = LoopTable.guide().namesSegment(segment.tag()) ? segment.name() : "";
    boolean there = element > 0 && element <= segment.count();
    int start =
        !there
            ? segment.start
            : component == 0 ? segment.start(element) : segment.componentStart(element, component);
    return new Location.X12(
        loop,
        tag,
        element == 0 || tag.isEmpty() ? "" : ElementRef.name(tag, element),
        component,
        segment.number,
        segment.stNumber,
        segment.offset(start));
  }
}
