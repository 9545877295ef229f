package org.plumbline.codeset.icd10;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.Release;

/**
 * Works a release out from the name CMS gave a file: {@code icd10cm_order_2026.txt} is that of
 * fiscal year 2026, {@code icd10cm-order-April-2025.txt} the update of April 1, 2025.
 */
final class Icd10Name {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<![A-Z])(JAN(?:UARY)?|APR(?:IL)?|OCT(?:OBER)?)(?![A-Z])");

  private Icd10Name() {}

  static Optional<Release> read(String fileName) {
    String name = fileName.toUpperCase(Locale.ROOT);
    Matcher year = YEAR.matcher(name);
    if (!year.find()) {
      return Optional.empty();
    }
    int found = Integer.parseInt(year.group(1));
    Matcher month = MONTH.matcher(name);
    if (!month.find()) {
      return Optional.of(new Release(found - 1, 10));
    }
    return Optional.of(new Release(found, month(month.group(1))));
  }

  private static int month(String name) {
    return switch (name.charAt(0)) {
      case 'J' -> 1;
      case 'A' -> 4;
      default -> 10;
    };
  }
}
