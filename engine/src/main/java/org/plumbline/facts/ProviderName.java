package org.plumbline.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Party;

/** How the name of a referring, ordering or supervising provider is written. */
final class ProviderName {

  private static final Set<String> CREDENTIALS =
      Set.of(
          "MD", "DO", "DPM", "DDS", "DMD", "OD", "DC", "NP", "FNP", "APRN", "ARNP", "CNS", "CRNA",
          "CNM", "PA", "PAC", "PHD", "PSYD", "LCSW", "RN");

  private ProviderName() {}

  /**
   * Whether more than a first and a last name stands there: a middle name or initial, a title, or
   * credentials behind two names. A word of two letters alone may be a surname.
   */
  static boolean isMoreThanFirstAndLast(Party party) {
    return party.has(ClaimField.MIDDLE_NAME)
        || CREDENTIALS.contains(bare(party.raw(ClaimField.NAME_SUFFIX)))
        || isMore(party.raw(ClaimField.FIRST_NAME) + ' ' + party.raw(ClaimField.LAST_NAME));
  }

  private static boolean isMore(String name) {
    List<String> words =
        Arrays.stream(name.strip().split("[ ,]+")).map(ProviderName::bare).toList();
    int last = words.size() - 1;
    return last > 0 && words.get(0).equals("DR")
        || last > 1 && CREDENTIALS.contains(words.get(last))
        || last > 1 && words.subList(1, last).stream().anyMatch(word -> word.length() == 1);
  }

  private static String bare(String word) {
    return word.replace(".", "").replace("-", "").toUpperCase(Locale.ROOT);
  }
}
