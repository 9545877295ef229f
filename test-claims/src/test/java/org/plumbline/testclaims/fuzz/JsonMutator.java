package org.plumbline.testclaims.fuzz;

import static org.plumbline.testclaims.fuzz.Damage.oneOf;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;

/** Damages JSON: its values, names and brackets, and its bytes. */
final class JsonMutator extends Mutator {

  private static final List<String> TOKENS =
      List.of(
          "{",
          "}",
          "[",
          "]",
          "\"",
          ",",
          ":",
          "\\",
          "\n",
          "\u0000",
          "null",
          "true",
          "-1e999",
          "{}",
          "[]",
          "},{",
          "///",
          "\\ud800",
          "\u00c3\u00a9",
          "\u00ef\u00bb\u00bf",
          "\"lines\":",
          "\"form\":[",
          "\"fields\":{",
          "\"resourceType\":\"Bundle\",",
          "\"entry\":[",
          "{\"resource\":",
          "{\"resourceType\":\"Claim\"",
          "\"reference\":\"#p\"",
          "\"sequence\":",
          "\"coding\":[{");

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "-1",
          "1.2345",
          "1e999",
          "\"\"",
          "\" \"",
          "{}",
          "[]",
          "[[]]",
          "[null]",
          "{\"x\":{\"y\":1}}",
          "\"\\ud800\"",
          "\"#p\"",
          "99999999999999999999",
          "\"2025-13-41\"",
          "\"\\u0000\"",
          "1");

  private record Span(int from, int to) {}

  private final Format format;
  private final List<String> bases;
  private final Function<InputStream, ClaimReader> reader;

  JsonMutator(
      Format format, String name, List<String> bases, Function<InputStream, ClaimReader> reader) {
    super(name);
    this.format = format;
    this.bases = bases;
    this.reader = reader;
  }

  @Override
  Mutant make(String mutant, SplittableRandom random) {
    String text = oneOf(bases, random);
    for (int i = random.nextInt(5); i > 0; i--) {
      text = values(text, random);
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      text = Damage.bytes(text, TOKENS, random);
    }
    return Mutant.of(mutant, text);
  }

  /** Takes out, doubles, moves, wraps or replaces a value, or gives it another name. */
  private static String values(String text, SplittableRandom random) {
    List<Span> spans = spans(text);
    if (spans.isEmpty()) {
      return text + oneOf(VALUES, random);
    }
    Span span = oneOf(spans, random);
    String was = text.substring(span.from, span.to);
    Span other = oneOf(spans, random);
    String put =
        switch (random.nextInt(9)) {
          case 0 -> "";
          case 1 -> was + "," + was;
          case 2 -> "[" + was + "]";
          case 3 -> "{\"x\":" + was + "}";
          case 4 -> "\"" + Damage.value(random) + "\"";
          case 5 -> nested(was, random);
          case 6, 7 -> text.substring(other.from, other.to);
          default -> oneOf(VALUES, random);
        };
    return text.substring(0, span.from) + put + text.substring(span.to);
  }

  private static String nested(String was, SplittableRandom random) {
    int depth = random.nextInt(random.nextInt(20) == 0 ? 3_000 : 40);
    return random.nextBoolean()
        ? "[".repeat(depth) + was + "]".repeat(depth)
        : "{\"a\":".repeat(depth) + was + "}".repeat(depth);
  }

  /** Where strings, names, numbers, lists and objects stand; what is not closed has no end. */
  private static List<Span> spans(String text) {
    List<Span> spans = new ArrayList<>();
    Deque<Integer> open = new ArrayDeque<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      int next = at + 1;
      if (c == '"') {
        next = stringEnd(text, at);
        spans.add(new Span(at, next));
      } else if (c == '{' || c == '[') {
        open.push(at);
      } else if ((c == '}' || c == ']') && !open.isEmpty()) {
        spans.add(new Span(open.pop(), next));
      } else if (Character.isLetterOrDigit(c) || c == '-') {
        while (next < text.length() && ",:]} \n".indexOf(text.charAt(next)) < 0) {
          next++;
        }
        spans.add(new Span(at, next));
      }
      at = next;
    }
    return spans;
  }

  private static int stringEnd(String text, int from) {
    int at = from + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), at + 1);
  }

  @Override
  Format format() {
    return format;
  }

  @Override
  Optional<ClaimReader> reader(InputStream in) {
    return Optional.of(reader.apply(in));
  }
}
