package org.plumbline.rulebook.plan.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.rulebook.plan.text.Expression.Choice;
import org.plumbline.rulebook.plan.text.Expression.Repetition;
import org.plumbline.rulebook.plan.text.Expression.Sequence;

/**
 * An expression as the few rows of symbol sets that it stands for: {@code [0-9]{5}(-[0-9]{4})?} is
 * five digits, or five digits, a hyphen and four digits. A text is held against all rows at once, a
 * bit each, and no character waits for what the one before it led to; that is faster than a table
 * of states.
 */
final class Spellings {

  private static final int MOST_ROWS = 32;
  private static final int LONGEST = 32;

  private final int[] rowsOfLength;
  private final int[] rowsAllowing;
  private final byte[] classes = new byte[128];
  private final int width;

  private Spellings(List<List<Symbols>> rows) {
    width = classify(rows);
    int longest = rows.stream().mapToInt(List::size).max().orElse(0);
    rowsOfLength = new int[longest + 1];
    rowsAllowing = new int[longest * width];
    for (int row = 0; row < rows.size(); row++) {
      List<Symbols> sets = rows.get(row);
      rowsOfLength[sets.size()] |= 1 << row;
      for (int at = 0; at < sets.size(); at++) {
        for (int c = 0; c < classes.length; c++) {
          if (has(sets.get(at), c)) {
            rowsAllowing[at * width + classes[c]] |= 1 << row;
          }
        }
      }
    }
  }

  /** The spellings of an expression; null where it has too many, or some beyond ASCII. */
  static Spellings of(Expression expression) {
    List<List<Symbols>> rows = rows(expression);
    return rows == null ? null : new Spellings(rows);
  }

  /** Gives characters that no set tells apart one class; returns how many there are. */
  private int classify(List<List<Symbols>> rows) {
    List<Symbols> sets = rows.stream().flatMap(List::stream).distinct().toList();
    Map<List<Boolean>, Byte> known = new HashMap<>();
    for (int c = 0; c < classes.length; c++) {
      List<Boolean> in = new ArrayList<>(sets.size());
      for (Symbols set : sets) {
        in.add(has(set, c));
      }
      Byte found = known.get(in);
      if (found == null) {
        found = (byte) known.size();
        known.put(in, found);
      }
      classes[c] = found;
    }
    return known.size();
  }

  private static boolean has(Symbols set, int c) {
    return ((c < 64 ? set.low() >>> c : set.high() >>> c - 64) & 1) != 0;
  }

  private static List<List<Symbols>> rows(Expression expression) {
    if (expression instanceof Symbols set) {
      return set.beyond() == 0 ? List.of(List.of(set)) : null;
    } else if (expression instanceof Sequence sequence) {
      List<List<Symbols>> rows = List.of(List.of());
      for (Expression part : sequence.parts()) {
        rows = product(rows, rows(part));
      }
      return rows;
    } else if (expression instanceof Choice choice) {
      List<List<Symbols>> rows = new ArrayList<>();
      for (Expression alternative : choice.alternatives()) {
        List<List<Symbols>> some = rows(alternative);
        if (some == null || rows.size() + some.size() > MOST_ROWS) {
          return null;
        }
        rows.addAll(some);
      }
      return rows;
    }
    return repeated((Repetition) expression);
  }

  private static List<List<Symbols>> repeated(Repetition repetition) {
    List<List<Symbols>> body = repetition.most() > LONGEST ? null : rows(repetition.body());
    List<List<Symbols>> all = new ArrayList<>();
    List<List<Symbols>> some = List.of(List.of());
    for (int count = 0; count <= repetition.most() && body != null; count++) {
      if (some == null || all.size() + some.size() > MOST_ROWS) {
        return null;
      }
      if (count >= repetition.least()) {
        all.addAll(some);
      }
      some = count == repetition.most() ? some : product(some, body);
    }
    return body == null ? null : all;
  }

  private static List<List<Symbols>> product(
      List<List<Symbols>> firsts, List<List<Symbols>> seconds) {
    if (firsts == null || seconds == null || firsts.size() * seconds.size() > MOST_ROWS) {
      return null;
    }
    List<List<Symbols>> rows = new ArrayList<>();
    for (List<Symbols> first : firsts) {
      for (List<Symbols> second : seconds) {
        if (first.size() + second.size() > LONGEST) {
          return null;
        }
        List<Symbols> both = new ArrayList<>(first);
        both.addAll(second);
        rows.add(both);
      }
    }
    return rows;
  }

  boolean match(String text) {
    int length = text.length();
    if (length >= rowsOfLength.length) {
      return false;
    }
    int rows = rowsOfLength[length];
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c > '\u007f') {
        return false;
      }
      rows &= rowsAllowing[i * width + classes[c]];
    }
    return rows != 0;
  }
}
