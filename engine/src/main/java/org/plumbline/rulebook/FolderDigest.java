package org.plumbline.rulebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The name of what a folder's rules find: other rules or tables that findings depend on, another.
 */
final class FolderDigest {

  /** Tables for readers and for tests, on which no finding depends. */
  private static final Set<String> BESIDE =
      Set.of(PageTexts.TABLE, RuleFolder.SURVIVORS, RuleFolder.NOT_BUILT);

  private FolderDigest() {}

  /** A SHA-256 in small hexadecimal digits. */
  static String of(RuleFolder folder) {
    MessageDigest sha;
    try {
      sha = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    folder
        .files()
        .forEach(
            (name, text) -> {
              if (RuleFolder.standsWhereRulesDo(name) && !BESIDE.contains(name)) {
                sha.update(
                    (name + "\n" + text.length() + "\n" + text).getBytes(StandardCharsets.UTF_8));
              }
            });
    return HexFormat.of().formatHex(sha.digest());
  }
}
