package org.plumbline.testclaims;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.cms1500.FormReader;
import org.plumbline.intake.x12.X12ClaimReader;

/**
 * The file {@code canaries.837}: claims full of faults whose identities are words and numbers that
 * occur nowhere else, and stand in wrong places, too. They are read from the file itself, so a new
 * canary is a new segment and nothing more.
 */
final class Canaries {

  static final String FILE = read();

  /** Submitter and receiver are not part of a claim. */
  private static final List<String> BESIDES_CLAIMS =
      List.of(
          "CLEARQVHOUSE", "SUBFIRSTQV", "SUBQV70312", "DESKQVPERSON", "7025550313", "RCVQV70314");

  private static final Pattern TELLING = Pattern.compile("[A-Z0-9]{5,}|[A-Z]{4,}|[0-9]{5,}");
  private static final Pattern LETTERS_OR_DIGITS = Pattern.compile("[A-Z]{4,}|[0-9]{5,}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private Canaries() {}

  /** The values of each identity field in the file and in the form of {@link FormCanaries}. */
  static Map<ClaimField, Set<String>> byField() {
    Map<ClaimField, Set<String>> values = ofFile();
    byField(parts(new FormReader(bytes(FormCanaries.FORM), Scrubbed.SHIPPED.readerRules())))
        .forEach(values::putIfAbsent);
    return values;
  }

  /** The values of each identity field in any file. */
  static Map<ClaimField, Set<String>> valuesOf(byte[] file) {
    InputStream in = new ByteArrayInputStream(file);
    return byField(
        parts(
            file[0] == 'I'
                ? new X12ClaimReader(in, Scrubbed.SHIPPED.readerRules())
                : new FormReader(in, Scrubbed.SHIPPED.readerRules())));
  }

  private static Map<ClaimField, Set<String>> ofFile() {
    return byField(parts(new X12ClaimReader(bytes(FILE), Scrubbed.SHIPPED.readerRules())));
  }

  private static Map<ClaimField, Set<String>> byField(List<Part> parts) {
    Map<ClaimField, Set<String>> values = new EnumMap<>(ClaimField.class);
    for (Part part : parts) {
      for (ClaimField field : ClaimField.of(part.kind())) {
        if (field.identity() && part.has(field)) {
          values.computeIfAbsent(field, none -> new TreeSet<>()).add(part.raw(field));
        }
      }
    }
    return values;
  }

  /**
   * What no output may hold: each identity as it stands, its longer words, its runs of letters and
   * of digits, and its dates as they are written in messages.
   */
  static Set<String> forbidden() {
    Set<String> forbidden = new TreeSet<>(BESIDES_CLAIMS);
    for (Set<String> values : ofFile().values()) {
      for (String value : values) {
        String capitals = value.toUpperCase(Locale.ROOT);
        forbidden.addAll(TELLING.matcher(capitals).results().map(MatchResult::group).toList());
        forbidden.addAll(
            LETTERS_OR_DIGITS.matcher(capitals).results().map(MatchResult::group).toList());
        forbidden.addAll(writtenOtherwise(value));
      }
    }
    return forbidden;
  }

  /** A date with dashes; a social security, tax or telephone number with its separators. */
  private static List<String> writtenOtherwise(String value) {
    List<String> forms = new ArrayList<>();
    if (value.matches("[0-9]{8}")) {
      forms.add(value.replaceFirst("(....)(..)(..)", "$1-$2-$3"));
    } else if (value.matches("[0-9]{9}")) {
      forms.add(value.replaceFirst("(...)(..)(....)", "$1-$2-$3"));
      forms.add(value.replaceFirst("(..)(.......)", "$1-$2"));
    } else if (value.matches("[0-9]{10}")) {
      forms.add(value.replaceFirst("(...)(...)(....)", "$1-$2-$3"));
      forms.add(value.replaceFirst("(...)(...)(....)", "$1 $2 $3"));
      forms.add(value.replaceFirst("(...)(...)(....)", "($1) $2-$3"));
    }
    return forms;
  }

  /** The canaries that an output holds; digests are numbers of their own. */
  static List<String> in(String output, Set<String> forbidden) {
    String shown = DIGEST.matcher(output).replaceAll("").toUpperCase(Locale.ROOT);
    return forbidden.stream().filter(shown::contains).toList();
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Part> parts(ClaimReader claims) {
    List<Part> parts = new ArrayList<>();
    try (ClaimReader reader = claims) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadItem.ReadClaim read) {
          addParts(read.claim(), parts);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    // a form without a payer or an insured has no part for it
    parts.removeIf(Objects::isNull);
    return parts;
  }

  private static void addParts(Claim claim, List<Part> parts) {
    parts.add(claim);
    parts.add(claim.submission());
    parts.add(claim.coverage());
    parts.add(claim.patient());
    parts.add(claim.insured());
    parts.add(claim.payer());
    parts.addAll(claim.billing());
    parts.addAll(claim.formItems());
    parts.addAll(claim.parties());
    for (Coverage other : claim.otherCoverages()) {
      parts.add(other);
      parts.addAll(other.parties());
    }
    for (ServiceLine line : claim.lines()) {
      parts.add(line);
      parts.addAll(line.parties());
      parts.addAll(line.drugs());
      parts.addAll(line.others());
    }
  }

  private static String read() {
    try (InputStream in = Canaries.class.getResourceAsStream("canaries.837")) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
