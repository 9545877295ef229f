package org.plumbline.testclaims.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Damage to any text, whose characters are bytes. */
final class Damage {

  private static final List<String> VALUES =
      List.of(
          "",
          " ",
          "0",
          "-1",
          ".",
          "1.2345",
          "1e9",
          "99999999999999999999",
          "00000000001",
          "20251301",
          "20251006-20251005",
          "2025-10-06",
          "ABCDEFGH",
          "\u00e9",
          "\u00c3\u00a9",
          "\u0000",
          "\u001a",
          "J1885",
          "JW",
          "HC",
          "XX",
          "18",
          "1234567893");

  private Damage() {}

  static <T> T oneOf(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** A value that readers may stumble over; seldom a very long one. */
  static String value(SplittableRandom random) {
    int kind = random.nextInt(400);
    if (kind == 0) {
      return "X".repeat(random.nextInt(20_000));
    }
    return kind < 20 ? "7".repeat(random.nextInt(300)) : oneOf(VALUES, random);
  }

  /** Cuts out, doubles, moves or replaces a piece. */
  static String bytes(String text, List<String> tokens, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    int most = random.nextInt(8) == 0 ? 400 : 12;
    int to = Math.min(text.length(), at + random.nextInt(most));
    String put =
        switch (random.nextInt(6)) {
          case 0 -> "";
          case 1 -> oneOf(tokens, random);
          case 2 -> String.valueOf((char) random.nextInt(256));
          case 3 -> value(random);
          default -> piece(text, random);
        };
    return switch (random.nextInt(20)) {
      case 0 -> text.substring(0, at);
      case 1 -> text.substring(at);
      case 2, 3, 4, 5, 6, 7, 8 -> text.substring(0, at) + put + text.substring(at);
      default -> text.substring(0, at) + put + text.substring(to);
    };
  }

  private static String piece(String text, SplittableRandom random) {
    int from = random.nextInt(text.length() + 1);
    return text.substring(from, Math.min(text.length(), from + random.nextInt(300)));
  }
}
