package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;

/** What the items of a form say, as words: in capitals, with one blank between two of them. */
final class PrintedWords {

  private static final Set<String> MARKS = Set.of("X", "[X]", "(X)");

  private PrintedWords() {}

  /** The words of a text; line ends are blanks. */
  static String of(String text) {
    return text.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
  }

  /**
   * The words of another item: of the same line for the items of section 24, else of the same page
   * or of the first that has it; empty where nothing stands there.
   */
  static String beside(FormItem item, String other, List<FormItem> items) {
    String elsewhere = "";
    for (FormItem one : items) {
      if (one.item().equals(other)
          && one.has(ClaimField.ITEM_TEXT)
          && (one.line() == 0 || one.line() == item.line())) {
        if (one.page() == item.page()) {
          return of(one.raw(ClaimField.ITEM_TEXT));
        }
        elsewhere =
            elsewhere.isEmpty() && one.line() == 0 ? of(one.raw(ClaimField.ITEM_TEXT)) : elsewhere;
      }
    }
    return elsewhere;
  }

  /**
   * The words that an item of section 24 has on each of so many lines; empty where one of them has
   * others or none.
   */
  static String onEachLine(String item, int lines, List<FormItem> items) {
    List<String> said = new ArrayList<>();
    for (FormItem one : items) {
      if (one.item().equals(item) && one.line() > 0 && one.has(ClaimField.ITEM_TEXT)) {
        said.add(of(one.raw(ClaimField.ITEM_TEXT)));
      }
    }
    boolean each = !said.isEmpty() && said.size() == lines;
    return each && said.stream().distinct().count() == 1 ? said.get(0) : "";
  }

  /**
   * How many boxes of an item are marked. An X is a mark; where there is none, each box whose
   * caption stands there is.
   *
   * @param captions the captions of the boxes between bars, other writings of one behind a slash:
   *     {@code YES/Y|NO/N}
   */
  static int marks(String text, String captions) {
    List<String> words = List.of(of(text).split("[ ,;]+"));
    int crosses = (int) words.stream().filter(MARKS::contains).count();
    if (crosses > 0) {
      return crosses;
    }
    int named = 0;
    for (String caption : captions.split("[|]")) {
      named += words.stream().anyMatch(Set.of(caption.split("/"))::contains) ? 1 : 0;
    }
    return named;
  }
}
