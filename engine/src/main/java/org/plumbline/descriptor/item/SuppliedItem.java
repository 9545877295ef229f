package org.plumbline.descriptor.item;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/**
 * A narrative that names a thing, says how it was made or that it was bought or rented, and has no
 * word for what is done with a thing. Words and things are those of {@code supply-words.csv}.
 *
 * @param whole from the first of its words to the last
 * @param words every word that a descriptor of the thing must have, the thing's own among them
 */
public record SuppliedItem(Span whole, List<Span> words) {

  private static final WordTable WORDS = WordTable.of(SuppliedItem.class, "supply-words.csv");

  private static final Set<Remark> SUPPLIED =
      EnumSet.of(
          Remark.CUSTOM_FABRICATED,
          Remark.PREFABRICATED,
          Remark.OFF_THE_SHELF,
          Remark.RENTAL,
          Remark.PURCHASE);

  /** Beside the thing and how it was made, so many words have to tell which it is. */
  private static final int LEAST_WORDS = 2;

  /** Keeps its own copy of the list. */
  public SuppliedItem {
    words = List.copyOf(words);
  }

  /** Empty where the narrative is not of this kind. */
  public static Optional<SuppliedItem> read(Narrative narrative) {
    if (narrative.remarks().stream().noneMatch(said -> SUPPLIED.contains(said.what()))) {
      return Optional.empty();
    }
    Wording wording = Wording.of(narrative.text());
    List<Span> words = new ArrayList<>();
    boolean item = false;
    for (int i = 0; i < wording.size(); i++) {
      String word = wording.word(i);
      if (WORDS.is("DONE", word)) {
        return Optional.empty();
      }
      item |= WORDS.is("ITEM", word);
      if (!WORDS.is("LITTLE", word) && !isRemark(narrative, wording.start(i))) {
        words.add(wording.span(i, i));
      }
    }
    return item && words.size() >= LEAST_WORDS
        ? Optional.of(new SuppliedItem(wording.span(0, wording.size() - 1), words))
        : Optional.empty();
  }

  private static boolean isRemark(Narrative narrative, int at) {
    return narrative.remarks().stream()
        .map(Said::span)
        .anyMatch(span -> span.start() <= at && at < span.end());
  }
}
