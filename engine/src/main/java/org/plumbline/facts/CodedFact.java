package org.plumbline.facts;

import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.SetReading;
import org.plumbline.codeset.hcpcs.WordsReading;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.NocPhrase;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;

/**
 * A line's procedure code on its dates of service, and what HCPCS says of it on the From date. It
 * is the first part of a line and no fact of its own, so that a line stays one object.
 */
public abstract class CodedFact extends Fact {

  private static final long HAS_CODE = Need.CODE.bit();
  private static final long HAS_DESCRIPTOR = Need.DESCRIPTOR.bit();
  private static final long HAS_FROM_DATE = Need.FROM_DATE.bit();
  private static final long HAS_LEVEL_ONE_CODE = Need.LEVEL_ONE_CODE.bit();
  private static final long HAS_LEVEL_TWO_CODE = Need.LEVEL_TWO_CODE.bit();
  private static final long HAS_RELEASE = Need.RELEASE.bit();
  private static final long HAS_TO_DATE = Need.TO_DATE.bit();

  private static final SetReading<DescriptorRetrieval> RETRIEVAL =
      new SetReading<>(DescriptorRetrieval::new);
  private static final WordsReading<Descriptor> DESCRIPTOR = new WordsReading<>(Descriptor::of);
  private static final WordsReading<NocPhrase> NOC_PHRASE = new WordsReading<>(NocPhrase::of);

  private final String code;
  private final boolean nationalCodeSet;
  private final long from;
  private final long to;
  private final HcpcsCodeSet codes;
  private final long found;

  CodedFact(ClaimFacts claim, ServiceLine line, HcpcsCodeSet codes) {
    super(claim.source(), line.ordinal(), line);
    code = line.raw(ClaimField.CODE);
    from = line.value(ClaimField.SERVICE_FROM);
    to = line.value(ClaimField.SERVICE_TO);
    nationalCodeSet =
        !line.has(ClaimField.CODE_QUALIFIER) || line.is(ClaimField.CODE_QUALIFIER, "HC");
    note(Need.CODE, line.has(ClaimField.CODE));
    note(Need.FROM_DATE, state(from));
    note(Need.TO_DATE, state(to));
    this.codes = codes;
    found = readCodeSet();
  }

  private long readCodeSet() {
    boolean levelTwo = nationalCodeSet() && CodeShape.of(code) == CodeShape.LEVEL_TWO;
    note(Need.LEVEL_TWO_CODE, levelTwo);
    note(Need.LEVEL_ONE_CODE, nationalCodeSet() && CodeShape.isFiveDigits(code));
    if (!levelTwo || !hasFromDate()) {
      return Found.NOTHING;
    }
    long answer = codes.find(code, (int) from);
    note(Need.RELEASE, Found.covered(answer));
    note(Need.DESCRIPTOR, Found.hasWords(answer));
    if (!Found.covered(answer)) {
      noteMissingRelease(Found.releaseNumber(answer));
    }
    return answer;
  }

  /** The descriptor in force on the From date, taken apart; null where there is none. */
  final Descriptor readDescriptor() {
    return Found.hasWords(found) ? codes.read(found, DESCRIPTOR) : null;
  }

  /** What the code set says of the code on the From date. */
  final long found() {
    return found;
  }

  /** The code set to ask further. */
  final HcpcsCodeSet codes() {
    return codes;
  }

  @Override
  final int ruleDate() {
    return hasFromDate() ? (int) from : NO_DATE;
  }

  /** Whether a procedure code stands on the line. */
  public final boolean hasCode() {
    return has(HAS_CODE);
  }

  /** The procedure code (item 24D, SV101-2), as written; empty where absent. */
  public final String code() {
    return code;
  }

  /** Whether no procedure code stands on the line. */
  public final boolean codeAbsent() {
    return !has(HAS_CODE) && part().lacks(ClaimField.CODE);
  }

  /** Whether the code is said to come from HCPCS (SV101-1 is HC or absent). */
  public final boolean nationalCodeSet() {
    return nationalCodeSet;
  }

  /** Whether a From date can be read. */
  public final boolean hasFromDate() {
    return has(HAS_FROM_DATE);
  }

  /** The From date in epoch days (item 24A, DTP*472). */
  public final long fromDate() {
    return from;
  }

  /** Whether no From date stands on the line. */
  public final boolean fromDateAbsent() {
    return from == Values.ABSENT && part().lacks(ClaimField.SERVICE_FROM);
  }

  /** Whether something stands in the From date that is no date. */
  public final boolean fromDateUnreadable() {
    return state(from) == FieldState.UNREADABLE;
  }

  /** Whether a To date can be read. */
  public final boolean hasToDate() {
    return has(HAS_TO_DATE);
  }

  /** The To date in epoch days. */
  public final long toDate() {
    return to;
  }

  /** How many days there are from From to To, both counted; 0 where one of them cannot be read. */
  public final long serviceDays() {
    return hasFromDate() && hasToDate() ? to - from + 1 : 0;
  }

  /** Whether the code has five digits, the shape of HCPCS Level I. */
  public final boolean hasLevelOneCode() {
    return has(HAS_LEVEL_ONE_CODE);
  }

  /** Whether the code has the shape of HCPCS Level II. */
  public final boolean hasLevelTwoCode() {
    return has(HAS_LEVEL_TWO_CODE);
  }

  /** Whether a complete release that covers the From date is loaded. */
  public final boolean hasRelease() {
    return has(HAS_RELEASE);
  }

  /** Whether the descriptor in force on the From date is known. */
  public final boolean hasDescriptor() {
    return has(HAS_DESCRIPTOR);
  }

  /** The descriptor in force on the From date. */
  public final Quote descriptor() {
    return words(found);
  }

  /** The descriptor that is known by a look-up of the code; empty where none is. */
  final Quote words(long onDay) {
    return codes.descriptor(onDay).map(CodeDescriptor::quote).orElse(Quote.whole(code, "", ""));
  }

  /** The release whose quarter holds the From date; without a From date the earliest one. */
  public final Release releaseOfDate() {
    return Release.covering(hasFromDate() ? (int) from : 0);
  }

  /** What compares words with the descriptors in force. */
  final DescriptorRetrieval retrieval() {
    return codes.read(RETRIEVAL);
  }

  /**
   * Whether the code is a "not otherwise classified" code without an ingredient of its own: by its
   * descriptor, and where CMS's NOC list was compared, on that list.
   */
  public final boolean unclassified() {
    return nocListing() != NocListing.NOT_LISTED && nocPhrase() == NocPhrase.UNCLASSIFIED;
  }

  /** Whether CMS's NOC list has the code although its descriptor names an ingredient and a dose. */
  public final boolean listedResidual() {
    return nocListing() == NocListing.LISTED && nocPhrase() != NocPhrase.UNCLASSIFIED;
  }

  private NocListing nocListing() {
    return codes.nocListing(found);
  }

  private NocPhrase nocPhrase() {
    return Found.hasWords(found) ? codes.read(found, NOC_PHRASE) : NocPhrase.NONE;
  }
}
