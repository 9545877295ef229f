package org.plumbline.cli;

import java.util.Iterator;
import org.plumbline.codeset.hcpcs.history.Span;
import org.plumbline.codeset.hcpcs.history.WordDiff;

/** Two texts as one, with the words that differ marked: {@code per [-10-] {+2.5+} mg}. */
final class Marked {

  private Marked() {}

  static String of(String before, String after) {
    return of(WordDiff.of(before, after));
  }

  static String of(WordDiff words) {
    StringBuilder text = new StringBuilder();
    Iterator<Span> removed = words.removed().iterator();
    Iterator<Span> inserted = words.inserted().iterator();
    Span gone = next(removed);
    Span come = next(inserted);
    int i = 0;
    int j = 0;
    boolean replaces = false;
    while (i < words.before().length() || j < words.after().length()) {
      if (gone != null && gone.from() == i) {
        mark(text, "[-", words.before(), gone, "-]");
        i = gone.to();
        gone = next(removed);
        replaces = true;
      } else if (come != null && come.from() == j) {
        mark(text, replaces ? " {+" : "{+", words.after(), come, "+}");
        replaces = false;
        j = come.to();
        come = next(inserted);
      } else {
        text.append(words.after().charAt(j));
        i++;
        j++;
        replaces = false;
      }
    }
    return text.toString();
  }

  private static void mark(StringBuilder text, String open, String of, Span span, String close) {
    text.append(open).append(of, span.from(), span.to()).append(close);
  }

  private static Span next(Iterator<Span> spans) {
    return spans.hasNext() ? spans.next() : null;
  }
}
