package org.plumbline.run;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Part;
import org.plumbline.claim.ServiceLine;

/**
 * What may be shown of a claim's fields: of an identity field its shape; of any other field its
 * value, with words that equal an identity of the same claim and runs of more than six digits
 * masked.
 */
final class PrivacyMask {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
  private static final int LONGEST_DIGIT_RUN = 6;
  private static final int LONGEST_VALUE = 40;

  private final Claim claim;
  private Set<String> identities;

  PrivacyMask(Claim claim) {
    this.claim = claim;
  }

  /** For a sentence: a value in quotation marks, or a shape. */
  String show(FieldRef ref) {
    return showsShape(ref) ? text(ref) : '"' + text(ref) + '"';
  }

  /** For evidence: the value as it stands, or a shape. */
  String text(FieldRef ref) {
    String raw = ref.part().raw(ref.field());
    return showsShape(ref) ? Shape.of(raw) : mask(raw);
  }

  private static boolean showsShape(FieldRef ref) {
    return ref.field().identity() || ref.part().length(ref.field()) > LONGEST_VALUE;
  }

  private String mask(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    Matcher words = WORD.matcher(text);
    int at = 0;
    while (words.find()) {
      printable(text, at, words.start(), masked);
      String word = words.group();
      masked.append(isSecret(word) ? "#".repeat(word.length()) : word);
      at = words.end();
    }
    printable(text, at, text.length(), masked);
    return masked.toString();
  }

  private static void printable(String text, int from, int to, StringBuilder target) {
    for (int i = from; i < to; i++) {
      target.append(Character.isISOControl(text.charAt(i)) ? '?' : text.charAt(i));
    }
  }

  private boolean isSecret(String word) {
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      run = Character.isDigit(word.charAt(i)) ? run + 1 : 0;
      if (run > LONGEST_DIGIT_RUN) {
        return true;
      }
    }
    return word.length() > 2 && identities().contains(word.toUpperCase(Locale.ROOT));
  }

  private Set<String> identities() {
    if (identities == null) {
      identities = new HashSet<>();
      collect(claim);
      collect(claim.patient());
      collect(claim.insured());
      collect(claim.payer());
      collect(claim.coverage());
      collect(claim.dependant());
      claim.billing().forEach(this::collect);
      claim.parties().forEach(this::collect);
      for (Coverage other : claim.otherCoverages()) {
        collect(other);
        other.parties().forEach(this::collect);
      }
      for (ServiceLine line : claim.lines()) {
        collect(line);
        line.parties().forEach(this::collect);
        line.drugs().forEach(this::collect);
        line.others().forEach(this::collect);
      }
    }
    return identities;
  }

  private void collect(Part part) {
    if (part == null) {
      return;
    }
    List<ClaimField> fields = ClaimField.of(part.kind());
    for (ClaimField field : fields) {
      if (field.identity() && part.has(field)) {
        String value = part.raw(field).toUpperCase(Locale.ROOT);
        identities.add(value);
        Matcher words = WORD.matcher(value);
        while (words.find()) {
          identities.add(words.group());
        }
      }
    }
  }
}
