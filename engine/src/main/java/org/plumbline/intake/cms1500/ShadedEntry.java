package org.plumbline.intake.cms1500;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of the shaded area of item 24 by its qualifier. A word that only begins like a
 * qualifier ({@code JOINT}, {@code 75 MG}) is none.
 *
 * <p>Source: NUCC 1500 manual, section 24, supplemental information: ZZ, N4, CTR, JP and JO; older
 * editions had 7, VP and OZ, too.
 *
 * @param value group 1 is the value, what follows it group 2
 */
record ShadedEntry(Kind kind, Matcher value) {

  private static final String UNIT = "F2|GR|ME|ML|UN";
  private static final String TOOTH = "(?:[0-9]{1,2}|[A-T]S?)";
  private static final String AREA = "(?:[0-9]{2}|[LR])";

  /** 32 permanent and 20 primary teeth; an expression without an end calls itself for each. */
  private static final String MORE = "{0,51}";

  /** Unit and quantity behind an NDC; another unit than the five only where a number follows it. */
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?:(" + UNIT + ")(?: ?([-.,0-9][^ ]*))?|([A-Za-z][A-Za-z0-9])([.0-9][^ ]*))(?![^ ])(.*)",
          Pattern.DOTALL);

  /** What an entry is. */
  enum Kind {
    /** {@code N400002143380 ML2}: group 2 is what stands behind the NDC. */
    DRUG("N4 ?((?<! )[^ ]+|[0-9][^ ]*)(.*)"),
    NARRATIVE("ZZ *(.+)()"),
    CONTRACT_RATE("CTR ?([$]?[0-9][^ ]*)(.*)"),
    TEETH("JP ?(" + TOOTH + "(?:[ ,]+" + TOOTH + ")" + MORE + ")()"),
    ORAL_CAVITY("JO ?(" + AREA + "(?:[ ,]+" + AREA + ")" + MORE + ")()"),
    /** The HIBC of a product. */
    PRODUCT("VP ?((?=[^ ]*[0-9])[+A-Z0-9][^ ]{5,})()"),
    GTIN("OZ ?([0-9]{8,18})()"),
    /** {@code 7Begin 1245 End 1415 time 90 minutes}. */
    ANESTHESIA("7 ?((?i:BEG|START|TIME).*[0-9].*)()"),
    /** A known qualifier whose value has another shape. */
    UNREADABLE("(?:CTR|JP|JO|VP|OZ) ?[0-9$+].*()()"),
    /** Text without a qualifier. */
    TEXT("(.*)()");

    private final Pattern shape;

    Kind(String shape) {
      this.shape = Pattern.compile(shape, Pattern.DOTALL);
    }
  }

  /** What an entry is; each is something, if only text. */
  static ShadedEntry of(String entry) {
    for (Kind kind : Kind.values()) {
      Matcher matcher = kind.shape.matcher(entry);
      if (matcher.matches()) {
        return new ShadedEntry(kind, matcher);
      }
    }
    throw new IllegalStateException("every entry is text");
  }

  /**
   * Unit and quantity in what stands behind an NDC.
   *
   * @return groups 1 and 2 or 3 and 4 are unit and quantity, 5 is what follows; null where the text
   *     begins with neither
   */
  static Matcher quantity(String behind) {
    Matcher quantity = QUANTITY.matcher(behind);
    return quantity.matches() ? quantity : null;
  }
}
