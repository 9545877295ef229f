package org.plumbline.rulebook;

import java.util.List;
import java.util.Objects;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.TableRow;
import org.plumbline.codeset.Release;
import org.plumbline.facts.Fact;
import org.plumbline.facts.FactSheet;
import org.plumbline.finding.Slot;

/**
 * What rules may hand to their templates, each by a name. There is deliberately nothing here that
 * takes text from a claim: numbers, dates, references to fields and to words of a narrative, and
 * quotes from a code set. What is not there makes the rule fail that hands it over.
 */
public final class Slots {

  private Slots() {}

  /** A count. */
  public static Slot count(String name, long value) {
    return new Slot.Count(name, value);
  }

  /** Money, in cents. */
  public static Slot amount(String name, long cents) {
    return new Slot.Amount(name, cents);
  }

  /** A quantity, in thousandths. */
  public static Slot quantity(String name, long thousandths) {
    return new Slot.Quantity(name, thousandths);
  }

  /** A date, in epoch days. */
  public static Slot day(String name, long epochDay) {
    return new Slot.Day(name, epochDay);
  }

  /** Another field of a fact. */
  public static Slot field(String name, Fact fact, ClaimField field) {
    return new Slot.Field(name, FactSheet.field(fact, field));
  }

  /** Words quoted from a code set. */
  public static Slot quote(String name, Quote quote) {
    return new Slot.Quoted(name, Objects.requireNonNull(quote));
  }

  /** What a row of a table of CMS's says in one of its columns. */
  public static Slot row(String name, TableRow row) {
    return new Slot.Row(name, List.of(row));
  }

  /** What several rows of a table of CMS's say in one of its columns. */
  public static Slot rows(String name, List<TableRow> rows) {
    return new Slot.Row(name, rows);
  }

  /** Words of a narrative. */
  public static Slot narrative(String name, NarrativeQuote quote) {
    return new Slot.Narrative(name, Objects.requireNonNull(quote));
  }

  /** A release of a code set. */
  public static Slot release(String name, Release release) {
    return new Slot.Code(name, Slot.Code.Kind.RELEASE, release.toString());
  }

  /** CMS's cross references, in CMS's order. */
  public static Slot crossReferences(String name, List<CodeReference> codes) {
    return new Slot.CrossReferences(name, List.copyOf(codes));
  }

  /** Descriptors that share words with that of the fact's code, those that share most first. */
  public static Slot sharedWords(String name, List<Quote> codes) {
    return new Slot.SharedWords(name, List.copyOf(codes));
  }

  /** Descriptors by score, then by code, with that of the fact's code among them. */
  public static Slot byScore(String name, List<ScoredQuote> codes) {
    return new Slot.ByScore(name, List.copyOf(codes));
  }
}
