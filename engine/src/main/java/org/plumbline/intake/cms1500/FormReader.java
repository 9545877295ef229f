package org.plumbline.intake.cms1500;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Claim;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.UnreadableValues;

/**
 * Reads CMS-1500 forms from JSON: one form, or an array of any length, in constant memory. What is
 * wrong becomes a fault with its place (RFC 6901 pointer), and reading goes on with the next form.
 */
public final class FormReader implements ClaimReader {

  /** A form of fifty lines has some 20 kB; a longer one than this is left out with a fault. */
  static final int MAX_FORM = 1 << 20;

  private final InputStream in;
  private final FormScanner scanner;
  private final FormFaults faults;
  private final UnreadableValues unreadable;
  private final FormParser parser;
  private int claims;
  private long claimBytes;
  private long skippedBytes;

  /**
   * @param in the bytes; closed with this reader
   * @param rules what is known of the reader's rules, by the name of the variant
   */
  public FormReader(InputStream in, Map<String, RuleInfo> rules) {
    this.in = in;
    this.scanner = new FormScanner(in, MAX_FORM);
    this.faults = new FormFaults(rules);
    this.unreadable = new UnreadableValues(rules, false);
    this.parser = new FormParser(faults);
  }

  @Override
  public ReadItem next() throws IOException {
    return switch (scanner.next()) {
      case FORM -> form();
      case OVERSIZED -> leftOut(FormFaults.TOO_LONG_FORM, scanner.path());
      case NO_FORM -> leftOut(FormFaults.WRONG_TYPE, scanner.path());
      case JUNK -> leftOut(FormFaults.OUTSIDE, JsonPath.ROOT);
      case CUT -> leftOut(FormFaults.CUT, JsonPath.ROOT);
      case END -> null;
    };
  }

  private ReadItem form() {
    FormParser.Form form =
        parser.parse(
            scanner.form(), scanner.length(), scanner.begin(), scanner.path(), scanner.cut());
    form.whole &= !scanner.torn();
    claimBytes += scanner.size() - form.left;
    skippedBytes += form.left;
    Claim claim = FormAssembler.claim(form, ++claims, faults);
    return new ReadItem.ReadClaim(claim, unreadable.with(faults.take(), claim), form.whole);
  }

  private ReadItem leftOut(String rule, JsonPath path) {
    skippedBytes += scanner.size();
    faults.addAt(scanner.begin(), rule, 0, path, new Slot.Count("bytes", scanner.size()));
    List<Hit> told = faults.take();
    return new ReadItem.FileFaults(told);
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

  /** The profile of the forms is one of each claim: {@link Claim#profile()}. */
  @Override
  public String profile() {
    return "base";
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
