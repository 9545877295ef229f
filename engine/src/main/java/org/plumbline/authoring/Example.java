package org.plumbline.authoring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.codeset.Release;

/**
 * A claim on which a rule speaks, or one on which no rule does.
 *
 * @param rule the id of the rule it is an example of
 * @param line the line of its file, from 1
 * @param flagged whether the rule speaks, and no other but those of {@code also}; otherwise nothing
 *     speaks
 * @param variant the name of the one variant that speaks, empty where the example names none and
 *     any may
 * @param also names of other variants, of this rule or another, that speak on it, too, and must
 * @param times how often the rule, or the variant that is named, speaks on it; 1 at the least
 * @param title what is special about the claim, in a few words
 * @param base the name of the base claim
 * @param packing how the input is compressed
 * @param profiles profiles that are on besides those of the input's format
 * @param asOf the day the claim was received, empty for its submission's own date
 * @param complete releases as which the starter set is taken, each as if it were complete
 * @param listed codes that releases of other code sets list, and no others
 * @param edits what makes the example out of the base claim, in order
 */
public record Example(
    String rule,
    int line,
    boolean flagged,
    String variant,
    Set<String> also,
    int times,
    String title,
    String base,
    Packing packing,
    Set<String> profiles,
    Optional<LocalDate> asOf,
    Set<Release> complete,
    Set<ListedCode> listed,
    List<ClaimEdit> edits) {

  /** The example as a sentence: {@code FMT-24G-001 is flagged: units are 0}. */
  @Override
  public String toString() {
    return rule + (flagged ? " is flagged: " : " is silent: ") + title;
  }

  /** Whether a base claim is JSON, by its name. */
  static boolean isForm(String base) {
    return base.endsWith(".json");
  }

  /** Whether a base claim is a table, by its name; what is neither is an 837P. */
  static boolean isTable(String base) {
    return base.endsWith(".csv");
  }

  /** The edited base claim, in its own format. */
  String input(String baseText) throws ExampleException {
    return isForm(base) || isTable(base)
        ? FormEdits.apply(baseText, edits)
        : X12Edits.apply(baseText, edits);
  }

  /**
   * The edited base claim as the file that is read, compressed where the example says so.
   *
   * @param baseText the text of its base claim
   * @throws ExampleException where an edit does not fit the base claim
   */
  public byte[] file(String baseText) throws ExampleException {
    return packing.pack(base, input(baseText).getBytes(StandardCharsets.UTF_8));
  }

  /** The variant, where one is named. */
  Optional<String> namedVariant() {
    return variant.isEmpty() ? Optional.empty() : Optional.of(variant);
  }
}
