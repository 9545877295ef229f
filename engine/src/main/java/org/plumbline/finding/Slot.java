package org.plumbline.finding;

import java.time.DateTimeException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.regex.Pattern;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.TableRow;

/**
 * A typed value that a rule hands to its template, by name. There is no slot for free text: what a
 * rule can say is a number, a date, a field, or words quoted from a code set.
 */
public sealed interface Slot {

  /** The name the template uses. */
  String name();

  private static String shown(Pattern shape, String text) {
    return shape.matcher(text).matches() ? text : text.length() + " characters";
  }

  /**
   * The identifier of a segment that the standard has: CLM. Of one that it does not have nothing is
   * known, and three letters may be a name: that none comes here is for its maker to see to.
   */
  record Token(String name, String code) implements Slot {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]{1,2}");

    /** Of anything else only the length is told. */
    public Token {
      code = shown(CODE, code);
    }
  }

  /** What a header or a release is called, of the shape that its kind has. */
  record Code(String name, Kind kind, String code) implements Slot {

    /**
     * What the code names. No version and no guide reads as a date: what would be its month is 30
     * or more, or its day 0.
     */
    public enum Kind {
      /** A transaction set: 837. */
      TRANSACTION("[0-9]{3}"),
      /** A version of the interchange: 00501. */
      VERSION("00[2-9]0[0-9]"),
      /** A guide, or the version alone that it belongs to: 005010X222A1, 004010. */
      GUIDE("00[3-9]0[0-9]{2}(X[0-9]{3}([A-Z][0-9])?)?"),
      /** A release of a code set: 2025-10. */
      RELEASE("[0-9]{4}-[0-9]{2}");

      private final Pattern shape;

      Kind(String shape) {
        this.shape = Pattern.compile(shape);
      }
    }

    /** Anything else could be a name or an identifier: only its length is told. */
    public Code {
      code = shown(kind.shape, code);
    }
  }

  /**
   * A loop, a segment, with the qualifier the guide has for it, or an element, or several segments;
   * never what stands in one.
   */
  record Guide(String name, String place) implements Slot {

    private static final Pattern PLACE =
        Pattern.compile(
            "[0-9]{4}[A-Z]{0,2}|[A-Z][A-Z0-9]{1,2}([0-9]{2}(-[0-9]{1,2})?)?"
                + "|[A-Z][A-Z0-9]{1,2}[*][A-Z0-9]{1,3}"
                + "|[A-Z][A-Z0-9]{1,2}(, [A-Z][A-Z0-9]{1,2}){1,3}");

    /** Of anything else only the length is told. */
    public Guide {
      place = shown(PLACE, place);
    }

    /** An element or a component: {@code SV101-2}. */
    public static Guide element(String name, String segment, int element, int component) {
      String number = element < 10 ? "0" + element : Integer.toString(element);
      return new Guide(name, segment + number + (component == 0 ? "" : "-" + component));
    }
  }

  /** A code of a TA1 or 999 that goes with this finding instead of its rule's. */
  record Acknowledged(String code) implements Slot {

    private static final Pattern CODE =
        Pattern.compile("(TA1|AK9|IK[0-9])[0-9]{0,2}:[A-Z0-9]{1,3}");

    /** Empty for anything else. */
    public Acknowledged {
      code = CODE.matcher(code).matches() ? code : "";
    }

    @Override
    public String name() {
      return "acknowledgment";
    }
  }

  /** A count. */
  record Count(String name, long value) implements Slot {}

  /** Money, in cents. */
  record Amount(String name, long cents) implements Slot {}

  /** A quantity, in thousandths. */
  record Quantity(String name, long thousandths) implements Slot {}

  /** A date, in days since 1970-01-01. */
  record Day(String name, long epochDay) implements Slot {

    /**
     * Refuses a number that is no day, such as units of service, before a sentence is made of it.
     *
     * @throws DateTimeException where no calendar has the day
     */
    public Day {
      ChronoField.EPOCH_DAY.checkValidValue(epochDay);
    }
  }

  /** Another field of the claim. */
  record Field(String name, FieldRef ref) implements Slot {}

  /** A further field that the finding is about, shown among its evidence and in no sentence. */
  record Beside(FieldRef ref) implements Slot {
    @Override
    public String name() {
      return "beside";
    }
  }

  /** Words quoted from a code set. */
  record Quoted(String name, Quote quote) implements Slot {}

  /** Words quoted from a narrative of the claim; identities in them are not shown. */
  record Narrative(String name, NarrativeQuote quote) implements Slot {}

  /** What a row of a table of CMS's says in one of its columns, or several rows in the same one. */
  record Row(String name, List<TableRow> rows) implements Slot {

    /** Keeps its own copy of the list. */
    public Row {
      rows = List.copyOf(rows);
    }
  }

  /** Descriptors to be read, in their order. */
  sealed interface ToRead extends Slot {

    /** The descriptors, each with its code. */
    List<Quote> codes();
  }

  /** CMS's cross references from a code that ended, in CMS's order. */
  record CrossReferences(String name, List<CodeReference> references) implements ToRead {
    @Override
    public List<Quote> codes() {
      return references.stream().map(CodeReference::quote).toList();
    }
  }

  /** Descriptors that share words with another, those that share most first. */
  record SharedWords(String name, List<Quote> codes) implements ToRead {}

  /** Descriptors by score, then by code, that of the code on the line in its place among them. */
  record ByScore(String name, List<ScoredQuote> scored) implements ToRead {
    @Override
    public List<Quote> codes() {
      return scored.stream().map(ScoredQuote::quote).toList();
    }
  }
}
