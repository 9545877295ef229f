package org.plumbline.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.claim.Quote;
import org.plumbline.claim.ScoredQuote;
import org.plumbline.claim.SharedWord;
import org.plumbline.descriptor.retrieval.DescriptorHit;
import org.plumbline.descriptor.retrieval.DescriptorRetrieval;
import org.plumbline.descriptor.retrieval.Match;
import org.plumbline.descriptor.text.Span;

/**
 * Descriptors in force that share far more words with a line's narratives than its own does.
 * Quality codes neither speak nor are listed: their descriptors are sentences about reporting. Nor
 * are descriptors that share one word alone, or numbers and units: "generic 12 mg cartridge" tells
 * of no other thing.
 *
 * @param fit how well the line's own fits, in thousandths of the best one
 * @param best how well it fits the narrative that it fits best
 * @param descriptors by score, then by code, with the line's own, each with the words it shares;
 *     empty where none is nearer
 */
record NearerWording(int fit, int best, List<ScoredQuote> descriptors) {

  /** Thousandths of the narrative's words that the nearest descriptor must hold. */
  private static final int LEAST_TOLD = 750;

  private static final int SEARCHED = 25;
  private static final String QUALITY = "quality-measure";
  private static final NearerWording NONE =
      new NearerWording(DescriptorRetrieval.WHOLE, DescriptorRetrieval.WHOLE, List.of());

  /** Keeps its own copy of the list. */
  NearerWording {
    descriptors = List.copyOf(descriptors);
  }

  /**
   * How well the line's own fits at the least the narrative that it fits best, in thousandths of
   * the best one; told without a search.
   */
  static int least(LineFacts line, Narratives said) {
    if (!concerns(line, said)) {
      return DescriptorRetrieval.WHOLE;
    }
    int least = 0;
    for (int i = 0; i < said.count(); i++) {
      int fit = line.retrieval().leastFit(said.text(i), line.code(), (int) line.fromDate());
      least = Math.max(least, fit);
    }
    return least;
  }

  /** Those of the first narrative, where every narrative tells of what others name. */
  static NearerWording of(LineFacts line, Narratives said) {
    if (!concerns(line, said)) {
      return NONE;
    }
    NearerWording first = null;
    int best = 0;
    for (int i = 0; i < said.count(); i++) {
      Optional<NearerWording> nearer = nearer(line, line.retrieval(), said, i);
      if (nearer.isEmpty()) {
        return NONE;
      }
      first = first == null ? nearer.get() : first;
      best = Math.max(best, nearer.get().fit);
    }
    return new NearerWording(first.fit, best, first.descriptors);
  }

  /**
   * Whether a narrative of a line whose words are compared has fewer than two that can be: those in
   * another language, or abbreviations alone.
   */
  static boolean hasTooFewWords(LineFacts line, Narratives said) {
    if (!concerns(line, said)) {
      return false;
    }
    for (int i = 0; i < said.count(); i++) {
      if (line.retrieval().hasTooFewWords(said.text(i), (int) line.fromDate())) {
        return true;
      }
    }
    return false;
  }

  private static boolean concerns(LineFacts line, Narratives said) {
    return said.count() > 0
        && line.hasDescriptor()
        && line.hasRelease()
        && !isNoc(line)
        && !line.codeOf(QUALITY);
  }

  private static boolean isNoc(LineFacts line) {
    return line.unclassified() || line.listedResidual();
  }

  private static Optional<NearerWording> nearer(
      LineFacts line, DescriptorRetrieval retrieval, Narratives said, int in) {
    String text = said.text(in);
    List<DescriptorHit> hits =
        retrieval.read(text, (int) line.fromDate(), SEARCHED, line.code()).hits();
    List<ScoredQuote> read = new ArrayList<>();
    int best = 0;
    int own = 0;
    int told = 0;
    for (DescriptorHit hit : hits) {
      boolean ofLine = hit.descriptor().code().equals(line.code());
      if (!ofLine && (!hit.sharesTwoWords() || line.belongs(hit.descriptor().code(), QUALITY))) {
        continue;
      }
      if (hit.score() > best) {
        best = hit.score();
        told = hit.told(text);
      }
      own = ofLine ? hit.score() : own;
      if (ofLine || read.size() < ToRead.MOST) {
        read.add(scored(hit, said, in));
      }
    }
    int fit = best == 0 ? DescriptorRetrieval.WHOLE : (int) ((long) own * 1000 / best);
    return told >= LEAST_TOLD ? Optional.of(new NearerWording(fit, fit, read)) : Optional.empty();
  }

  private static ScoredQuote scored(DescriptorHit hit, Narratives said, int in) {
    Quote whole = hit.descriptor().quote();
    List<SharedWord> words = new ArrayList<>();
    for (Match match : hit.matches()) {
      Span of = new Span(match.textStart(), match.textEnd());
      words.add(
          new SharedWord(
              said.quote(in, new Span(match.wordStart(), match.wordEnd())),
              whole.part(of.start(), of.end()),
              match.score()));
    }
    return new ScoredQuote(whole, hit.score(), words);
  }
}
