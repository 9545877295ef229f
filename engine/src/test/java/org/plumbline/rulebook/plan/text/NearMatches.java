package org.plumbline.rulebook.plan.text;

import java.util.Random;

/** Texts that match an expression, or miss it by a character or two. */
final class NearMatches {

  private static final String[] LINE_ENDS = {"\u0085", "\u2028", "\u2029"};
  private static final String[] OTHERS = {
    "\u0080",
    "\u00e9",
    "\u0660",
    "\u00a0",
    "\u212a",
    "\u2027",
    "\u202a",
    "\uff10",
    "\uffff",
    "\ud83d\ude00",
    "\ud800\udc85",
    "\ud83d",
    "\ude00",
    "\udbff",
    "\udfff"
  };
  private static final String ASCII = "abcABZ059 _-.,]}[{&^\\*+?|()$\n\r\t\u000b\f\0\u001f\u007f";

  private final Random random;

  NearMatches(long seed) {
    random = new Random(seed);
  }

  /** A text for an expression; any text if it does not become a table. */
  String next(String regex) {
    StringBuilder text = new StringBuilder();
    try {
      match(ExpressionReader.read(regex), text);
    } catch (NotTabularException e) {
      String letters = regex + regex.replace("\\", "");
      for (int i = random.nextInt(8); i > 0 && !letters.isEmpty(); i--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
    }
    for (int changes = random.nextInt(4) - 1; changes > 0; changes--) {
      change(text);
    }
    return text.toString();
  }

  private void match(Expression expression, StringBuilder text) {
    if (expression instanceof Symbols set) {
      text.append(symbol(set));
    } else if (expression instanceof Expression.Sequence sequence) {
      for (Expression part : sequence.parts()) {
        match(part, text);
      }
    } else if (expression instanceof Expression.Choice choice) {
      match(choice.alternatives().get(random.nextInt(choice.alternatives().size())), text);
    } else if (expression instanceof Expression.Repetition repetition) {
      int spare = Math.min(repetition.most() - repetition.least(), 3);
      for (int i = repetition.least() + random.nextInt(spare + 1); i > 0; i--) {
        match(repetition.body(), text);
      }
    }
  }

  private String symbol(Symbols set) {
    byte[] members = new byte[Symbols.OTHER + 1];
    set.mark(members, (byte) 1);
    for (int tries = 0; tries < 1_000; tries++) {
      int symbol = random.nextInt(members.length + 40);
      if (symbol > Symbols.OTHER) {
        symbol = symbol % 2 == 0 ? Symbols.LINE_END : Symbols.OTHER;
      }
      if (members[symbol] != 0) {
        return symbol == Symbols.LINE_END
            ? one(LINE_ENDS)
            : symbol == Symbols.OTHER ? one(OTHERS) : String.valueOf((char) symbol);
      }
    }
    return "";
  }

  private void change(StringBuilder text) {
    int at = random.nextInt(text.length() + 1);
    int end = Math.min(at + random.nextInt(2), text.length());
    text.replace(at, end, random.nextInt(3) == 0 ? "" : any());
  }

  private String any() {
    return switch (random.nextInt(6)) {
      case 0 -> one(LINE_ENDS);
      case 1 -> one(OTHERS);
      default -> String.valueOf(ASCII.charAt(random.nextInt(ASCII.length())));
    };
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
