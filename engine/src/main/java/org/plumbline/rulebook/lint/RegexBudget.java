package org.plumbline.rulebook.lint;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Says whether a regular expression is safe to run on a claim's text. It reads a small part of the
 * syntax and bounds in how many ways a text of {@link #TEXT} characters can be matched:
 * alternatives add up, what follows multiplies, and what is repeated without bound must match in
 * one way only. Backtracking tries no more than these ways. The elements of an 837P that hold free
 * text end at 80 characters, so facts hand longer text to rules only from code sets.
 */
final class RegexBudget {

  private static final int MAX_LENGTH = 200;
  private static final int MAX_COUNT = 200;
  private static final int TEXT = 100;
  private static final long MAX_WAYS = 2_000_000;
  private static final String ESCAPED_CLASSES = "dDwWsSb";

  private final String regex;
  private int at;

  private RegexBudget(String regex) {
    this.regex = regex;
  }

  /** What is wrong with the expression, or the empty string. */
  static String problem(String regex) {
    if (regex.length() > MAX_LENGTH) {
      return "it is longer than " + MAX_LENGTH + " characters";
    }
    try {
      RegexBudget budget = new RegexBudget(regex);
      budget.alternatives(0);
      if (budget.at < regex.length()) {
        return "')' without '('";
      }
      Pattern.compile(regex);
      return "";
    } catch (PatternSyntaxException e) {
      return e.getDescription();
    }
  }

  private long alternatives(int depth) {
    if (depth > 10) {
      throw refusal("groups are nested deeper than 10");
    }
    long ways = 0;
    do {
      long sequence = 1;
      while (at < regex.length() && "|)".indexOf(regex.charAt(at)) < 0) {
        sequence = bounded(sequence * repeated(atom(depth)));
      }
      ways = bounded(ways + sequence);
    } while (accept('|'));
    return ways;
  }

  /** The ways of one character, class or group. */
  private long atom(int depth) {
    char c = regex.charAt(at++);
    switch (c) {
      case '(' -> {
        if (accept('?') && !accept(':')) {
          throw refusal("lookaround, flags and named groups are not allowed");
        }
        long ways = alternatives(depth + 1);
        if (!accept(')')) {
          throw refusal("'(' without ')'");
        }
        return ways;
      }
      case '[' -> characterClass();
      case '\\' -> escape();
      case '*', '+', '?', '{' -> throw refusal("a quantifier without what it repeats");
      default -> {}
    }
    return 1;
  }

  private void characterClass() {
    accept('^');
    int start = at;
    while (at < regex.length() && regex.charAt(at) != ']') {
      char c = regex.charAt(at++);
      if (c == '[' || c == '&') {
        throw refusal("character classes are not nested or intersected");
      }
      if (c == '\\') {
        escape();
      }
    }
    if (at == start || !accept(']')) {
      throw refusal("a character class is empty or not closed");
    }
  }

  private void escape() {
    char c = at < regex.length() ? regex.charAt(at++) : 'Z';
    if (c >= '0' && c <= '9' || c == 'k') {
      throw refusal("back references are not allowed");
    }
    if (Character.isLetter(c) && ESCAPED_CLASSES.indexOf(c) < 0) {
      throw refusal(
          "of the escapes with letters only \\d \\w \\s, their opposites and \\b are allowed");
    }
  }

  private long repeated(long ways) {
    int least = 1;
    int most = 1;
    if (accept('?')) {
      least = 0;
    } else if (accept('*')) {
      least = 0;
      most = TEXT;
    } else if (accept('+')) {
      most = TEXT;
    } else if (accept('{')) {
      least = number();
      most = !accept(',') ? least : accept('}') ? TEXT : number();
      if (regex.charAt(at - 1) != '}' && !accept('}') || most < least) {
        throw refusal("a count is written {2}, {2,} or {2,3}");
      }
    } else {
      return ways;
    }
    if (at < regex.length() && "*+?{".indexOf(regex.charAt(at)) >= 0) {
      throw refusal("nested quantifier, or a lazy or possessive one");
    }
    if (most >= TEXT && ways > 1) {
      throw refusal(
          "nested quantifier: what is repeated can itself match in several ways; write [...] or counts");
    }
    return repeated(ways, least, most);
  }

  private long repeated(long ways, int least, int most) {
    long sum = 0;
    long power = 1;
    for (int count = 0; count <= most; count++) {
      sum = count < least ? sum : bounded(sum + power);
      power = bounded(power * ways);
    }
    return sum;
  }

  private int number() {
    int value = 0;
    int start = at;
    while (at < regex.length()
        && Character.digit(regex.charAt(at), 10) >= 0
        && value <= MAX_COUNT) {
      value = value * 10 + Character.digit(regex.charAt(at++), 10);
    }
    if (at == start || value > MAX_COUNT) {
      throw refusal("a count must be a number up to " + MAX_COUNT);
    }
    return value;
  }

  private long bounded(long ways) {
    if (ways > MAX_WAYS) {
      throw refusal("it can match in too many ways (at most three * or +)");
    }
    return ways;
  }

  private boolean accept(char c) {
    boolean found = at < regex.length() && regex.charAt(at) == c;
    at += found ? 1 : 0;
    return found;
  }

  private PatternSyntaxException refusal(String description) {
    return new PatternSyntaxException(description, regex, at);
  }
}
