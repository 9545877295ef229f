package org.plumbline.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.plumbline.claim.CodeReference;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.SharedWord;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Slot;

/** Codes whose descriptors are to be read: as words of a sentence, and as a list. */
final class CodesToRead {

  private CodesToRead() {}

  /** {@code Q9975; from Q9975 to J7205 (added 2016-01-01)}, {@code a Level I code (77067)}. */
  static String sentence(Slot.ToRead codes) {
    return codes instanceof Slot.CrossReferences references
        ? chain(references.references())
        : String.join(", ", codes.codes().stream().map(Quote::code).toList());
  }

  private static String chain(List<CodeReference> references) {
    StringBuilder words = new StringBuilder();
    String first = references.isEmpty() ? "" : references.get(0).from();
    String from = first;
    for (CodeReference reference : references) {
      boolean same = reference.from().equals(from);
      from = reference.from();
      words
          .append(words.isEmpty() ? "" : same ? ", " : "; from " + from + " to ")
          .append(number(reference));
      reference.added().ifPresent(day -> words.append(" (added ").append(day).append(')'));
      reference.ended().ifPresent(day -> words.append(" (ended ").append(day).append(')'));
    }
    return words.toString();
  }

  private static String number(CodeReference reference) {
    String code = reference.quote().code();
    return reference.isLevelOne() ? "a Level I code (" + code + ")" : code;
  }

  /**
   * The descriptors, with the days of codes that were not there, or are there no more, and with the
   * words they share.
   *
   * @param words what may be shown of words of a narrative
   */
  static List<Finding.Descriptor> list(
      Slot.ToRead codes, Function<NarrativeQuote, Optional<String>> words) {
    List<Finding.Descriptor> list = new ArrayList<>();
    if (codes instanceof Slot.CrossReferences references) {
      for (CodeReference reference : references.references()) {
        if (reference.isLevelOne()) {
          continue;
        }
        list.add(
            new Finding.Descriptor(
                reference.quote().code(),
                reference.quote().text(),
                reference.added().map(Object::toString).orElse(""),
                reference.ended().map(Object::toString).orElse(""),
                ScoredQuote.UNSCORED,
                List.of()));
      }
    } else if (codes instanceof Slot.ByScore byScore) {
      byScore.scored().forEach(scored -> list.add(descriptor(scored, words)));
    } else {
      codes.codes().forEach(quote -> list.add(descriptor(quote)));
    }
    return list;
  }

  private static Finding.Descriptor descriptor(
      ScoredQuote scored, Function<NarrativeQuote, Optional<String>> words) {
    List<Finding.Word> shared = new ArrayList<>();
    for (SharedWord word : scored.words()) {
      // the descriptor's word would tell what the narrative's hides
      Optional<String> said = words.apply(word.said());
      shared.add(
          new Finding.Word(
              said.orElse(PrivacyMask.HIDDEN),
              said.isPresent() ? word.word().text() : PrivacyMask.HIDDEN,
              word.weight()));
    }
    return new Finding.Descriptor(
        scored.quote().code(), scored.quote().text(), "", "", scored.score(), shared);
  }

  /** A descriptor alone. */
  static Finding.Descriptor descriptor(Quote quote) {
    return new Finding.Descriptor(quote.code(), quote.text());
  }
}
