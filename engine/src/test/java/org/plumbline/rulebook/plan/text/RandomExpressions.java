package org.plumbline.rulebook.plan.text;

import java.util.Random;

/** Regular expressions of the syntax that becomes a table, drawn by chance. */
final class RandomExpressions {

  private static final String[] ATOMS = {
    "a", "b", "A", "0", "9", " ", "-", "_", "]", "}", ",", "&", "\\.", "\\-", "\\[", "\\\\", "\\*",
    "\\&", "\\ ", ".", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "()", "(?:)", "(|a)", "(b|)",
    "a||b"
  };
  private static final String[] MEMBERS = {
    "a", "b", "0", "_", " ", ".", "*", "(", "|", "$", "a-c", "A-Z", "0-9", "5-9", " -~", "!-/",
    "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\]", "\\[", "\\^", "\\-", "\\\\", "+-\\]", "\\.-9"
  };
  private static final String[] QUANTIFIERS = {
    "?", "*", "+", "{0}", "{1}", "{2}", "{3}", "{0,}", "{1,}", "{2,}", "{0,0}", "{0,1}", "{0,3}",
    "{1,2}", "{2,4}"
  };

  private final Random random;

  RandomExpressions(long seed) {
    random = new Random(seed);
  }

  String next() {
    return alternatives(3);
  }

  private String alternatives(int depth) {
    StringBuilder text = new StringBuilder(sequence(depth));
    while (random.nextInt(4) == 0) {
      text.append('|').append(sequence(depth));
    }
    return text.toString();
  }

  private String sequence(int depth) {
    StringBuilder text = new StringBuilder();
    for (int parts = random.nextInt(5); parts > 0; parts--) {
      text.append(atom(depth));
      if (random.nextInt(3) == 0) {
        text.append(one(QUANTIFIERS));
      }
    }
    return text.toString();
  }

  private String atom(int depth) {
    int kind = random.nextInt(10);
    if (kind < 3) {
      return characterClass();
    }
    if (kind < 6 && depth > 0) {
      return (random.nextBoolean() ? "(" : "(?:") + alternatives(depth - 1) + ")";
    }
    return one(ATOMS);
  }

  private String characterClass() {
    StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "[^" : "[");
    text.append(random.nextInt(6) == 0 ? "-" : "");
    for (int members = 1 + random.nextInt(3); members > 0; members--) {
      text.append(one(MEMBERS));
    }
    return text.append(random.nextInt(6) == 0 ? "-]" : "]").toString();
  }

  private String one(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
