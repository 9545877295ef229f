package org.plumbline.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.NocListing;
import org.plumbline.codeset.hcpcs.SetReading;
import org.plumbline.codeset.hcpcs.WordsReading;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.NocPhrase;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;
import org.plumbline.descriptor.retrieval.NearDescriptor;

/**
 * A line's procedure code on its dates of service, and what HCPCS says of it. It is the first half
 * of a line and no fact of its own, so that a line stays one object.
 */
public abstract class CodedFact extends Fact {

  private static final long HAS_CODE = Need.CODE.bit();
  private static final long HAS_CODE_ROW = Need.CODE_ROW.bit();
  private static final long HAS_CODE_ROW_ON_TO_DATE = Need.CODE_ROW_ON_TO_DATE.bit();
  private static final long HAS_DESCRIPTOR = Need.DESCRIPTOR.bit();
  private static final long HAS_DESCRIPTOR_ON_TO_DATE = Need.DESCRIPTOR_ON_TO_DATE.bit();
  private static final long HAS_FROM_DATE = Need.FROM_DATE.bit();
  private static final long HAS_LEVEL_TWO_CODE = Need.LEVEL_TWO_CODE.bit();
  private static final long HAS_NEXT_RELEASE = Need.NEXT_RELEASE.bit();
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
    if (!levelTwo || !hasFromDate()) {
      return Found.NOTHING;
    }
    long answer = codes.find(code, (int) from);
    note(Need.CODE_ROW, Found.hasRow(answer));
    note(Need.RELEASE, Found.covered(answer));
    note(Need.DESCRIPTOR, Found.hasWords(answer));
    if (!Found.covered(answer)) {
      noteMissingRelease(Found.releaseNumber(answer));
    }
    readNext(answer);
    readToDate(answer);
    return answer;
  }

  /** A code that has not ended asks nothing of the release after its last day. */
  private void readNext(long answer) {
    int missing =
        Found.is(answer, CodeStatus.ENDED)
            ? codes.missingReleaseNumber(codes.ended(answer) + 1)
            : 0;
    note(Need.NEXT_RELEASE, Found.hasRow(answer) && missing == 0);
    if (missing != 0) {
      noteMissingLaterRelease(missing);
    }
  }

  private void readToDate(long onFromDate) {
    if (hasToDate()) {
      long onToDate = onToDate(onFromDate);
      note(
          Need.CODE_ROW_ON_TO_DATE,
          Found.hasRow(onToDate) || codes.endsBefore(onFromDate, (int) to));
      note(
          Need.DESCRIPTOR_ON_TO_DATE, codes.hasOwnWords(onFromDate) && codes.hasOwnWords(onToDate));
      // after an end it is the release of the next day that is asked for
      if (!Found.is(onFromDate, CodeStatus.ENDED)) {
        noteMissingLaterRelease(codes.missingReleaseNumber((int) to));
      }
    }
  }

  /** What HCPCS says on the To date, which is mostly the From date. */
  private long onToDate(long onFromDate) {
    return to > from ? codes.find(code, (int) to) : onFromDate;
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
    return !has(HAS_CODE);
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
    return from == Values.ABSENT;
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

  /** Whether the code has the shape of HCPCS Level II. */
  public final boolean hasLevelTwoCode() {
    return has(HAS_LEVEL_TWO_CODE);
  }

  /** Whether a loaded release has a row for the code. */
  public final boolean hasCodeRow() {
    return has(HAS_CODE_ROW);
  }

  /** Whether a complete release that covers the From date is loaded. */
  public final boolean hasRelease() {
    return has(HAS_RELEASE);
  }

  /** Whether the descriptor in force on the From date is known. */
  public final boolean hasDescriptor() {
    return has(HAS_DESCRIPTOR);
  }

  /** Whether a complete release that covers the From date does not list the code. */
  public final boolean codeUnknown() {
    return Found.is(found, CodeStatus.UNKNOWN);
  }

  /** Whether the From date lies before the code was added. */
  public final boolean codeNotYetAdded() {
    return Found.is(found, CodeStatus.NOT_YET_ADDED);
  }

  /** Whether the From date lies after the code's last day. */
  public final boolean codeEnded() {
    return Found.is(found, CodeStatus.ENDED);
  }

  /** The day the code was added, in epoch days; 0 where no row is known. */
  public final long codeAddedOn() {
    return Found.hasRow(found) ? codes.added(found) : 0;
  }

  /** The code's last day, in epoch days; 0 where it has none. */
  public final long codeEndedOn() {
    int ended = Found.hasRow(found) ? codes.ended(found) : CodeRow.NO_DAY;
    return ended == CodeRow.NO_DAY ? 0 : ended;
  }

  /** The row's own words, as published in the release it was read from. */
  public final Quote codeQuote() {
    return codes
        .row(found)
        .map(row -> Quote.whole(row.code(), row.release().toString(), row.longText()))
        .orElse(Quote.whole(code, "", ""));
  }

  /** The descriptor in force on the From date. */
  public final Quote descriptor() {
    return words(found);
  }

  private Quote words(long onDay) {
    return codes.descriptor(onDay).map(CodeDescriptor::quote).orElse(Quote.whole(code, "", ""));
  }

  /** The release whose quarter holds the From date; without a From date the earliest one. */
  public final Release releaseOfDate() {
    return Release.covering(hasFromDate() ? (int) from : 0);
  }

  /** Whether a row tells that the code was in force on the To date, or that it was not. */
  public final boolean hasCodeRowOnToDate() {
    return has(HAS_CODE_ROW_ON_TO_DATE);
  }

  /**
   * Whether the descriptors in force on the From and on the To date are both known as CMS writes
   * them.
   */
  public final boolean hasDescriptorOnToDate() {
    return has(HAS_DESCRIPTOR_ON_TO_DATE);
  }

  /** Whether the code is in force on the From date, and the To date lies after its last day. */
  public final boolean codeEndsWithinSpan() {
    return Found.is(found, CodeStatus.IN_FORCE) && codes.endsBefore(found, (int) to);
  }

  /** Whether the code has one descriptor on the From date and another one on the To date. */
  public final boolean rewordedWithinSpan() {
    return to > from && codes.reworded(found, onToDate(found));
  }

  /** The descriptor in force on the To date. */
  public final Quote descriptorOnToDate() {
    return words(onToDate(found));
  }

  /** Whether, if the code ended, a complete release that covers the day after it is loaded. */
  public final boolean hasNextRelease() {
    return has(HAS_NEXT_RELEASE);
  }

  /**
   * Whether codes were added on the day after the code's last one whose descriptors share most of
   * its words.
   */
  public final boolean wordsShared() {
    return codeEnded() && !sharingWords().isEmpty();
  }

  /**
   * The descriptors of codes that were added on the day after the code's last one and share most of
   * its words: those that share most first, then by code. CMS has not said that they follow it.
   */
  public final List<Quote> sharedWords() {
    return sharingWords().stream().map(near -> near.descriptor().quote()).toList();
  }

  private List<NearDescriptor> sharingWords() {
    return retrieval().near(code, (int) from);
  }

  /** What compares words with the descriptors in force. */
  final DescriptorRetrieval retrieval() {
    return codes.read(RETRIEVAL);
  }

  /** Whether CMS published a cross reference for the ended code. */
  public final boolean crossReferenced() {
    return codes.crossReferenced(found);
  }

  /** CMS's cross references of the ended code, in CMS's order, each with its descriptor. */
  public final List<CodeReference> crossReferences() {
    return codes.crossReferences(found).stream().map(this::reference).toList();
  }

  private CodeReference reference(CrossReference step) {
    boolean later = step.added() != CodeRow.NO_DAY && step.added() > from;
    return new CodeReference(
        step.from(),
        step.words().orElseThrow().quote(),
        later ? Optional.of(LocalDate.ofEpochDay(step.added())) : Optional.empty(),
        step.ended() == CodeRow.NO_DAY
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(step.ended())));
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
