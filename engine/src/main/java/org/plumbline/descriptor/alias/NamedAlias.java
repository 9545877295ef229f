package org.plumbline.descriptor.alias;

import java.util.Locale;
import java.util.Optional;
import org.plumbline.descriptor.drug.DrugFacets;
import org.plumbline.descriptor.drug.DrugReader;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/**
 * A name in a narrative for which CMS's Table of Drugs says what to see. Names of fewer than five
 * letters and those of {@code alias-words.csv}, which are words or makers as well, are not read.
 *
 * @param first the first of its words
 * @param last the last of its words
 * @param span its words in the narrative
 * @param row the row of the table
 * @param target what the table says to see, read as the name of a drug
 */
public record NamedAlias(int first, int last, Span span, AliasTable.Alias row, DrugFacets target) {

  private static final WordTable WORDS = WordTable.of(NamedAlias.class, "alias-words.csv");
  private static final int MOST_WORDS = 5;
  private static final int LEAST_LETTERS = 5;

  /** The longest name that begins with a word of a narrative. */
  public static Optional<NamedAlias> at(Wording wording, int first, AliasTable table) {
    for (int last = Math.min(first + MOST_WORDS, wording.size()) - 1; last >= first; last--) {
      Span span = wording.span(first, last);
      Optional<AliasTable.Alias> alias = table.see(span.of(wording.text()));
      if (alias.isPresent() && isName(alias.get().name().text())) {
        DrugFacets target = DrugReader.ofName(alias.get().target().text());
        return Optional.of(new NamedAlias(first, last, span, alias.get(), target));
      }
    }
    return Optional.empty();
  }

  private static boolean isName(String name) {
    return name.chars().filter(Character::isLetter).count() >= LEAST_LETTERS
        && !WORDS.is("NO_NAME", name.toLowerCase(Locale.ROOT));
  }

  /** The drug that the table says to see, as descriptors are keyed; empty where it is none. */
  public String ingredient() {
    return target.ingredient().map(Said::what).orElse("");
  }
}
