package org.plumbline.cli;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.plumbline.codeset.Release;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words that options take; any other is refused with those that this version reads. */
final class Words {

  private Words() {}

  private static TypeConversionException refused(String word, String does, List<String> known) {
    return new TypeConversionException(
        "this version " + does + " " + String.join(", ", known) + ", not '" + word + "'");
  }

  private static <E extends Enum<E>> E of(String word, String does, E[] values) {
    return Arrays.stream(values)
        .filter(value -> key(value).equals(word))
        .findFirst()
        .orElseThrow(() -> refused(word, does, Arrays.stream(values).map(Words::key).toList()));
  }

  private static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** {@code --format} of scrub. */
  static final class OfFormat implements ITypeConverter<Format> {
    @Override
    public Format convert(String word) {
      return of(word, "writes", Format.values());
    }
  }

  /** {@code --fail-on}. */
  static final class OfThreshold implements ITypeConverter<Threshold> {
    @Override
    public Threshold convert(String word) {
      return of(word, "knows", Threshold.values());
    }
  }

  /** {@code --input}. */
  static final class OfInput implements ITypeConverter<String> {
    private static final List<String> READ = List.of("auto", "837p", "cms1500", "fhir", "csv");

    /** The format of a word, null for {@code auto}. */
    static org.plumbline.intake.Format format(String word) {
      return switch (word) {
        case "837p" -> org.plumbline.intake.Format.X12;
        case "cms1500" -> org.plumbline.intake.Format.CMS1500;
        case "fhir" -> org.plumbline.intake.Format.FHIR;
        case "csv" -> org.plumbline.intake.Format.CSV;
        default -> null;
      };
    }

    @Override
    public String convert(String word) {
      if (!READ.contains(word)) {
        throw refused(word, "reads", READ);
      }
      return word;
    }
  }

  /** {@code --format} of lists. */
  static final class OfListFormat implements ITypeConverter<String> {
    private static final List<String> WRITTEN = List.of("table", "json");

    @Override
    public String convert(String word) {
      if (!WRITTEN.contains(word)) {
        throw refused(word, "writes", WRITTEN);
      }
      return word;
    }
  }

  /** {@code --format} of commands that write lines. */
  static final class OfLineFormat implements ITypeConverter<String> {
    private static final List<String> WRITTEN = List.of("table", "ndjson");

    @Override
    public String convert(String word) {
      if (!WRITTEN.contains(word)) {
        throw refused(word, "writes", WRITTEN);
      }
      return word;
    }
  }

  /** A date of a year with four digits; longer years do not fit the days that code sets count. */
  static final class OfDate implements ITypeConverter<LocalDate> {
    private static final String WRITTEN = "2025-10-05";

    @Override
    public LocalDate convert(String word) {
      try {
        return LocalDate.parse(word.length() == WRITTEN.length() ? word : "");
      } catch (DateTimeParseException notDate) {
        throw new TypeConversionException("a date is written " + WRITTEN + ", not '" + word + "'");
      }
    }
  }

  /** A release. */
  static final class OfRelease implements ITypeConverter<Release> {
    @Override
    public Release convert(String word) {
      try {
        return Release.parse(word);
      } catch (IllegalArgumentException notRelease) {
        throw new TypeConversionException(notRelease.getMessage());
      }
    }
  }
}
