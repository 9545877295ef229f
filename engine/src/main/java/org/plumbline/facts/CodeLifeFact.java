package org.plumbline.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.Need;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ServiceLine;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.CrossReference;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.descriptor.retrieval.NearDescriptor;

/**
 * The life of a line's procedure code around its dates of service: when it was added and ended,
 * what it is on the To date, and what CMS has after it. It is the second part of a line and no fact
 * of its own, as {@link CodedFact}.
 */
public abstract class CodeLifeFact extends CodedFact {

  private static final long HAS_CODE_ROW = Need.CODE_ROW.bit();
  private static final long HAS_CODE_ROW_ON_TO_DATE = Need.CODE_ROW_ON_TO_DATE.bit();
  private static final long HAS_DESCRIPTOR_ON_TO_DATE = Need.DESCRIPTOR_ON_TO_DATE.bit();
  private static final long HAS_NEXT_RELEASE = Need.NEXT_RELEASE.bit();

  CodeLifeFact(ClaimFacts claim, ServiceLine line, HcpcsCodeSet codes) {
    super(claim, line, codes);
    if (hasLevelTwoCode() && hasFromDate()) {
      note(Need.CODE_ROW, Found.hasRow(found()));
      readNext(found());
      readToDate(found());
    }
  }

  /** A code that has not ended asks nothing of the release after its last day. */
  private void readNext(long answer) {
    int missing =
        Found.is(answer, CodeStatus.ENDED)
            ? codes().missingReleaseNumber(codes().ended(answer) + 1)
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
          Found.hasRow(onToDate) || codes().endsBefore(onFromDate, (int) toDate()));
      note(
          Need.DESCRIPTOR_ON_TO_DATE,
          codes().hasOwnWords(onFromDate) && codes().hasOwnWords(onToDate));
      // after an end it is the release of the next day that is asked for
      if (!Found.is(onFromDate, CodeStatus.ENDED)) {
        noteMissingLaterRelease(codes().missingReleaseNumber((int) toDate()));
      }
    }
  }

  /** What HCPCS says on the To date, which is mostly the From date. */
  private long onToDate(long onFromDate) {
    return toDate() > fromDate() ? codes().find(code(), (int) toDate()) : onFromDate;
  }

  /** Whether a loaded release has a row for the code. */
  public final boolean hasCodeRow() {
    return has(HAS_CODE_ROW);
  }

  /** Whether a complete release that covers the From date does not list the code. */
  public final boolean codeUnknown() {
    return Found.is(found(), CodeStatus.UNKNOWN);
  }

  /** Whether the From date lies before the code was added. */
  public final boolean codeNotYetAdded() {
    return Found.is(found(), CodeStatus.NOT_YET_ADDED);
  }

  /** Whether the From date lies after the code's last day. */
  public final boolean codeEnded() {
    return Found.is(found(), CodeStatus.ENDED);
  }

  /** The day the code was added, in epoch days; 0 where no row is known. */
  public final long codeAddedOn() {
    return Found.hasRow(found()) ? codes().added(found()) : 0;
  }

  /** The code's last day, in epoch days; 0 where it has none. */
  public final long codeEndedOn() {
    int ended = Found.hasRow(found()) ? codes().ended(found()) : CodeRow.NO_DAY;
    return ended == CodeRow.NO_DAY ? 0 : ended;
  }

  /** The row's own words, as published in the release it was read from. */
  public final Quote codeQuote() {
    return codes()
        .row(found())
        .map(
            row ->
                Quote.whole(
                    row.code(), row.release().toString(), row.longText(), row.added(), row.ended()))
        .orElse(Quote.whole(code(), "", ""));
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
    return Found.is(found(), CodeStatus.IN_FORCE) && codes().endsBefore(found(), (int) toDate());
  }

  /** Whether the code has one descriptor on the From date and another one on the To date. */
  public final boolean rewordedWithinSpan() {
    return toDate() > fromDate() && codes().reworded(found(), onToDate(found()));
  }

  /** The descriptor in force on the To date. */
  public final Quote descriptorOnToDate() {
    return words(onToDate(found()));
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
    return retrieval().near(code(), (int) fromDate());
  }

  /** Whether CMS published a cross reference for the ended code. */
  public final boolean crossReferenced() {
    return codes().crossReferenced(found()) || !codes().levelOneReferences(found()).isEmpty();
  }

  /**
   * CMS's cross references of the ended code, in CMS's order, each with its descriptor; then the
   * numbers of Level I among them.
   */
  public final List<CodeReference> crossReferences() {
    return Stream.concat(
            codes().crossReferences(found()).stream().map(this::reference),
            codes().levelOneReferences(found()).stream()
                .map(number -> CodeReference.levelOne(code(), number)))
        .toList();
  }

  private CodeReference reference(CrossReference step) {
    boolean later = step.added() != CodeRow.NO_DAY && step.added() > fromDate();
    return new CodeReference(
        step.from(),
        step.words().orElseThrow().quote(),
        later ? Optional.of(LocalDate.ofEpochDay(step.added())) : Optional.empty(),
        step.ended() == CodeRow.NO_DAY
            ? Optional.empty()
            : Optional.of(LocalDate.ofEpochDay(step.ended())));
  }
}
