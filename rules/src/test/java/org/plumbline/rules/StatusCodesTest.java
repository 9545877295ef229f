package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.RuleInfo;

/** The codes of a 277CA that rules name can be read one by one. */
class StatusCodesTest {

  /** Claim status category, claim status, and where there is one the entity. */
  private static final Pattern CODE = Pattern.compile("A[0-8]:[0-9]{1,3}(:[0-9A-Z]{2,3})?");

  /** STC01, STC10 and STC11. */
  private static final int MOST = 3;

  @Test
  void everyRuleNamesStatusesThatA277caHasRoomFor() {
    Map<String, String> written =
        Shipped.RULEBOOK.rules().stream()
            .filter(rule -> !rule.status277().isEmpty())
            .collect(Collectors.toMap(RuleInfo::name, RuleInfo::status277));
    assertFalse(written.isEmpty());
    written.values().removeIf(StatusCodesTest::isReadable);
    assertEquals(Map.of(), written);
  }

  private static boolean isReadable(String codes) {
    String[] each = codes.split(",");
    return each.length <= MOST && Arrays.stream(each).allMatch(CODE.asMatchPredicate());
  }
}
