package org.plumbline.intake.cms1500;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.ServiceLine;

/**
 * The shaded area of item 24: entries parted by three blanks, each beginning with its qualifier. N4
 * (drug) and ZZ (narrative) are read. Text without a known qualifier is a narrative, too; what has
 * another one stays raw.
 *
 * <p>Source: NUCC 1500 manual, section 24, supplemental information.
 */
final class ShadedArea {

  private static final Pattern ENTRY = Pattern.compile("[^ ](?:[^ ]| (?!  ))*");

  /** NDC, a blank, unit and quantity: {@code N400002143380 ML2}. */
  private static final Pattern DRUG =
      Pattern.compile("N4([^ ]+)(?: +([A-Za-z][A-Za-z0-9])([^ ]*))?(?: .*)?", Pattern.DOTALL);

  /** Qualifiers of entries that are neither drug nor narrative: contract rate, tooth, product. */
  private static final Pattern OTHER =
      Pattern.compile("(?:CTR|JP|JO|VP|OZ|7)[0-9$].*", Pattern.DOTALL);

  private ShadedArea() {}

  /**
   * Reads the text into the line.
   *
   * @param start where the text begins in the form's bytes
   */
  static void read(String text, int start, ServiceLine line, FormText source) {
    boolean ascii = text.chars().allMatch(c -> c < 128);
    Matcher entries = ENTRY.matcher(text);
    while (ascii && entries.find()) {
      String entry = entries.group();
      int at = start + entries.start();
      Matcher drug = DRUG.matcher(entry);
      if (drug.matches()) {
        drug(drug, at, line, source);
      } else if (entry.startsWith("ZZ")) {
        line.set(ClaimField.DESCRIPTION, at + 2, entry.length() - 2);
      } else if (!OTHER.matcher(entry).matches()) {
        line.set(ClaimField.DESCRIPTION, at, entry.length());
      }
    }
    if (!ascii) {
      line.set(ClaimField.DESCRIPTION, start, FormText.bytes(text).length);
    }
  }

  /** The same drug, told in the line's own property, is not taken twice. */
  private static void drug(Matcher drug, int at, ServiceLine line, FormText source) {
    if (!line.drugs().isEmpty()) {
      return;
    }
    Part part = new Part(PartKind.DRUG, "", 1, source, at);
    part.set(ClaimField.NDC_QUALIFIER, at, 2);
    part.set(ClaimField.NDC, at + drug.start(1), drug.end(1) - drug.start(1));
    if (drug.group(2) != null) {
      part.set(ClaimField.NDC_UNIT, at + drug.start(2), 2);
      part.set(ClaimField.NDC_QUANTITY, at + drug.start(3), drug.end(3) - drug.start(3));
    }
    line.drugs().add(part);
  }
}
