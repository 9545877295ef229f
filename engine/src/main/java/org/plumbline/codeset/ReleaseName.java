package org.plumbline.codeset;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works a release out from the name CMS gave a file: {@code HCPC2025_OCT_ANWEB.txt}, {@code
 * october-2025-alpha-numeric-hcpcs-file.zip}, and the annual files before quarterly ones, {@code
 * HCPC17_CONTR_ANWEB.txt}.
 */
public final class ReleaseName {

  private static final Pattern QUARTER =
      Pattern.compile("(?<!\\d)(20\\d\\d)-(01|04|07|10)(?!-?\\d)");
  private static final Pattern MONTH =
      Pattern.compile("(?<![A-Z])(JAN(?:UARY)?|APR(?:IL)?|JULY?|OCT(?:OBER)?)(?![A-Z])");
  private static final Pattern YEAR = Pattern.compile("(?<!\\d)(20\\d\\d)(?!\\d)");
  private static final Pattern ANNUAL = Pattern.compile("^HCPCS?_?(?:20)?(\\d\\d)(?!\\d)");
  private static final int LAST_ANNUAL = 20;

  private ReleaseName() {}

  public static Optional<Release> read(String fileName) {
    String name = fileName.toUpperCase(Locale.ROOT);
    Matcher quarter = QUARTER.matcher(name);
    if (quarter.find()) {
      return Optional.of(Release.parse(quarter.group()));
    }
    Matcher annual = ANNUAL.matcher(name);
    boolean hasAnnual = annual.find();
    Matcher year = YEAR.matcher(name);
    Matcher month = MONTH.matcher(name);
    if (month.find()) {
      if (year.find()) {
        return Optional.of(new Release(Integer.parseInt(year.group(1)), month(month.group(1))));
      }
      return hasAnnual
          ? Optional.of(new Release(2000 + shortYear(annual), month(month.group(1))))
          : Optional.empty();
    }
    return hasAnnual && shortYear(annual) <= LAST_ANNUAL
        ? Optional.of(new Release(2000 + shortYear(annual), 1))
        : Optional.empty();
  }

  private static int shortYear(Matcher annual) {
    return Integer.parseInt(annual.group(1));
  }

  private static int month(String name) {
    return switch (name.charAt(1)) {
      case 'A' -> 1;
      case 'P' -> 4;
      case 'U' -> 7;
      default -> 10;
    };
  }
}
