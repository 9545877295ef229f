package org.plumbline.descriptor.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the unit that starts at a place of a text: the longest spelling that fits wins. */
public final class UnitReader {

  /** A unit where it stands. */
  public record WrittenUnit(MeasureUnit unit, int start, int end) {}

  private record Spelling(String text, MeasureUnit unit) {}

  /** Spellings by their first letter, the longest first. */
  private static final Spelling[][] BY_LETTER = byLetter();

  /** After "in" these show that it is the preposition. */
  private static final List<String> NOT_INCHES =
      List.of("the", "a", "an", "one", "each", "this", "total", "home", "office", "and", "order");

  private UnitReader() {}

  /** The unit that starts at a place; empty where none does. */
  public static Optional<WrittenUnit> at(CharSequence text, int start) {
    return Optional.ofNullable(read(text, start));
  }

  /** As {@link #at}, with null for none. */
  static WrittenUnit read(CharSequence text, int start) {
    if (start >= text.length()) {
      return null;
    }
    for (Spelling spelling : BY_LETTER[slot(text.charAt(start))]) {
      int end = Words.end(text, start, spelling.text);
      if (end >= 0 && means(text, end, spelling)) {
        return new WrittenUnit(spelling.unit, start, end);
      }
    }
    return null;
  }

  /** Whether what follows leaves the spelling its meaning: "3 in 1" and "2 unit dose" do not. */
  private static boolean means(CharSequence text, int end, Spelling spelling) {
    int next = Words.pastSpace(text, end);
    return switch (spelling.text) {
      case "in" ->
          !WrittenNumber.digitAt(text, next)
              && NOT_INCHES.stream().noneMatch(word -> Words.wordAt(text, next, word));
      case "unit" -> !Words.wordAt(text, next, "dose");
      case "l", "u", "g", "m2" -> end >= text.length() || text.charAt(end) != '-';
      default -> true;
    };
  }

  private static Spelling[][] byLetter() {
    List<List<Spelling>> lists = new ArrayList<>();
    for (int i = 0; i <= 26; i++) {
      lists.add(new ArrayList<>());
    }
    for (MeasureUnit unit : MeasureUnit.values()) {
      for (String spelling : unit.spellings()) {
        lists.get(slot(spelling.charAt(0))).add(new Spelling(spelling, unit));
      }
    }
    lists.forEach(
        list -> list.sort(Comparator.comparingInt((Spelling s) -> s.text.length()).reversed()));
    return lists.stream().map(list -> list.toArray(Spelling[]::new)).toArray(Spelling[][]::new);
  }

  private static int slot(char first) {
    int letter = Character.toLowerCase(first) - 'a';
    return letter >= 0 && letter < 26 ? letter : 26;
  }
}
