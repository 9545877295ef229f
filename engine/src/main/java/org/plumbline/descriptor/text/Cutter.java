package org.plumbline.descriptor.text;

import java.util.Arrays;

/** Cuts one descriptor into words; used once. */
final class Cutter {

  private final String text;
  private final String lower;

  String[] words = new String[24];
  int[] starts = new int[24];
  int[] ends = new int[24];
  int[] depths = new int[24];
  Gap[] gaps = new Gap[25];

  private int count;
  private int depth;
  private Gap gap = Gap.SPACE;

  Cutter(String text) {
    this.text = text;
    this.lower = lower(text);
  }

  /** Letter by letter, so that each keeps its place: a string in lower case may be longer. */
  private static String lower(String text) {
    char[] letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = Character.toLowerCase(letters[i]);
    }
    return new String(letters);
  }

  int cut() {
    int at = 0;
    while (at < text.length()) {
      if (isPart(at)) {
        int end = wordEnd(at);
        add(word(at, end), at, end);
        at = end;
      } else {
        mark(at);
        at++;
      }
    }
    gaps[count] = gap;
    return count;
  }

  private boolean isPart(int at) {
    char c = lower.charAt(at);
    return c >= 'a' && c <= 'z' || isDigit(at) || c > 127 && Character.isLetterOrDigit(c);
  }

  private boolean isDigit(int at) {
    return at >= 0 && at < lower.length() && lower.charAt(at) >= '0' && lower.charAt(at) <= '9';
  }

  private int wordEnd(int start) {
    if (lower.startsWith("w/o", start) && alone(start, start + 3)
        || lower.startsWith("w/0", start) && alone(start, start + 3)) {
      return start + 3;
    }
    int at = start;
    while (at < text.length() && (isPart(at) || inNumber(at))) {
      at++;
    }
    boolean with = at == start + 1 && lower.startsWith("w/", start);
    return with ? at + 1 : at;
  }

  private boolean alone(int start, int end) {
    return (start == 0 || !isPart(start - 1)) && (end >= text.length() || !isPart(end));
  }

  /** A point or a comma between the digits of one number. */
  private boolean inNumber(int at) {
    char c = lower.charAt(at);
    boolean between = isDigit(at - 1) && isDigit(at + 1);
    return between && (c == '.' || c == ',' && isDigit(at + 3) && !isDigit(at + 4));
  }

  private String word(int start, int end) {
    if (lower.charAt(start) == 'w' && lower.charAt(end - 1) == '/') {
      return "with";
    }
    boolean without = end - start == 3 && lower.startsWith("w/", start);
    return without ? "without" : lower.substring(start, end);
  }

  private void add(String word, int start, int end) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      depths = Arrays.copyOf(depths, count * 2);
      gaps = Arrays.copyOf(gaps, count * 2 + 1);
    }
    words[count] = word;
    starts[count] = start;
    ends[count] = end;
    depths[count] = depth;
    gaps[count] = gap;
    count++;
    gap = Gap.SPACE;
  }

  private void mark(int at) {
    switch (text.charAt(at)) {
      case '-' -> stronger(Gap.HYPHEN);
      case '/' -> stronger(Gap.STROKE);
      case ',' -> stronger(Gap.COMMA);
      case ';', ':' -> stronger(Gap.STOP);
      case '.' -> {
        if (at + 1 < text.length() && text.charAt(at + 1) == ' ' && isLongWord()) {
          stronger(Gap.STOP);
        }
      }
      case '(', '[' -> {
        depth++;
        stronger(Gap.OPEN);
      }
      case ')', ']' -> {
        depth = Math.max(0, depth - 1);
        stronger(Gap.CLOSE);
      }
      default -> {}
    }
  }

  /** After a short word a point ends an abbreviation ("sq. in."), not a sentence. */
  private boolean isLongWord() {
    return count > 0 && ends[count - 1] - starts[count - 1] > 3;
  }

  private void stronger(Gap mark) {
    if (mark.compareTo(gap) > 0) {
      gap = mark;
    }
  }
}
