package org.plumbline.testclaims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.testclaims.RealFiles.Sample;

/** The text of a public 837P sample, and copies of it that differ in dates, codes and places. */
record RedatedFile(String file, String text) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final int DESCRIPTION = 6;

  static RedatedFile of(Sample sample) throws IOException {
    return new RedatedFile(
        sample.file(), Files.readString(sample.path(), StandardCharsets.ISO_8859_1));
  }

  /** Every date of service moved to a day; spans keep their length. */
  RedatedFile on(LocalDate day) {
    String element = Pattern.quote(element());
    Pattern dates =
        Pattern.compile(
            "(DTP" + element + "472" + element + "R?D8" + element + ")(\\d{8})(-\\d{8})?");
    return with(
        dates
            .matcher(text)
            .replaceAll(date -> Matcher.quoteReplacement(date.group(1) + moved(date, day))));
  }

  private static String moved(MatchResult date, LocalDate day) {
    if (date.group(3) == null) {
      return DAY.format(day);
    }
    LocalDate from = LocalDate.parse(date.group(2), DAY);
    LocalDate to = LocalDate.parse(date.group(3).substring(1), DAY);
    return DAY.format(day) + "-" + DAY.format(day.plusDays(ChronoUnit.DAYS.between(from, to)));
  }

  /** What stands behind an empty SV101-7 moved into it. */
  RedatedFile withDescriptionsInTheirPlace() {
    String element = Pattern.quote(element());
    Pattern procedures = Pattern.compile("(SV1" + element + ")([^" + element + "]*)");
    return with(
        procedures
            .matcher(text)
            .replaceAll(
                procedure ->
                    Matcher.quoteReplacement(procedure.group(1) + inPlace(procedure.group(2)))));
  }

  private String inPlace(String procedure) {
    String[] parts = procedure.split(Pattern.quote(component()), -1);
    if (parts.length <= DESCRIPTION + 1 || !parts[DESCRIPTION].isEmpty()) {
      return procedure;
    }
    parts[DESCRIPTION] = String.join("", Arrays.asList(parts).subList(DESCRIPTION, parts.length));
    return String.join(component(), Arrays.asList(parts).subList(0, DESCRIPTION + 1));
  }

  /** A procedure code in another's place on every line. */
  RedatedFile withCode(String from, String to) {
    return with(text.replace("HC" + component() + from, "HC" + component() + to));
  }

  private RedatedFile with(String other) {
    return new RedatedFile(file, other);
  }

  private String element() {
    return text.startsWith("ISA") ? text.substring(3, 4) : "*";
  }

  private String component() {
    return text.startsWith("ISA") && text.length() > 105 && text.charAt(103) == text.charAt(3)
        ? text.substring(104, 105)
        : ":";
  }
}
