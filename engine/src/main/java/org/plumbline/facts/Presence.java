package org.plumbline.facts;

import org.plumbline.claim.Need;

/**
 * Which needs of a fact are there, and why the others are not.
 *
 * @param present bits of {@link Need} that are there
 * @param unreadable bits of needs for which something stands on the claim that cannot be read
 * @param missingRelease the release to import where no complete one covers the date, packed as
 *     202510; 0: none missing
 * @param missingLaterRelease the same for a later day that a need is about: the To date, or the day
 *     after the code's last one
 */
public record Presence(long present, long unreadable, int missingRelease, int missingLaterRelease) {

  /** Why a need is not there, as a phrase for the summary; only for needs that are not. */
  public String reason(Need need) {
    if ((unreadable & need.bit()) != 0) {
      return words(need) + " unreadable";
    }
    String codeSet = codeSet(need);
    int missing = isOfLaterDay(need) ? missingLaterRelease : missingRelease;
    if (!codeSet.isEmpty() && missing != 0) {
      String month = Integer.toString(100 + missing % 100).substring(1);
      return codeSet + " release " + missing / 100 + "-" + month + " not loaded";
    }
    return need == Need.LEVEL_TWO_CODE ? "no HCPCS Level II code" : words(need) + " absent";
  }

  /** The code set whose release a need is about, empty where it is about none. */
  private static String codeSet(Need need) {
    return switch (need) {
      case RELEASE,
          DESCRIPTOR,
          CODE_ROW,
          MODIFIER_LIST,
          CODE_ROW_ON_TO_DATE,
          DESCRIPTOR_ON_TO_DATE,
          NEXT_RELEASE ->
          "HCPCS";
      case DIAGNOSIS_RELEASE -> "ICD-10-CM";
      case TAXONOMY_RELEASE -> "taxonomy";
      default -> "";
    };
  }

  private static boolean isOfLaterDay(Need need) {
    return need == Need.CODE_ROW_ON_TO_DATE
        || need == Need.DESCRIPTOR_ON_TO_DATE
        || need == Need.NEXT_RELEASE;
  }

  // What Java makes of a record it links when it is first called, which takes longer than a claim.

  @Override
  public boolean equals(Object other) {
    return other instanceof Presence that
        && present == that.present
        && unreadable == that.unreadable
        && missingRelease == that.missingRelease
        && missingLaterRelease == that.missingLaterRelease;
  }

  @Override
  public int hashCode() {
    int bits = 31 * Long.hashCode(present) + Long.hashCode(unreadable);
    return 31 * (31 * bits + missingRelease) + missingLaterRelease;
  }

  private static String words(Need need) {
    StringBuilder words = new StringBuilder();
    for (char c : need.key().toCharArray()) {
      words.append(Character.isUpperCase(c) ? " " + Character.toLowerCase(c) : c);
    }
    return words.toString();
  }
}
