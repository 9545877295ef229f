package org.plumbline.intake.x12;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Part;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.Envelope.Guide;
import org.plumbline.intake.x12.Loop.Area;

/**
 * Reads an 837P (005010X222A1) of any size: bytes, one pass, constant memory. What is wrong becomes
 * a fault with its place, and reading goes on with the next claim that can be trusted.
 */
public final class X12ClaimReader implements ClaimReader {

  /** A claim of 50 lines has some 20 kB; what comes beyond this cap is left out with a fault. */
  static final int MAX_CLAIM = 8 << 20;

  private final InputStream in;
  private final SegmentScanner scanner;
  private final Window window;
  private final Faults faults;
  private final Envelope envelope;
  private final LoopTable loops = LoopTable.guide();
  private final ElementChecks checks = ElementChecks.guide();
  private final Segment segment = new Segment();
  private final Queue<ReadItem> ready = new ArrayDeque<>();

  private boolean done;
  private boolean skipping;
  private Area area = Area.HEADER;
  private Loop loop;
  private X12Text text;
  private Context context;
  private ClaimAssembler assembler;
  private boolean claimWhole = true;
  private boolean misplacedBefore;
  private int claims;
  private long segments;
  private long claimBytes;
  private long skippedBytes;

  /**
   * @param in the bytes; closed with this reader
   * @param rules what is known of the reader's rules, by the name of the variant
   */
  public X12ClaimReader(InputStream in, Map<String, RuleInfo> rules) {
    this.in = in;
    this.scanner = new SegmentScanner(in);
    this.window = scanner.window();
    this.faults = new Faults(rules);
    this.envelope = new Envelope(faults);
  }

  @Override
  public ReadItem next() throws IOException {
    while (ready.isEmpty() && !done) {
      step();
    }
    return ready.poll();
  }

  private void step() throws IOException {
    switch (scanner.next(segment)) {
      case SEGMENT -> take();
      case UNTERMINATED -> {
        segment.stNumber = envelope.nextStNumber();
        lose();
        fault("FMT-SEG-005/segment", 0);
        finishClaim(window.position());
        end();
      }
      case JUNK -> {
        leaveOut(0);
        segment.number++;
        fault("FMT-SEG-006", 0, new Slot.Count("bytes", scanner.leftOut()));
        segment.number--;
      }
      case OVERSIZED -> {
        segment.stNumber = envelope.nextStNumber();
        leaveOut(1);
        fault("FMT-ELE-002", 0, new Slot.Count("bytes", scanner.leftOut()));
      }
      case END -> {
        if (assembler != null || envelope.inTransaction() && !skipping) {
          lose();
          fault("FMT-SEG-005/transaction", 0);
        }
        finishClaim(window.position());
        envelope.end(segment);
        end();
      }
    }
  }

  private void end() {
    flushFileFaults();
    done = true;
  }

  private void lose() {
    claimWhole = false;
  }

  private void leaveOut(int segmentsLeftOut) {
    skippedBytes += scanner.leftOut();
    if (text != null) {
      text.gap(window.position() - window.mark(), scanner.leftOut(), segmentsLeftOut);
    }
    lose();
  }

  private void take() {
    switch (segment.tag()) {
      case Tag.ISA -> {
        leaveTransaction();
        envelope.openInterchange(segment);
      }
      case Tag.GS -> {
        leaveTransaction();
        envelope.openGroup(segment);
      }
      case Tag.ST -> {
        leaveTransaction();
        skipping = envelope.openTransaction(segment) == Guide.OTHER;
        flushFileFaults();
        beginText();
        area = Area.HEADER;
        loop = loops.main(area);
        context = new Context(text, 0);
      }
      case Tag.SE -> {
        segment.stNumber = envelope.nextStNumber();
        leaveTransaction();
        envelope.closeTransaction(segment);
        flushFileFaults();
      }
      case Tag.GE -> {
        leaveTransaction();
        envelope.closeGroup(segment);
        flushFileFaults();
      }
      case Tag.IEA -> {
        leaveTransaction();
        envelope.closeInterchange(segment);
        flushFileFaults();
      }
      default -> {
        segment.stNumber = envelope.nextStNumber();
        if (skipping) {
          skippedBytes += segment.end - segment.start + 1L;
        } else if (context == null) {
          misplaced("");
        } else {
          takeBody();
        }
      }
    }
  }

  private void leaveTransaction() {
    finishClaim(segment.start);
    if (context != null) {
      context.begin(Area.BILLING).forEach(hit -> ready.add(new ReadItem.FileFaults(List.of(hit))));
    }
    if (text != null) {
      text.complete(window.bytes(), window.mark(), segment.start);
    }
    text = null;
    window.markAt(-1);
    context = null;
    skipping = false;
  }

  private void takeBody() {
    segments++;
    int tag = segment.tag();
    switch (tag) {
      case Tag.BHT ->
          FieldBindings.instance().bind(context.submission(), segment, 0, window.mark());
      case Tag.HL -> beginLevel();
      case Tag.CLM -> beginClaim("CLM");
      case Tag.LX -> {
        if (assembler == null && (area == Area.SUBSCRIBER || area == Area.PATIENT)) {
          beginClaim("LX");
        }
        area = assembler == null ? area : Area.LINE;
        place(tag);
      }
      case Tag.SBR -> {
        area = assembler != null && area == Area.CLAIM ? Area.OTHER : area;
        place(tag);
      }
      default -> place(tag);
    }
  }

  private void beginLevel() {
    finishClaim(segment.start);
    Area next =
        switch (segment.code(3)) {
          case '2' << 8 | '0' -> Area.BILLING;
          case '2' << 8 | '2' -> Area.SUBSCRIBER;
          case '2' << 8 | '3' -> Area.PATIENT;
          default -> null;
        };
    if (next == null) {
      misplaced("");
      return;
    }
    misplacedBefore = false;
    context.begin(next).forEach(hit -> ready.add(new ReadItem.FileFaults(List.of(hit))));
    area = next;
    loop = loops.main(area);
    beginText();
  }

  /**
   * A claim begins with CLM; where CLM is missing, with its first line, so that no claim is lost.
   */
  private void beginClaim(String opener) {
    finishClaim(segment.start);
    boolean expected = area == Area.SUBSCRIBER || area == Area.PATIENT || claimArea();
    area = Area.CLAIM;
    loop = loops.main(area);
    beginText();
    claimWhole = true;
    misplacedBefore = false;
    assembler =
        new ClaimAssembler(new Claim(++claims, loop.id(), text, 0, context.forClaim()), text);
    if (!expected) {
      misplaced(loop.id());
    }
    if (opener.equals("CLM")) {
      takePlaced(true);
    } else {
      faults.ofClaim(
          "FMT-SEG-002", 0, Envelope.place("2300", segment, 0), new Slot.Token("segment", "CLM"));
      lose();
    }
  }

  private boolean claimArea() {
    return area == Area.CLAIM || area == Area.OTHER || area == Area.LINE;
  }

  /** Finds the loop a segment belongs to and hands it on. */
  private void place(int tag) {
    Loop opened = loops.opened(area, tag, segment.code(1));
    if (opened != null && !(tag == Tag.LX && assembler == null)) {
      loop = opened;
      misplacedBefore = false;
      takePlaced(true);
    } else if (loop.holds(tag) && tag != Tag.NM1 && tag != Tag.LX) {
      misplacedBefore = false;
      takePlaced(false);
    } else if (loops.main(area).holds(tag) && tag != Tag.NM1 && tag != Tag.LX) {
      misplaced(loop.id());
      loop = loops.main(area);
      takePlaced(false);
    } else if (loops.knows(tag)) {
      misplaced(loop.id());
    } else {
      fault("FMT-SEG-001", 0, new Slot.Token("segment", segment.text(0)));
    }
  }

  private void takePlaced(boolean opens) {
    if (text != null && window.position() - window.mark() > MAX_CLAIM) {
      if (claimWhole) {
        fault("FMT-ELE-002", 0, new Slot.Count("bytes", MAX_CLAIM));
      }
      int from = segment.start;
      skippedBytes += window.position() - from;
      text.gap(from - window.mark(), window.position() - from, 1);
      window.cut(from);
      lose();
      return;
    }
    if (assembler != null) {
      assembler.take(loop, opens, segment, window.mark());
    } else {
      context.take(loop, opens, segment, text, window.mark());
    }
    checks.run(loop, segment, listener);
  }

  private final ElementChecks.Listener listener =
      new ElementChecks.Listener() {
        @Override
        public void applied(String rule) {
          faults.applied(rule);
        }

        @Override
        public void failed(String rule, int element, int component) {
          Part part = assembler != null ? assembler.target(loop) : context.target(loop);
          FieldRef field = part == null ? null : fieldAt(part, element, component);
          int line = part != null && area == Area.LINE ? assembler.lineNumber() : 0;
          Hit hit = faults.about(rule, line, field, Envelope.place(loop.id(), segment, element));
          if (assembler != null) {
            faults.ofClaim(hit);
          } else {
            context.fault(area, hit);
          }
        }
      };

  /** The field that stands at an element; the hit's place then comes from the field. */
  private FieldRef fieldAt(Part part, int element, int component) {
    String tag = segment.text(0);
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (field.element().segment().equals(tag)
          && field.element().element() == element
          && field.element().component() == component) {
        return new FieldRef(part, field);
      }
    }
    return null;
  }

  private void misplaced(String loopId) {
    if (!misplacedBefore) {
      fault("FMT-SEG-004", 0, new Slot.Token("segment", segment.text(0)));
    }
    misplacedBefore = true;
  }

  private void fault(String rule, int element, Slot... slots) {
    String id = loop == null || context == null ? "" : loop.id();
    if (assembler != null) {
      int line = area == Area.LINE ? assembler.lineNumber() : 0;
      faults.ofClaim(rule, line, Envelope.place(id, segment, element), slots);
    } else {
      faults.ofFile(rule, Envelope.place(id, segment, element), slots);
    }
  }

  private void beginText() {
    if (text != null) {
      text.complete(window.bytes(), window.mark(), segment.start);
    }
    text = new X12Text(segment, scanner.delimiters());
    window.markAt(segment.start);
  }

  private void finishClaim(int textEnd) {
    if (assembler == null) {
      return;
    }
    text.complete(window.bytes(), window.mark(), textEnd);
    claimBytes += textEnd - window.mark();
    text = null;
    window.markAt(-1);
    List<Hit> hits = new ArrayList<>(context.faults());
    hits.addAll(faults.takeClaim());
    flushFileFaults();
    ready.add(new ReadItem.ReadClaim(assembler.claim(), hits, claimWhole));
    assembler = null;
    claimWhole = true;
  }

  private void flushFileFaults() {
    if (faults.hasFileFaults()) {
      ready.add(new ReadItem.FileFaults(faults.takeFile()));
    }
  }

  @Override
  public long bytesRead() {
    return window.bytesRead();
  }

  @Override
  public Map<String, Long> applied() {
    for (String rule : List.of("FMT-SEG-001", "FMT-SEG-004", "FMT-SEG-006", "FMT-ELE-002")) {
      faults.applied(rule, segments);
    }
    segments = 0;
    return faults.applied();
  }

  @Override
  public Summary.Input input() {
    long read = window.bytesRead();
    return new Summary.Input(read, claimBytes, read - claimBytes - skippedBytes, skippedBytes);
  }

  @Override
  public String profile() {
    return "837p-5010";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
