package org.plumbline.descriptor.addon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.text.CodeShape;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/**
 * The codes that a descriptor is "listed separately in addition to".
 *
 * @param bases at least one code, of either level
 * @param span from "list" to the last of them
 */
public record AddOn(List<String> bases, Span span) {

  private static final String[] PHRASE = {"list", "separately", "in", "addition", "to"};

  /** Keeps its own copy of the list. */
  public AddOn {
    bases = List.copyOf(bases);
  }

  /** Reads a long descriptor; nothing where it names no code there, or a range of them. */
  public static Optional<AddOn> of(String longDescriptor) {
    if (!longDescriptor.contains("separately")) {
      return Optional.empty();
    }
    Wording wording = Wording.of(longDescriptor);
    for (int i = 0; i < wording.size(); i++) {
      if (wording.says(i, PHRASE)) {
        return read(wording, i);
      }
    }
    return Optional.empty();
  }

  private static Optional<AddOn> read(Wording wording, int phrase) {
    List<String> bases = new ArrayList<>();
    int last = phrase;
    for (int i = phrase + PHRASE.length; i < wording.size() && !isOver(wording, i); i++) {
      if (isCode(wording.word(i))) {
        if (isRange(wording, i)) {
          return Optional.empty();
        }
        bases.add(CodeShape.code(wording.word(i)));
        last = i;
      }
    }
    return bases.isEmpty()
        ? Optional.empty()
        : Optional.of(new AddOn(bases, wording.span(phrase, last)));
  }

  private static boolean isOver(Wording wording, int index) {
    Gap gap = wording.gapBefore(index);
    return gap == Gap.CLOSE || gap == Gap.OPEN || gap == Gap.STOP;
  }

  private static boolean isCode(String word) {
    return CodeShape.isLevelTwo(word) || CodeShape.isLevelOne(word);
  }

  private static boolean isRange(Wording wording, int index) {
    boolean hyphen = isCode(wording.word(index - 1)) && wording.gapBefore(index) == Gap.HYPHEN;
    return hyphen || wording.word(index - 1).equals("through");
  }
}
