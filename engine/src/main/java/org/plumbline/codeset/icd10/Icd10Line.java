package org.plumbline.codeset.icd10;

import java.util.regex.Pattern;

/**
 * A line of CMS's ICD-10-CM files. Order file (icd10OrderFiles.pdf): order number in columns 1-5,
 * code 7-13, 15 tells headers (0) from codes (1), short description 17-76, long description from
 * 78. Code file (icd10cmCodesFile.pdf): code in 1-7, long description from 9.
 */
final class Icd10Line {

  // Fiscal year 2026 brought QA0, the first category with a second letter.
  private static final Pattern CODE = Pattern.compile("[A-Z][0-9A-Z]{2,6} *");
  private static final int SHORT = 16;
  private static final int LONG = 77;

  private Icd10Line() {}

  static boolean isOrder(String line) {
    return line.length() > LONG
        && digits(line)
        && line.charAt(5) == ' '
        && CODE.matcher(line).region(6, 13).matches()
        && line.charAt(13) == ' '
        && (line.charAt(14) == '0' || line.charAt(14) == '1')
        && line.charAt(15) == ' '
        && line.charAt(LONG - 1) == ' '
        && !line.substring(LONG).isBlank();
  }

  static boolean isCode(String line) {
    return line.length() > 8
        && CODE.matcher(line).region(0, 7).matches()
        && line.charAt(7) == ' '
        && line.charAt(8) != ' ';
  }

  private static boolean digits(String line) {
    for (int i = 0; i < 5; i++) {
      if (line.charAt(i) < '0' || line.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  static int orderNumber(String line) {
    return Integer.parseInt(line.substring(0, 5));
  }

  static Icd10Code ofOrder(String line) {
    return new Icd10Code(
        line.substring(6, 13).trim(),
        line.charAt(14) == '0',
        line.substring(SHORT, LONG - 1).trim(),
        line.substring(LONG).trim());
  }

  /** A code file has one description, and no headers. */
  static Icd10Code ofCode(String line) {
    String text = line.substring(8).trim();
    return new Icd10Code(line.substring(0, 7).trim(), false, text, text);
  }
}
