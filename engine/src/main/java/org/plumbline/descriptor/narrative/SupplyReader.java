package org.plumbline.descriptor.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How many things were supplied: 100 test strips, 10 pairs, 2 boxes of 50, box of 100. Of several
 * counts none is read.
 */
final class SupplyReader {

  /** So many words may stand between a number and what it counts. */
  private static final int BETWEEN = 2;

  private static final int MOST_DIGITS = 4;

  private static final int LEAST_AFTER_ITEM = 50;

  private static final int MOST_AFTER_ITEM = 999;

  private final Tokens tokens;
  private final List<Supply> found = new ArrayList<>(1);
  private boolean unclear;

  SupplyReader(Tokens tokens) {
    this.tokens = tokens;
  }

  Optional<Supply> read() {
    boolean any =
        tokens.have(Meaning.ITEM) || tokens.have(Meaning.PAIR) || tokens.have(Meaning.BOX);
    for (int i = 0; any && i < tokens.size(); i++) {
      i = Math.max(i, at(i));
    }
    return found.size() == 1 && !unclear ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** Reads a count that starts at a place; the place of its last piece. */
  private int at(int i) {
    if (tokens.get(i).means(Meaning.BOX) && !tokens.get(i - 1).means(Meaning.ROUTE)) {
      // not PO BOX
      return isStroke(i - 1) ? i : boxes(i, i, 1, false);
    }
    if (isPieces(i)) {
      return add(i, i + 2, OptionalLong.of(pieces(i + 2)), false);
    }
    if (isCounted(i)) {
      return add(i, i + 1, OptionalLong.of(tokens.whole(i + 1)), false);
    }
    long number = tokens.whole(i);
    Token next = tokens.get(i + 1);
    if (number > 0 && isPerBox(i + 1)) {
      return perBox(i, number);
    }
    if (number == 0 || isSize(i)) {
      return i;
    }
    if (next.means(Meaning.BOX)) {
      return boxes(i, i + 1, number, true);
    }
    if (next.means(Meaning.PAIR)) {
      return add(i, i + 1, OptionalLong.of(number), true);
    }
    for (int j = i + 1; j <= i + 1 + BETWEEN; j++) {
      Token token = tokens.get(j);
      if (token.means(Meaning.ITEM)) {
        return add(i, j, OptionalLong.of(number), false);
      }
      if (!token.isUnknownWord()) {
        return i;
      }
    }
    return i;
  }

  /** Test strips 100, at the end of a clause; gauges and sizes are smaller numbers. */
  private boolean isCounted(int i) {
    long number = tokens.whole(i + 1);
    return tokens.get(i).means(Meaning.ITEM)
        && !tokens.get(i - 1).is(Token.Kind.NUMBER)
        && number >= LEAST_AFTER_ITEM
        && number <= MOST_AFTER_ITEM
        && tokens.get(i + 2).parts();
  }

  /** Strips #50; after catheters and needles the sign may be one of their size. */
  private boolean isPieces(int i) {
    Token item = tokens.get(i);
    return item.means(Meaning.ITEM)
        && !item.means(Meaning.NEEDLE)
        && !item.word().text().startsWith("cath")
        && tokens.get(i + 1).is('#')
        && pieces(i + 2) > 0;
  }

  /** A number after # is glued to it, and so a name: its digits are read here; 0 for none. */
  private long pieces(int i) {
    Token name = tokens.get(i);
    int digits = name.end() - name.start();
    if (!name.is(Token.Kind.ID) || digits > MOST_DIGITS) {
      return 0;
    }
    for (int at = name.start(); at < name.end(); at++) {
      if (!Digits.at(tokens.text(), at)) {
        return 0;
      }
    }
    return Long.parseLong(tokens.text(), name.start(), name.end(), 10);
  }

  private boolean isStroke(int i) {
    return tokens.get(i).is('/') || tokens.get(i).means(Meaning.PER);
  }

  /** "/box", "per box" at a place. */
  private boolean isPerBox(int i) {
    return isStroke(i) && tokens.get(i + 1).means(Meaning.BOX);
  }

  /** "50/box, 2 boxes", "50/box x 2"; without the boxes how many there are is not certain. */
  private int perBox(int i, long each) {
    int at = i + 3;
    boolean times = tokens.get(at).means(Meaning.TIMES);
    at += times || tokens.get(at).is(',') ? 1 : 0;
    long boxes = tokens.whole(at);
    boolean named = tokens.get(at + 1).means(Meaning.BOX);
    unclear |= boxes == 0 || !named && !(times && tokens.get(at + 1).parts());
    int last = boxes == 0 ? i + 2 : named ? at + 1 : at;
    return add(i, last, OptionalLong.of(boxes * each), false);
  }

  /** Boxes, with what is in each: "of 50", "50/box", or the number itself. */
  private int boxes(int from, int box, long boxes, boolean counted) {
    boolean of = tokens.get(box + 1).means(Meaning.OF);
    boolean open = tokens.get(box + 1).is('(') || tokens.get(box + 1).is(',');
    int size = of || open ? box + 2 : box + 1;
    long each = tokens.whole(size);
    if (each > 0 && isPerBox(size + 1)) {
      return add(from, size + 2, OptionalLong.of(boxes * each), false);
    }
    if (each > 0 && !open) {
      unclear |= !of && !isCertain(boxes, each, size + 1);
      return add(from, size, OptionalLong.of(boxes * each), false);
    }
    return counted ? add(from, box, OptionalLong.empty(), false) : box;
  }

  /** "1 box 100", "1 box 6 lenses": a number that is no size, and the same in each and in all. */
  private boolean isCertain(long boxes, long each, int next) {
    boolean things = tokens.get(next).means(Meaning.ITEM);
    boolean many = each >= LEAST_AFTER_ITEM && tokens.get(next).parts();
    return boxes == 1 && (things || many);
  }

  private int add(int from, int to, OptionalLong number, boolean pairs) {
    unclear |= isRate(to);
    found.add(new Supply(number, pairs, tokens.span(from, to)));
    return to;
  }

  /** "30 pads per month", "50 strips x 3 boxes": how many there are in all is not certain. */
  private boolean isRate(int last) {
    Token next = tokens.get(last + 1);
    boolean multiplied = next.means(Meaning.TIMES) && tokens.whole(last + 2) != 1;
    return multiplied
        || next.is('/')
        || next.means(Meaning.PER)
        || tokens.soon(last, BETWEEN, Meaning.FREQUENCY);
  }

  /** A number that is a size, a rate, or a part of one. */
  private boolean isSize(int i) {
    Token before = tokens.get(i - 1);
    Token after = tokens.get(i + 1);
    return before.means(Meaning.STAGE)
        || before.means(Meaning.TIMES)
        || after.means(Meaning.TIMES)
        || before.is('-')
        || before.is('/')
        || after.is('/')
        || after.is('-');
  }
}
