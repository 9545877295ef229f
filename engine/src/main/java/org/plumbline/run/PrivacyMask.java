package org.plumbline.run;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.Values;

/**
 * What may be shown of a claim: of identity fields and of free text only the shape; of any other
 * field its value, unless that could be an identity that stands in the wrong place.
 */
final class PrivacyMask {

  private static final Pattern NAME_LIKE = Pattern.compile("\\p{L}{3}");
  private static final Pattern DIGIT = Pattern.compile("\\p{N}");

  /** Digits, also those that separators part: 123-45-6789. */
  private static final Pattern MANY_DIGITS = Pattern.compile("\\p{N}([^\\p{L}\\p{N}]?\\p{N}){6}");

  /** The qualifiers of diagnoses (HI01-1): they name a code set, and nobody. */
  private static final Set<String> CODE_SETS = Set.of("ABK", "ABF", "BK", "BF");

  /** CCYYMMDD with a month and a day of at most 31, or two of them with a hyphen between. */
  private static final Pattern NEARLY_DATES =
      Pattern.compile(
          "DAY(-DAY)?".replace("DAY", "(19|20)\\d\\d(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])"));

  /** No code that stands on a line or in item 21 is longer. */
  private static final int LONGEST_CODE = 8;

  /** A part of an identity that is shorter says nothing of it. */
  private static final int SHORTEST_PART = 4;

  /** Ten million dollars: what is more could be a telephone number or a date. */
  private static final int LONGEST_NUMBER = 7;

  /** Stands for what is not shown. */
  static final String HIDDEN = "[hidden]";

  private final Claim claim;
  private Set<String> identities;
  private Set<Long> identityDays;

  PrivacyMask(Claim claim) {
    this.claim = claim;
  }

  /** For a sentence: a value in quotation marks, or a shape. */
  String show(FieldRef ref) {
    String raw = ref.part().raw(ref.field());
    return isShown(ref, raw) ? '"' + raw + '"' : Shape.of(raw);
  }

  /** For evidence: the value as it stands, or a shape. */
  String text(FieldRef ref) {
    String raw = ref.part().raw(ref.field());
    return isShown(ref, raw) ? raw : Shape.of(raw);
  }

  /** For a number that was read from the claim or worked out from it. */
  String number(String number) {
    int point = number.indexOf('.');
    String whole = compact(point < 0 ? number : number.substring(0, point));
    boolean secret = whole.length() > LONGEST_NUMBER || isTelling(whole) && isPartOfIdentity(whole);
    return secret ? Shape.of(whole) : number;
  }

  /**
   * For words of a narrative: the quoted span alone, in which words that are an identity of the
   * claim, or have one in them, and long runs of digits are hidden.
   */
  String words(NarrativeQuote quote) {
    String narrative = quote.field().part().raw(quote.field().field());
    int start = Math.max(0, quote.start());
    int end = Math.min(narrative.length(), quote.end());
    boolean[] hidden = longNumbers(narrative);
    StringBuilder shown = new StringBuilder();
    int at = start;
    while (at < end) {
      int next = at + 1;
      if (Character.isLetterOrDigit(narrative.charAt(at))) {
        int from = wordStart(narrative, at);
        int to = wordEnd(narrative, at);
        next = Math.min(to, end);
        boolean secret = anyHidden(hidden, from, to) || isIdentity(narrative.substring(from, to));
        shown.append(secret ? HIDDEN : narrative.substring(at, next));
      } else {
        shown.append(narrative.charAt(at));
      }
      at = next;
    }
    return shown.toString();
  }

  /** The same, where nothing in them is hidden; none where anything is. */
  Optional<String> openWords(NarrativeQuote quote) {
    return Optional.of(words(quote)).filter(shown -> !shown.contains(HIDDEN));
  }

  private static boolean[] longNumbers(String narrative) {
    boolean[] hidden = new boolean[narrative.length()];
    Matcher digits = MANY_DIGITS.matcher(narrative);
    while (digits.find()) {
      Arrays.fill(hidden, digits.start(), digits.end(), true);
    }
    return hidden;
  }

  private static boolean anyHidden(boolean[] hidden, int from, int to) {
    for (int i = from; i < to; i++) {
      if (hidden[i]) {
        return true;
      }
    }
    return false;
  }

  private static int wordStart(String text, int at) {
    int from = at;
    while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }

  private static int wordEnd(String text, int at) {
    int to = at;
    while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
      to++;
    }
    return to;
  }

  /** A name can have two letters; a number of up to four digits says nothing of anybody. */
  private boolean isIdentity(String word) {
    String compact = compact(word);
    boolean name = compact.length() > 1 && !isShortNumber(compact, SHORTEST_PART);
    return name && identities().contains(compact)
        || isTelling(compact) && isPartOfIdentity(compact);
  }

  /** For a date of the claim: a birth date can stand where a date of service belongs. */
  String day(long epochDay, String date) {
    identities();
    return identityDays.contains(epochDay) ? "another date of the claim" : date;
  }

  private boolean isShown(FieldRef ref, String raw) {
    FieldType type = ref.field().type();
    if (ref.field() == ClaimField.DIAGNOSIS_QUALIFIER && CODE_SETS.contains(raw)) {
      return true;
    } else if (type == FieldType.DATE && ref.part().state(ref.field()) == FieldState.UNREADABLE) {
      return !ref.field().identity() && isOpenDate(raw);
    }
    return !ref.field().identity()
        && type != FieldType.TEXT
        && raw.length() <= LONGEST_CODE
        && raw.chars().noneMatch(Character::isISOControl)
        && !MANY_DIGITS.matcher(raw).find()
        && !isNameLike(type, raw)
        && !isPartOfIdentity(compact(raw));
  }

  /** Whether what is no date, or two, can be nothing else, and is no other date of the claim. */
  private boolean isOpenDate(String raw) {
    if (!NEARLY_DATES.matcher(raw).matches()) {
      return false;
    }
    for (String date : raw.split("-")) {
      if (isPartOfIdentity(date) || isIdentityDay(date)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIdentityDay(String date) {
    try {
      LocalDate day = LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
      return identityDays.contains(day.toEpochDay());
    } catch (DateTimeParseException noDay) {
      return false;
    }
  }

  /** Codes mix letters and digits, or are two letters; numbers and dates have no words. */
  private static boolean isNameLike(FieldType type, String raw) {
    return NAME_LIKE.matcher(raw).find() && (type != FieldType.CODE || !DIGIT.matcher(raw).find());
  }

  /** Whether a value is an identity of the claim, part of one, or has one in it. */
  private boolean isPartOfIdentity(String value) {
    for (String identity : identities()) {
      if (identity.equals(value) && value.length() > 2 && !isShortNumber(value, 4)
          || isTelling(value) && identity.contains(value)
          || isTelling(identity) && value.contains(identity)) {
        return true;
      }
    }
    return false;
  }

  /** A house number says nothing of anybody, and billing codes look like one. */
  private static boolean isTelling(String part) {
    return part.length() >= SHORTEST_PART && !isShortNumber(part, 5);
  }

  private static boolean isShortNumber(String part, int longest) {
    return part.length() <= longest && part.chars().allMatch(Character::isDigit);
  }

  /** In capitals, without what separates words. */
  private static String compact(String value) {
    StringBuilder kept = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      if (Character.isLetterOrDigit(value.charAt(i))) {
        kept.append(value.charAt(i));
      }
    }
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  /** All identities of the claim and their words, in capitals, without separators. */
  private Set<String> identities() {
    if (identities == null) {
      identities = new HashSet<>();
      identityDays = new HashSet<>();
      collect(claim);
      collect(claim.submission());
      collect(claim.patient());
      collect(claim.insured());
      collect(claim.payer());
      collect(claim.coverage());
      collect(claim.dependant());
      claim.billing().forEach(this::collect);
      claim.parties().forEach(this::collect);
      for (Coverage other : claim.otherCoverages()) {
        collect(other);
        other.parties().forEach(this::collect);
      }
      for (ServiceLine line : claim.lines()) {
        collect(line);
        line.parties().forEach(this::collect);
        line.drugs().forEach(this::collect);
        line.others().forEach(this::collect);
      }
    }
    return identities;
  }

  private void collect(Part part) {
    if (part == null) {
      return;
    }
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (field.identity() && part.has(field)) {
        String value = part.raw(field);
        identities.add(compact(value));
        addWords(value);
        if (field.type() == FieldType.DATE && part.value(field) > Values.UNREADABLE) {
          identityDays.add(part.value(field));
        }
      }
    }
  }

  private void addWords(String value) {
    int start = 0;
    for (int i = 0; i <= value.length(); i++) {
      if (i == value.length() || !Character.isLetterOrDigit(value.charAt(i))) {
        if (i > start && i - start < value.length()) {
          identities.add(compact(value.substring(start, i)));
        }
        start = i + 1;
      }
    }
  }
}
