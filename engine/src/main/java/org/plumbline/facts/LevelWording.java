package org.plumbline.facts;

import java.util.List;
import java.util.Optional;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.descriptor.item.SuppliedItem;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.retrieval.DescriptorHit;
import org.plumbline.descriptor.retrieval.Match;
import org.plumbline.descriptor.retrieval.MatchKind;
import org.plumbline.descriptor.text.Span;

/**
 * A narrative of an item on a line whose code is one of Level I. What Level I codes stand for is
 * not known here: nothing is read of the code but its shape.
 */
final class LevelWording {

  /** The letters of codes that stand for items. */
  private static final String ITEMS = "AEKL";

  private LevelWording() {}

  /** The first narrative each word of which stands in one descriptor of an item in force. */
  static Optional<NarrativeQuote> item(LineFacts line, Narratives said) {
    if (!line.hasLevelOneCode() || !line.hasFromDate()) {
      return Optional.empty();
    }
    for (int i = 0; i < said.count(); i++) {
      String text = said.text(i);
      Optional<SuppliedItem> item =
          SuppliedItem.read(NarrativeReader.read(text))
              .filter(read -> standsInOne(line, text, read.words()));
      if (item.isPresent()) {
        return Optional.of(said.quote(i, item.get().whole()));
      }
    }
    return Optional.empty();
  }

  private static boolean standsInOne(LineFacts line, String text, List<Span> words) {
    List<DescriptorHit> best = line.retrieval().read(text, (int) line.fromDate(), 1).hits();
    return !best.isEmpty()
        && ITEMS.indexOf(best.get(0).descriptor().code().charAt(0)) >= 0
        && words.stream().allMatch(word -> isMatched(word, best.get(0).matches()));
  }

  private static boolean isMatched(Span word, List<Match> matches) {
    return matches.stream()
        .filter(
            match -> match.kind() != MatchKind.BEGINNING && match.kind() != MatchKind.CONSONANTS)
        .anyMatch(match -> match.wordStart() <= word.start() && word.end() <= match.wordEnd());
  }
}
