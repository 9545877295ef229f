package org.plumbline.codeset.hcpcs.release;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.ModifierRow;

/** A code or modifier whose lines are being put together. */
final class RowDraft {

  /** Two ends of UTF-8 that was read as Windows-1252: a quotation mark and an accented letter. */
  private static final Predicate<String> ENCODED_TWICE =
      Pattern.compile("\u00e2\u20ac|\u00c3[\u0080-\u00bf]|\u00c2\u00a0").asPredicate();

  private static final Predicate<String> CONTROL =
      Pattern.compile("[\\p{Cntrl}\u0080-\u009f&&[^\t\r\n]]").asPredicate();

  private final ReleaseLine head;
  private final TreeMap<Integer, String> slices = new TreeMap<>();

  RowDraft(ReleaseLine head) {
    this.head = head;
    slices.put(head.sequence(), head.longSlice());
  }

  ReleaseLine head() {
    return head;
  }

  /**
   * Adds a line of the long text, in the place of its sequence number.
   *
   * @return what is wrong with it, empty where nothing is
   */
  String append(ReleaseLine line) {
    boolean late = line.sequence() < slices.lastKey();
    String before = slices.putIfAbsent(line.sequence(), line.longSlice());
    if (before == null) {
      return late ? "stands out of order in the long text of " + head.key() + "; put in order" : "";
    }
    return before.equals(line.longSlice())
        ? "stands twice in the long text of " + head.key() + "; taken once"
        : "";
  }

  /** Whether two lines of the long text have one sequence number and other words. */
  boolean contradicts(ReleaseLine line) {
    String held = slices.get(line.sequence());
    return held != null && !held.equals(line.longSlice());
  }

  /** Whether no line of the long text is missing. */
  boolean isWhole() {
    return slices.lastKey() - head.sequence() == (slices.size() - 1) * head.step()
        && slices.firstKey() == head.sequence()
        && slices.keySet().stream().allMatch(at -> (at - head.sequence()) % head.step() == 0);
  }

  /** What is wrong with the characters of the texts, empty where nothing is. */
  String strangeCharacters() {
    String text = String.join("", slices.values()) + head.shortText();
    if (text.indexOf('\ufffd') >= 0) {
      return "has a byte that is no character of Windows-1252";
    }
    if (CONTROL.test(text)) {
      return "has a control character in its words";
    }
    return ENCODED_TWICE.test(text) ? "has words in UTF-8 that were encoded twice" : "";
  }

  /**
   * The code's row.
   *
   * @param listed whether the code is on CMS's NOC list that came with the release
   * @throws DateTimeException when a date cannot be read, or the added date is blank
   */
  CodeRow code(Release release, boolean listed) {
    if (head.isDated() && head.added() == CodeRow.NO_DAY) {
      throw new DateTimeException("it has no added date");
    }
    return new CodeRow(
        head.key(),
        head.added(),
        head.actionDate(),
        head.ended(),
        head.actionCode(),
        plain(head.shortText()),
        longText(),
        head.crossReferences(),
        listed ? Optional.of(release) : Optional.empty(),
        release,
        release);
  }

  /**
   * The modifier's row.
   *
   * @throws DateTimeException when a date cannot be read
   */
  ModifierRow modifier(Release release) {
    return new ModifierRow(
        head.key(), head.added(), head.ended(), plain(head.shortText()), longText(), release);
  }

  private String longText() {
    return plain(String.join("", slices.values()));
  }

  /** CMS breaks the long text at words and fills each slice up: runs of blanks are made one. */
  static String plain(CharSequence text) {
    return text.toString().replaceAll("[\\s\\p{Cntrl}\u00a0]+", " ").trim();
  }
}
