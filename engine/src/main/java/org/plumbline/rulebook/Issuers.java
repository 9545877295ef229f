package org.plumbline.rulebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose documents rules may cite: CMS, HHS for its regulations, the Medicare contractors, each with
 * its jurisdictions, and who publishes a format; and the open map that tables of the 837P follow. A
 * closed list: vendors, consultants, newsletters and publishers of code books are on it in no way,
 * and neither is the PDAC.
 */
final class Issuers {

  /** {@code Noridian (JA/JD DME)}: a contractor, its jurisdictions, and the part they are for. */
  private static final Pattern CONTRACTOR =
      Pattern.compile("(.+) \\((J[A-Z0-9]+(?:/J[A-Z0-9]+)*)(?: (?:Part B|DME))?\\)");

  private static final Map<String, Issuer> LISTED = read();

  private record Issuer(Set<String> jurisdictions, boolean speaksOnCodes) {}

  private Issuers() {}

  /** Whether an authority's issuer is on the list, a contractor with its own jurisdictions. */
  static boolean isListed(String issuer) {
    Issuer whole = LISTED.get(issuer);
    if (whole != null) {
      return whole.jurisdictions().isEmpty();
    }
    Matcher contractor = CONTRACTOR.matcher(issuer);
    return contractor.matches()
        && LISTED.containsKey(contractor.group(1))
        && LISTED
            .get(contractor.group(1))
            .jurisdictions()
            .containsAll(List.of(contractor.group(2).split("/")));
  }

  /** Whether it may say what a code stands for; who publishes a format may not. */
  static boolean speaksOnCodes(String issuer) {
    Matcher contractor = CONTRACTOR.matcher(issuer);
    Issuer listed = LISTED.get(contractor.matches() ? contractor.group(1) : issuer);
    return isListed(issuer) && listed.speaksOnCodes();
  }

  private static Map<String, Issuer> read() {
    Map<String, Issuer> issuers = new HashMap<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    Issuers.class.getResourceAsStream("issuers.csv"), StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        String jurisdictions = row.getField("jurisdictions");
        issuers.put(
            row.getField("issuer"),
            new Issuer(
                jurisdictions.isEmpty() ? Set.of() : Set.of(jurisdictions.split(" ")),
                row.getField("speaks").equals("codes")));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("issuers.csv", e);
    }
    return issuers;
  }
}
