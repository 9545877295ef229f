package org.plumbline.descriptor.basis;

import java.util.Set;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/** "pair" and "each" where they are the unit, and not words about something else. */
final class Pieces {

  /** After these "each" counts something that is no unit of service. */
  private static final Set<String> NOT_UNITS =
      Set.of("additional", "session", "vessel", "embolized", "of", "day", "visit", "subsequent");

  private static final int NOUN_WORDS = 3;

  private Pieces() {}

  static Said<BillingBasis> read(Wording wording) {
    for (int i = wording.size() - 1; i >= 0; i--) {
      switch (wording.word(i)) {
        case "pair" -> {
          if (wording.endsElement(i) && startsUnit(wording, i)) {
            return new Said<>(BillingBasis.of(BasisKind.PAIR, "pair"), wording.span(i, i));
          }
        }
        case "each" -> {
          if (isUnit(wording, i)) {
            return each(wording, i);
          }
        }
        default -> {}
      }
    }
    return null;
  }

  private static Said<BillingBasis> each(Wording wording, int index) {
    StringBuilder noun = new StringBuilder();
    int last = index;
    while (!wording.endsElement(last)) {
      last++;
      noun.append(noun.isEmpty() ? "" : " ").append(wording.word(last));
    }
    return new Said<>(BillingBasis.of(BasisKind.EACH, noun.toString()), wording.span(index, last));
  }

  private static boolean startsUnit(Wording wording, int index) {
    return wording.startsElement(index) || wording.word(index - 1).equals("per");
  }

  /** The last word, an element by itself, or the first word of a short last element. */
  private static boolean isUnit(Wording wording, int index) {
    if (index == wording.size() - 1 || wording.startsElement(index) && wording.endsElement(index)) {
      return true;
    }
    if (NOT_UNITS.contains(wording.word(index + 1)) || !wording.startsElement(index)) {
      return false;
    }
    int last = index;
    while (!wording.endsElement(last)) {
      last++;
    }
    return last - index <= NOUN_WORDS && closes(wording, last);
  }

  /** Nothing follows but a remark in brackets. */
  private static boolean closes(Wording wording, int last) {
    return last == wording.size() - 1 || wording.isBracketed(last + 1);
  }
}
