package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderDigestTest {

  private static final Map<String, String> FILES =
      Map.of("own.drl", "package org.plumbline.rules", "templates.csv", "rule,template\n");

  private static String with(String file, String text) {
    Map<String, String> files = new HashMap<>(FILES);
    files.put(file, text);
    return FolderDigest.of(new RuleFolder("own", files));
  }

  private static String digest() {
    return FolderDigest.of(new RuleFolder("own", FILES));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "page-texts.csv",
        "mutation-survivors.csv",
        "not-built.csv",
        "upkeep/mutation-survivors.csv",
        "pages/US-001.md",
        "examples/US-001.txt"
      })
  void what_changes_no_finding_does_not_change_the_digest(String file) {
    assertEquals(digest(), with(file, "text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "own.drl",
        "units.drl.csv",
        "templates.csv",
        "thresholds.csv",
        "checks/line/line.drl"
      })
  void what_findings_depend_on_changes_the_digest(String file) {
    assertNotEquals(digest(), with(file, "text"));
  }

  @Test
  void the_same_files_have_the_same_digest() {
    assertEquals(digest(), digest());
    assertEquals(64, digest().length());
  }
}
