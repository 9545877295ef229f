package org.plumbline.intake.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.Claim;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.UnreadableValues;

/**
 * Reads professional claims from FHIR R4 JSON: {@code Claim}, and {@code ExplanationOfBenefit} as
 * CMS writes it for carrier and DME claims; alone, one a line, in an array or in Bundles of any
 * length, in constant memory. What is wrong becomes a fault with its place (RFC 6901 pointer), and
 * reading goes on with the next resource.
 */
public final class FhirReader implements ClaimReader {

  /** A claim of fifty lines has some 750 kB as CMS writes it; a longer one is left out. */
  static final int MAX_RESOURCE = 4 << 20;

  /** Bytes of a Bundle that are held back for resources that claims refer to. */
  private static final long WINDOW = 2 << 20;

  /** Resources that claims refer to: in a Bundle they go without saying. */
  private static final Set<String> REFERRED_TO =
      Set.of(
          "Patient",
          "RelatedPerson",
          "Practitioner",
          "PractitionerRole",
          "Organization",
          "Location",
          "Coverage");

  /** A claim that waits for what it refers to; where it is none, only faults are told. */
  private record Held(Node resource, boolean whole, List<Hit> faults) {}

  private final InputStream in;
  private final ResourceScanner scanner;
  private final FhirFaults faults;
  private final UnreadableValues unreadable;
  private final ResourceParser parser;
  private final References references = new References();
  private final List<Held> held = new ArrayList<>();
  private final Deque<ReadItem> ready = new ArrayDeque<>();
  private int bundle;
  private long heldBytes;
  private boolean ended;
  private int claims;
  private long claimBytes;
  private long skippedBytes;

  /**
   * @param in the bytes; closed with this reader
   * @param rules what is known of the reader's rules, by the name of the variant
   */
  public FhirReader(InputStream in, Map<String, RuleInfo> rules) {
    this.in = in;
    this.scanner = new ResourceScanner(in, MAX_RESOURCE);
    this.faults = new FhirFaults(rules);
    this.unreadable = new UnreadableValues(rules, true);
    this.parser = new ResourceParser(faults);
  }

  @Override
  public ReadItem next() throws IOException {
    while (ready.isEmpty() && !ended) {
      ResourceScanner.Event event = scanner.next();
      if (scanner.bundle() != bundle) {
        release();
        references.clear();
        bundle = scanner.bundle();
      }
      switch (event) {
        case RESOURCE -> resource();
        case OVERSIZED -> leftOut(FhirFaults.TOO_LONG, scanner.path());
        case JUNK -> leftOut(FhirFaults.OUTSIDE, Node.document());
        case CUT -> leftOut(FhirFaults.CUT, Node.document());
        default -> ended = true;
      }
      if (ended || bundle == 0 || heldBytes > WINDOW) {
        release();
      }
    }
    return ready.poll();
  }

  private void resource() {
    Node root = scanner.path();
    parser.parse(scanner.resource(), scanner.length(), scanner.begin(), root, scanner.cut());
    Node entry = root.child("resource");
    boolean bare = entry == null || root.child("resourceType") != null;
    Node resource = bare ? root : entry;
    String type = resource.textOf("resourceType");
    heldBytes += scanner.size();
    skippedBytes += parser.left();
    if (Kinds.isClaim(type)) {
      String refusal = Kinds.refusal(resource);
      if (refusal.isEmpty()) {
        claimBytes += scanner.size() - parser.left();
        held.add(new Held(resource, parser.whole(), faults.take()));
        return;
      }
      skippedBytes += scanner.size() - parser.left();
      faults.add(refusal, 0, resource, new Slot.Count("bytes", scanner.size()));
    } else if (bundle > 0 && REFERRED_TO.contains(type)) {
      references.add(resource, bare ? "" : root.textOf("fullUrl"), scanner.size());
    } else if (!type.equals("Bundle") || bundle > 0) {
      skippedBytes += scanner.size() - parser.left();
      faults.add(FhirFaults.OTHER_RESOURCE, 0, resource, new Slot.Count("bytes", scanner.size()));
    }
    tell();
  }

  private void leftOut(String rule, Node place) {
    skippedBytes += scanner.size();
    faults.addAt(scanner.begin(), rule, 0, place, new Slot.Count("bytes", scanner.size()));
    tell();
  }

  private void tell() {
    List<Hit> told = faults.take();
    if (!told.isEmpty()) {
      held.add(new Held(null, true, told));
    }
  }

  /** Hands on what was held back, in the order of the input. */
  private void release() {
    for (Held item : held) {
      ready.add(item.resource == null ? new ReadItem.FileFaults(item.faults) : claim(item));
    }
    held.clear();
    heldBytes = 0;
  }

  private ReadItem claim(Held item) {
    ClaimAssembler assembler = new ClaimAssembler(item.resource, references, faults, ++claims);
    Claim claim = assembler.assemble(item.whole);
    List<Hit> told = new ArrayList<>(item.faults);
    told.addAll(faults.take());
    return new ReadItem.ReadClaim(
        claim, unreadable.with(told, claim), item.whole && assembler.whole());
  }

  @Override
  public long bytesRead() {
    return scanner.bytesRead();
  }

  /** Rules of readers are counted on X12 alone. */
  @Override
  public Map<String, Long> applied() {
    return Map.of();
  }

  @Override
  public Summary.Input input() {
    long read = scanner.bytesRead();
    return new Summary.Input(read, claimBytes, read - claimBytes - skippedBytes, skippedBytes);
  }

  @Override
  public String profile() {
    return "base";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
