package org.plumbline.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentence of a finding, with typed placeholders: {@code {kind}} or {@code {kind:name}}.
 *
 * <p>{@code {field}} names the field of the hit, {@code {value}} shows what it says (of an identity
 * field only the shape), {@code {shape}} its shape; with a name they speak of another field. {@code
 * {number:x}}, {@code {amount:x}}, {@code {date:x}}, {@code {quote:x}}, {@code {narrative:x}},
 * {@code {codes:x}}, {@code {token:x}} and {@code {row:x}} show slots. What stands in brackets,
 * {@code [; {number:x} bytes were left out]}, is left out where a number in it is 0.
 */
public record MessageTemplate(List<Piece> pieces) {

  /** Kinds of placeholders. */
  public enum Kind {
    FIELD,
    VALUE,
    SHAPE,
    NUMBER,
    AMOUNT,
    DATE,
    QUOTE,
    NARRATIVE,
    CODES,
    TOKEN,
    ROW;

    private static Kind of(String key) {
      for (Kind kind : values()) {
        if (kind.name().toLowerCase(Locale.ROOT).equals(key)) {
          return kind;
        }
      }
      throw new IllegalArgumentException("a template knows no placeholder {" + key + "}");
    }

    /** Whether a slot fits this kind of placeholder. */
    public boolean takes(Slot slot) {
      return switch (this) {
        case FIELD, VALUE, SHAPE -> slot instanceof Slot.Field;
        case NUMBER -> slot instanceof Slot.Count || slot instanceof Slot.Quantity;
        case AMOUNT -> slot instanceof Slot.Amount;
        case DATE -> slot instanceof Slot.Day;
        case QUOTE -> slot instanceof Slot.Quoted;
        case NARRATIVE -> slot instanceof Slot.Narrative;
        case CODES -> slot instanceof Slot.ToRead;
        case TOKEN ->
            slot instanceof Slot.Token || slot instanceof Slot.Guide || slot instanceof Slot.Code;
        case ROW -> slot instanceof Slot.Row;
      };
    }

    /** The names of the slot factories that fit this kind. */
    public List<String> factories() {
      return switch (this) {
        case FIELD, VALUE, SHAPE -> List.of("field");
        case NUMBER -> List.of("count", "quantity");
        case AMOUNT -> List.of("amount");
        case DATE -> List.of("day");
        case QUOTE -> List.of("quote");
        case NARRATIVE -> List.of("narrative");
        case CODES -> List.of("crossReferences", "sharedWords", "byScore");
        case TOKEN -> List.of("release");
        case ROW -> List.of("row", "rows");
      };
    }
  }

  /** A piece of the sentence. */
  public sealed interface Piece {}

  /** Words of ours. */
  public record Words(String text) implements Piece {}

  /** A placeholder; the name is empty for the hit's own field. */
  public record Placeholder(Kind kind, String name) implements Piece {}

  /** A bracket of what is left out where a number in it is 0. */
  public record Bracket(boolean opens) implements Piece {}

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([A-Za-z]+))?\\}");

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException where a placeholder is not known, a brace or bracket stands
   *     alone, or no word is ours
   */
  public static MessageTemplate parse(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    int at = 0;
    while (matcher.find()) {
      addWords(pieces, text.substring(at, matcher.start()));
      String name = matcher.group(2) == null ? "" : matcher.group(2);
      Kind kind = Kind.of(matcher.group(1));
      if (name.isEmpty() && kind.ordinal() > Kind.SHAPE.ordinal()) {
        throw new IllegalArgumentException(
            "the placeholder {" + matcher.group(1) + "} names no slot");
      }
      pieces.add(new Placeholder(kind, name));
      at = matcher.end();
    }
    addWords(pieces, text.substring(at));
    checkBrackets(pieces);
    MessageTemplate template = new MessageTemplate(List.copyOf(pieces));
    if (template.words().isBlank()) {
      throw new IllegalArgumentException("a template has words of its own");
    }
    return template;
  }

  private static void addWords(List<Piece> pieces, String words) {
    if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
      throw new IllegalArgumentException("a brace stands alone in: " + words.trim());
    }
    int at = 0;
    for (int i = 0; i < words.length(); i++) {
      if (words.charAt(i) == '[' || words.charAt(i) == ']') {
        addOwn(pieces, words.substring(at, i));
        pieces.add(new Bracket(words.charAt(i) == '['));
        at = i + 1;
      }
    }
    addOwn(pieces, words.substring(at));
  }

  private static void addOwn(List<Piece> pieces, String words) {
    if (!words.isEmpty()) {
      pieces.add(new Words(words));
    }
  }

  private static void checkBrackets(List<Piece> pieces) {
    boolean open = false;
    for (Piece piece : pieces) {
      if (piece instanceof Bracket bracket) {
        if (bracket.opens() == open) {
          throw new IllegalArgumentException("a bracket of a template stands alone");
        }
        open = bracket.opens();
      }
    }
    if (open) {
      throw new IllegalArgumentException("a bracket of a template is not closed");
    }
  }

  /** The words that are ours, without placeholders. */
  public String words() {
    StringBuilder words = new StringBuilder();
    for (Piece piece : pieces) {
      words.append(piece instanceof Words own ? own.text() : piece instanceof Bracket ? "" : " ");
    }
    return words.toString();
  }

  /** The placeholders, in order. */
  public List<Placeholder> placeholders() {
    return pieces.stream()
        .filter(Placeholder.class::isInstance)
        .map(Placeholder.class::cast)
        .toList();
  }

  /** The sentence, with each placeholder replaced; it begins with a capital letter. */
  public Sentence render(Function<Placeholder, String> filler) {
    StringBuilder sentence = new StringBuilder();
    int opened = 0;
    boolean nothing = false;
    for (Piece piece : pieces) {
      if (piece instanceof Words own) {
        sentence.append(own.text());
      } else if (piece instanceof Placeholder placeholder) {
        String filled = filler.apply(placeholder);
        nothing |= placeholder.kind() == Kind.NUMBER && filled.equals("0");
        sentence.append(filled);
      } else if (((Bracket) piece).opens()) {
        opened = sentence.length();
        nothing = false;
      } else if (nothing) {
        sentence.setLength(opened);
      }
    }
    sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
    return new Sentence(sentence.toString());
  }
}
