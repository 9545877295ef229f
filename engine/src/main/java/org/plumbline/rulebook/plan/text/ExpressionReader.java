package org.plumbline.rulebook.plan.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the part of {@link java.util.regex.Pattern}'s syntax whose meaning depends on nothing
 * around it: printable ASCII, classes without nesting, groups, alternatives and greedy quantifiers.
 * What is wrong in Java's eyes, or means something only in its place, is refused.
 */
final class ExpressionReader {

  private static final int DEEPEST = 50;

  private final RegexCursor cursor;

  private ExpressionReader(RegexCursor cursor) {
    this.cursor = cursor;
  }

  static Expression read(String regex) throws NotTabularException {
    RegexCursor cursor = new RegexCursor(regex);
    Expression expression = new ExpressionReader(cursor).alternatives(0);
    if (!cursor.atEnd()) {
      throw new NotTabularException();
    }
    return expression;
  }

  private Expression alternatives(int depth) throws NotTabularException {
    if (depth > DEEPEST) {
      throw new NotTabularException();
    }
    Expression first = sequence(depth);
    if (cursor.peek() != '|') {
      return first;
    }
    List<Expression> all = new ArrayList<>();
    all.add(first);
    while (cursor.accept('|')) {
      all.add(sequence(depth));
    }
    return new Expression.Choice(all);
  }

  private Expression sequence(int depth) throws NotTabularException {
    List<Expression> parts = new ArrayList<>();
    while (!cursor.atEnd() && cursor.peek() != '|' && cursor.peek() != ')') {
      parts.add(repeated(atom(depth)));
    }
    return parts.size() == 1 ? parts.get(0) : new Expression.Sequence(parts);
  }

  private Expression atom(int depth) throws NotTabularException {
    if (cursor.atEscapedLetter()) {
      return escapedClass();
    }
    char c = cursor.next();
    return switch (c) {
      case '(' -> group(depth);
      case '[' -> characterClass();
      case '.' -> Symbols.DOT;
      case '\\' -> literal(cursor.escaped());
      case '*', '+', '?', '{', '^', '$' -> throw new NotTabularException();
      default -> literal(c);
    };
  }

  private Expression group(int depth) throws NotTabularException {
    if (cursor.accept('?')) {
      cursor.expect(':');
    }
    Expression inner = alternatives(depth + 1);
    cursor.expect(')');
    return inner;
  }

  private Expression repeated(Expression body) throws NotTabularException {
    int least = 0;
    int most = Expression.Repetition.UNBOUNDED;
    if (cursor.accept('?')) {
      most = 1;
    } else if (cursor.accept('+')) {
      least = 1;
    } else if (cursor.accept('{')) {
      least = cursor.number();
      if (!cursor.accept(',')) {
        most = least;
      } else if (cursor.peek() != '}') {
        most = cursor.number();
      }
      cursor.expect('}');
    } else if (!cursor.accept('*')) {
      return body;
    }
    if (most < least || isQuantifier(cursor.peek())) {
      throw new NotTabularException();
    }
    return new Expression.Repetition(body, least, most);
  }

  private static boolean isQuantifier(char c) {
    return c == '?' || c == '*' || c == '+' || c == '{';
  }

  private Symbols characterClass() throws NotTabularException {
    boolean negated = cursor.accept('^');
    Symbols members = Symbols.NONE;
    do {
      members = members.or(member());
    } while (!cursor.accept(']'));
    return negated ? members.not() : members;
  }

  /** An escaped class, a range or a character; a hyphen is one where it cannot mean a range. */
  private Symbols member() throws NotTabularException {
    if (cursor.atEscapedLetter()) {
      Symbols members = escapedClass();
      if (cursor.peek() == '-' && cursor.peek(1) != ']') {
        throw new NotTabularException();
      }
      return members;
    }
    boolean hyphen = cursor.peek() == '-';
    char first = classCharacter();
    if (cursor.peek() != '-' || cursor.peek(1) == ']') {
      return literal(first);
    }
    cursor.next();
    if (hyphen || cursor.peek() == '-') {
      throw new NotTabularException();
    }
    char last = classCharacter();
    if (last < first) {
      throw new NotTabularException();
    }
    return Symbols.range(first, last);
  }

  private char classCharacter() throws NotTabularException {
    char c = cursor.next();
    if (c == '[' || c == ']' || c == '&' || c == '^') {
      throw new NotTabularException();
    }
    return RegexCursor.printable(c == '\\' ? cursor.escaped() : c);
  }

  /** Reads {@code \d} and the like, from the backslash on. */
  private Symbols escapedClass() throws NotTabularException {
    cursor.next();
    return switch (cursor.next()) {
      case 'd' -> Symbols.DIGITS;
      case 'D' -> Symbols.DIGITS.not();
      case 'w' -> Symbols.WORD;
      case 'W' -> Symbols.WORD.not();
      case 's' -> Symbols.SPACES;
      case 'S' -> Symbols.SPACES.not();
      default -> throw new NotTabularException();
    };
  }

  private static Symbols literal(char c) throws NotTabularException {
    char printable = RegexCursor.printable(c);
    return Symbols.range(printable, printable);
  }
}
