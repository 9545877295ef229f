package org.plumbline.descriptor.facet;

import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/**
 * Of what the words of a text are said: of the item on the line, or of something that is denied,
 * was used before, is replaced, or is what the item is for ("not waterproof", "failed Synvisc",
 * "Privigen unavailable", "tape to secure waterproof dressing").
 */
final class Subject {

  private static final WordTable BEFORE = WordTable.of(Subject.class, "words-before.csv");

  private static final WordTable AFTER = WordTable.of(Subject.class, "words-after.csv");

  private static final WordTable THINGS = WordTable.of(Subject.class, "thing-words.csv");

  /** Words of a governing phrase: "in place of". */
  private static final int LONGEST = 3;

  /** So many words a thing may have before the one that is read: "for wet sterile gauze". */
  private static final int OF_PURPOSE = 2;

  private static final int OF_REPLACED = 4;

  private final Wording wording;

  Subject(Wording wording) {
    this.wording = wording;
  }

  /** Whether nothing beside some words says them of another drug or thing, or denies them. */
  boolean isItem(Span span) {
    int first = wording.wordFrom(span.start());
    int last = wording.wordFrom(span.end()) - 1;
    return !isGoverned(first) && !isFollowed(last);
  }

  /** Likewise for words about a thing, which may tell of a thing beside it, too. */
  boolean isItsTrait(Span span) {
    int first = wording.wordFrom(span.start());
    int last = wording.wordFrom(span.end()) - 1;
    boolean named = !endsClause(last) && Character.isLetter(wording.word(last + 1).charAt(0));
    return isItem(span)
        && !isBehind(first, "REPLACES", OF_REPLACED)
        && !(named && isBehind(first, "PURPOSE", OF_PURPOSE));
  }

  private boolean isGoverned(int first) {
    int at = first - 1;
    while (at >= 0 && !endsClause(at)) {
      if (phrase(BEFORE, "BEFORE", at)) {
        return true;
      }
      if (!BEFORE.is("FILLER", wording.word(at))) {
        return false;
      }
      at--;
    }
    return false;
  }

  private boolean isFollowed(int last) {
    int at = last + 1;
    while (at < wording.size() && !endsClause(at - 1)) {
      String two = wording.word(at) + " " + wording.word(at + 1);
      if (AFTER.is("AFTER", wording.word(at)) || AFTER.is("AFTER", two)) {
        return true;
      }
      if (!AFTER.is("VERB", wording.word(at))) {
        return false;
      }
      at++;
    }
    return false;
  }

  /** Whether one of some phrases ends within so many words before a word, in its clause. */
  private boolean isBehind(int first, String kind, int within) {
    for (int at = first - 1; at >= 0 && at >= first - within && !endsClause(at); at--) {
      if (phrase(THINGS, kind, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a phrase of a kind ends with a word. */
  private boolean phrase(WordTable table, String kind, int last) {
    String phrase = "";
    for (int i = 0; i < LONGEST && i <= last; i++) {
      phrase = i == 0 ? wording.word(last) : wording.word(last - i) + " " + phrase;
      if (table.is(kind, phrase)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsClause(int word) {
    return wording.endsElement(word);
  }
}
