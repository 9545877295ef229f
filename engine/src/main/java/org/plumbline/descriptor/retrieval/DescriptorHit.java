package org.plumbline.descriptor.retrieval;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.codeset.hcpcs.CodeDescriptor;

/**
 * A descriptor that shares words with a narrative.
 *
 * @param descriptor its words in force on the day
 * @param score how much they share, in thousandths; it compares descriptors for one narrative only
 * @param matches the words shared, in the narrative's order; their scores add up to the score
 */
public record DescriptorHit(CodeDescriptor descriptor, int score, List<Match> matches) {

  /** Shorter words have several meanings: iv, rn, ns. */
  private static final int LETTERS = 2;

  /** Keeps its own copy of the list. */
  public DescriptorHit {
    matches = List.copyOf(matches);
  }

  /**
   * Whether two words of the narrative are shared, one of them more than a number or a unit.
   * Abbreviations of two letters do not count.
   */
  public boolean sharesTwoWords() {
    List<Match> telling = matches.stream().filter(DescriptorHit::isTelling).toList();
    return telling.stream().anyMatch(Match::name)
        && telling.stream().mapToInt(Match::wordStart).distinct().count() > 1;
  }

  private static boolean isTelling(Match match) {
    return !match.name() || match.wordEnd() - match.wordStart() > LETTERS;
  }

  /**
   * How many of a narrative's words the descriptor holds. Words that no descriptor has count in the
   * whole: the narrative may say by them what it is about. Numbers, units and little words do not
   * count, and consonants are too weak a sign.
   *
   * @param narrative the text that was compared
   * @return thousandths of its distinct words; 0 where it has none
   */
  public int told(String narrative) {
    Map<String, Word> words = new LinkedHashMap<>();
    WordReader.read(narrative).stream()
        .filter(QueryReader::isTelling)
        .forEach(word -> words.putIfAbsent(word.term(), word));
    long held = words.values().stream().filter(this::holds).count();
    return words.isEmpty() ? 0 : (int) (held * DescriptorRetrieval.WHOLE / words.size());
  }

  private boolean holds(Word word) {
    return matches.stream()
        .anyMatch(
            match ->
                match.kind() != MatchKind.CONSONANTS
                    && match.wordStart() < word.end()
                    && word.start() < match.wordEnd());
  }
}
