package org.plumbline.descriptor.remark;

import org.plumbline.descriptor.text.CodeShape;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/** A narrative's words by their kinds in {@code remark-words.csv}. */
final class AppealWords {

  private static final WordTable WORDS = WordTable.of(AppealWords.class, "remark-words.csv");

  private static final String[] KINDS = {
    "BY", "ADVISER", "SPEAKS", "GUIDE", "CODING", "FILLER", "BETWEEN", "COVERED", "EXISTS", "CAUSE"
  };

  private final Wording wording;

  AppealWords(Wording wording) {
    this.wording = wording;
  }

  int size() {
    return wording.size();
  }

  String word(int index) {
    return wording.word(index);
  }

  Span span(int first, int last) {
    return wording.span(first, last);
  }

  boolean is(int index, String kind) {
    return WORDS.is(kind, word(index));
  }

  /** Whether a word speaks of coding: one of the table, or a code. */
  boolean isCoding(int index) {
    return is(index, "CODING") || CodeShape.isLevelTwo(word(index));
  }

  boolean endsElement(int index) {
    return wording.endsElement(index);
  }

  boolean have(String kind) {
    return next(0, size(), kind) < size();
  }

  boolean haveCoding() {
    for (int i = 0; i < size(); i++) {
      if (isCoding(i)) {
        return true;
      }
    }
    return false;
  }

  /** The first word of a kind from one place up to another; the number of words for none. */
  int next(int from, int to, String kind) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (is(i, kind)) {
        return i;
      }
    }
    return size();
  }

  /** Whether all words of a stretch are of the table: what is quoted must hold no name. */
  boolean areKnown(int first, int last) {
    for (int i = first; i <= last; i++) {
      boolean known = false;
      for (String kind : KINDS) {
        known |= is(i, kind);
      }
      if (!known) {
        return false;
      }
    }
    return true;
  }

  /** Whether one of the words before denies what follows. */
  boolean isDenied(int index, int within) {
    return next(index - within, index, "NO") < size();
  }
}
