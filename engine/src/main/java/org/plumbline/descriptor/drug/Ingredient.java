package org.plumbline.descriptor.drug;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.descriptor.drug.DrugFacets.ProductName;
import org.plumbline.descriptor.measure.WrittenAmount;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.WordTable;
import org.plumbline.descriptor.text.Wording;

/**
 * The ingredient key: what is left of a drug's descriptor without the word of its route in front,
 * without brackets, from the first dose, route, form or NOC word on, without salts and without the
 * four letters of a biological. A salt stays where nothing else would be left: calcium gluconate.
 */
final class Ingredient {

  private static final WordTable WORDS = WordTable.of(Ingredient.class, "ingredient-words.csv");

  private Ingredient() {}

  /** The key; null where the descriptor names no ingredient. */
  static Said<String> read(Wording wording, Said<String> suffix, List<Said<ProductName>> names) {
    int from = isLead(wording.word(0)) ? 1 : 0;
    from += isLead(wording.word(from)) ? 1 : 0;
    int dose = doseWord(wording);
    List<Integer> kept = new ArrayList<>();
    List<Integer> salts = new ArrayList<>();
    for (int i = from; i < dose && !ends(wording.word(i)); i++) {
      if (inAmount(wording, i)) {
        continue;
      }
      boolean ofSuffix = suffix != null && wording.start(i) == suffix.span().start();
      if (!wording.isBracketed(i)
          && !ofSuffix
          && !isJoin(wording.word(i))
          && !isName(wording, i, names)) {
        (WORDS.is("SALT", wording.word(i)) ? salts : kept).add(i);
      }
    }
    if (kept.isEmpty()) {
      kept = salts;
    } else if (kept.size() == 1 && isMetal(wording.word(kept.get(0)))) {
      kept.addAll(salts);
    }
    return kept.isEmpty() || isGeneric(wording, kept) ? null : said(wording, kept);
  }

  private static boolean isLead(String word) {
    return WORDS.is("LEAD", word) || WORDS.is("LEAD_OR_END", word);
  }

  /** From such a word on the descriptor tells of something else. */
  private static boolean ends(String word) {
    return WORDS.is("END", word) || WORDS.is("LEAD_OR_END", word);
  }

  private static int doseWord(Wording wording) {
    int dose = wording.size();
    for (WrittenAmount written : wording.amounts()) {
      int word = wording.wordFrom(written.start());
      if (!wording.isBracketed(word) && word > 0 && !goesOn(wording, written)) {
        dose = Math.min(dose, word);
      }
    }
    return dose;
  }

  /** "imipenem 4 mg, cilastatin 4 mg and relebactam 2 mg": the next ingredient follows. */
  private static boolean goesOn(Wording wording, WrittenAmount written) {
    int next = wording.wordFrom(written.end());
    if (wording.word(next).equals("and") || wording.gapBefore(next) == Gap.STROKE) {
      return true;
    }
    for (WrittenAmount other : wording.amounts()) {
      int word = wording.wordFrom(other.start());
      if (other.start() > written.start() && other.isPlain() && !wording.isBracketed(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inAmount(Wording wording, int index) {
    for (WrittenAmount written : wording.amounts()) {
      if (written.start() <= wording.start(index) && wording.start(index) < written.end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isName(Wording wording, int index, List<Said<ProductName>> names) {
    for (Said<ProductName> name : names) {
      if (name.span().start() > 0
          && name.span().start() <= wording.start(index)
          && wording.end(index) <= name.span().end()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoin(String word) {
    return word.equals("and") || word.equals("or") || word.startsWith("deriv");
  }

  /** A word that names nothing without its salt. */
  private static boolean isMetal(String word) {
    return switch (word) {
      case "magnesium", "iron", "ferric", "ferrous", "zinc", "lithium", "ammonium", "gold" -> true;
      default -> false;
    };
  }

  private static boolean isGeneric(Wording wording, List<Integer> kept) {
    for (int index : kept) {
      switch (wording.word(index)) {
        case "drug", "drugs", "biological", "biologics", "biologicals", "agent", "supply" -> {
          return true;
        }
        default -> {}
      }
    }
    return false;
  }

  private static Said<String> said(Wording wording, List<Integer> kept) {
    kept.sort(null);
    StringBuilder key = new StringBuilder();
    for (int index : kept) {
      key.append(key.isEmpty() ? "" : " ").append(wording.word(index));
    }
    return new Said<>(key.toString(), wording.span(kept.get(0), kept.get(kept.size() - 1)));
  }
}
