package org.plumbline.codeset.source;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.snapshot.Origin;

/**
 * Who says what the rows of a file say: issuer, document and release. Rows about drugs, aliases and
 * crosswalks are taken only with all three.
 *
 * @param issuer such as {@code CMS}
 * @param document the document's title
 * @param release the release of the document
 */
public record Citation(String issuer, String document, Release release) {

  /** A list of products of the PDAC or of anybody else is never taken as rows. */
  private static final String ISSUER = "CMS";

  private static final Pattern EFFECTIVE =
      Pattern.compile("(JANUARY|APRIL|JULY|OCTOBER) 1, *(20\\d\\d) *(?:THROUGH|-|TO)");
  private static final Pattern TITLED =
      Pattern.compile("^(JANUARY|APRIL|JULY|OCTOBER) +(20\\d\\d)\\b");

  /**
   * Asks for what is still missing.
   *
   * @param issuer from the file, perhaps empty; what the user says comes first
   * @param document from the file, perhaps empty
   * @param release from the file, perhaps empty
   * @throws ImportException naming what is missing and the option that says it, or an issuer other
   *     than CMS
   */
  public static Citation of(
      SourceEntry entry,
      ImportOptions options,
      String issuer,
      String document,
      Optional<Release> release)
      throws ImportException {
    String by = options.issuer().isBlank() ? issuer : options.issuer();
    String in = options.document().isBlank() ? document : options.document();
    Optional<Release> of = options.as().or(() -> release);
    if (by.isBlank() || in.isBlank() || of.isEmpty()) {
      throw new ImportException(
          entry.place()
              + " does not say its "
              + missing(by, in, of)
              + "; rows about drugs are taken with issuer, document and release only: name them"
              + " with --issuer, --document and --as");
    }
    if (!by.equals(ISSUER)) {
      throw new ImportException(
          entry.place()
              + " is said to be by \""
              + by
              + "\"; rows about drugs, aliases and crosswalks are taken from CMS's own documents"
              + " alone");
    }
    return new Citation(by, in, of.get());
  }

  private static String missing(String issuer, String document, Optional<Release> release) {
    if (issuer.isBlank()) {
      return "issuer";
    }
    return document.isBlank() ? "document" : release.isEmpty() ? "release" : "origin";
  }

  /**
   * The quarter that the lines above a table name: {@code Effective October 1, 2025 through ...} or
   * a title that begins with month and year.
   *
   * @throws ImportException when they name two
   */
  public static Optional<Release> quarter(SourceEntry entry, List<String> titles)
      throws ImportException {
    Optional<Release> found = Optional.empty();
    for (String title : titles) {
      Optional<Release> named = quarter(title.toUpperCase(Locale.ROOT));
      if (named.isPresent() && found.isPresent() && !named.equals(found)) {
        throw new ImportException(
            entry.place()
                + " names two quarters above its table, "
                + found.get()
                + " and "
                + named.get()
                + "; import the original file");
      }
      found = found.or(() -> named);
    }
    return found;
  }

  private static Optional<Release> quarter(String title) {
    Matcher effective = EFFECTIVE.matcher(title);
    Matcher titled = TITLED.matcher(title);
    if (effective.find()) {
      return Optional.of(release(effective));
    }
    return titled.find() && title.contains("CROSSWALK")
        ? Optional.of(release(titled))
        : Optional.empty();
  }

  private static Release release(Matcher found) {
    int month =
        switch (found.group(1).charAt(1)) {
          case 'A' -> 1;
          case 'P' -> 4;
          case 'U' -> 7;
          default -> 10;
        };
    return new Release(Integer.parseInt(found.group(2)), month);
  }

  /** The citation with the file it was read from. */
  public Origin origin(SourceFile file, SourceEntry entry) throws IOException {
    return new Origin(issuer, document, file.name(), entry.name(), file.sha256());
  }
}
