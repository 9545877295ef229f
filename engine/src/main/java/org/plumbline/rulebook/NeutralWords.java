package org.plumbline.rulebook;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that no sentence of ours may hold, so that no finding decides or hints at coverage or
 * payment or names a code to bill. Quotes and the names of form fields are not ours and are not
 * looked at.
 */
public final class NeutralWords {

  private static final List<Pattern> FORBIDDEN = read();

  private NeutralWords() {}

  /** The first forbidden words in a text of ours. */
  public static Optional<String> forbiddenIn(String text) {
    for (Pattern pattern : FORBIDDEN) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  private static List<Pattern> read() {
    List<Pattern> patterns = new ArrayList<>();
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    NeutralWords.class.getResourceAsStream("forbidden-words.csv"),
                    StandardCharsets.UTF_8))) {
      for (NamedCsvRecord row : csv) {
        patterns.add(
            Pattern.compile("\\b(?:" + row.getField("pattern") + ")\\b", Pattern.CASE_INSENSITIVE));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("forbidden-words.csv", e);
    }
    return patterns;
  }
}
