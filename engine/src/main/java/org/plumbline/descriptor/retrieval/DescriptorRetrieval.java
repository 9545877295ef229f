package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;

/**
 * Compares narratives with the HCPCS Level II descriptors in force on a day (BM25 with CMS's own
 * abbreviations). It gives lists of descriptors to read and says how well one fits beside the
 * others; it never gives a code. Aliases and brands are no index terms: a name is found where a
 * descriptor says it, and nowhere else. Indexes and answers are kept, within bounds. Thread-safe.
 */
public final class DescriptorRetrieval {

  /** The whole of a share. */
  public static final int WHOLE = 1000;

  private static final int INDEXES = 16;
  private static final int ANSWERS = 4096;

  private final HcpcsCodeSet codes;
  private final Abbreviations abbreviations;
  private final Recent<Release, Searcher> searchers = new Recent<>(INDEXES);
  private final Recent<Question, Answer> answers = new Recent<>(ANSWERS);
  private final NearDescriptors near;

  /** The index of a release, and how narratives are read for it. */
  private record Searcher(DescriptorIndex index, QueryReader reader) {}

  /** A narrative in a stretch of days on which the same descriptors are in force. */
  private record Question(String narrative, Release release, int stretch) {}

  /** Over the loaded code sets; an index is made when its release is first asked for. */
  public DescriptorRetrieval(HcpcsCodeSet codes) {
    this(codes, Abbreviations.shipped());
  }

  DescriptorRetrieval(HcpcsCodeSet codes, Abbreviations abbreviations) {
    this.codes = codes;
    this.abbreviations = abbreviations;
    this.near = new NearDescriptors(codes);
  }

  /**
   * The descriptors that share most with a narrative.
   *
   * @param narrative the words
   * @param day the day in days since 1970-01-01
   * @param most how many to give, 25 at most
   */
  public Descriptors read(String narrative, int day, int most) {
    return read(narrative, day, most, "");
  }

  /**
   * The same, with the descriptor of the code that was billed among them, where it is in force.
   *
   * @param billed the code
   */
  public Descriptors read(String narrative, int day, int most, String billed) {
    Answer answer = answer(narrative, day);
    int searched = answer.index().sizeOn(day);
    if (answer.query().saysNothing()) {
      return new Descriptors(searched, true, List.of());
    }
    int own = answer.index().document(billed, day);
    Ranking ranking = answer.ranking();
    List<DescriptorHit> hits = new ArrayList<>();
    boolean found = own == DescriptorIndex.NONE;
    for (int i = 0; i < Math.min(most, ranking.size()); i++) {
      found |= ranking.documents()[i] == own;
      hits.add(hit(answer, ranking.documents()[i], ranking.scores()[i], day));
    }
    if (!found) {
      hits.add(hit(answer, own, answer.score(billed), day));
    }
    return new Descriptors(searched, false, hits);
  }

  private DescriptorHit hit(Answer answer, int document, int score, int day) {
    String code = answer.index().code(document);
    CodeDescriptor words = codes.descriptor(codes.find(code, day)).orElseThrow();
    return new DescriptorHit(
        words, score, Explanation.of(answer.index(), answer.query(), document, words.longText()));
  }

  /** Whether a narrative has fewer than two words that can be compared on a day. */
  public boolean hasTooFewWords(String narrative, int day) {
    return answer(narrative, day).query().isTooShort();
  }

  /**
   * Whether the descriptor of a code may score less than a share of the best one's. Where it may
   * not, no search is needed: no descriptor can be worth more than each word is at most.
   *
   * @param share in thousandths
   * @return false also where the narrative has too few words, or the code has no words in force
   */
  public boolean mayFallBelow(String narrative, String code, int day, int share) {
    Answer answer = answer(narrative, day);
    return !answer.query().isTooShort() && answer.mayFallBelow(code, share);
  }

  /**
   * The smallest {@link #fit} that a code's descriptor can have, told without a search.
   *
   * @return 0 to 1000; 1000 also where the narrative has too few words, or the code has no words in
   *     force
   */
  public int leastFit(String narrative, String code, int day) {
    Answer answer = answer(narrative, day);
    return answer.query().isTooShort() ? WHOLE : answer.leastFit(code);
  }

  /**
   * The score of a code's descriptor in thousandths of the best one's, rounded down.
   *
   * @return 0 to 1000; empty where the narrative has too few words, or the code has no words in
   *     force
   */
  public Optional<Integer> fit(String narrative, String code, int day) {
    Answer answer = answer(narrative, day);
    return answer.query().isTooShort() || answer.index().document(code, day) == DescriptorIndex.NONE
        ? Optional.empty()
        : Optional.of(answer.fit(code));
  }

  /**
   * The place of a code's descriptor by score, then by code. It is given for any narrative; whether
   * the words are enough to say anything is what {@link #hasTooFewWords} tells.
   *
   * @return 1 to 25; empty where it is farther behind, shares no word, or is not in force
   */
  public Optional<Integer> place(String narrative, String code, int day) {
    Answer answer = answer(narrative, day);
    int document = answer.index().document(code, day);
    int[] ranked = answer.ranking().documents();
    for (int i = 0; i < ranked.length; i++) {
      if (ranked[i] == document) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  /**
   * Descriptors of codes that were added on the day after an ended code's last one and that share
   * most of its words; no index is needed for them.
   *
   * @param code the ended code
   * @param day a day after its last one, in days since 1970-01-01
   * @return those in force on the day, by score, then by code; empty where the code had not ended
   */
  public List<NearDescriptor> near(String code, int day) {
    return near.of(code, day);
  }

  Answer answer(String narrative, int day) {
    Release release = Release.covering(day);
    Searcher searcher = searcher(release);
    return answers.get(
        new Question(narrative, release, searcher.index().stretch(day)),
        question -> new Answer(searcher.index(), searcher.reader().read(narrative), day));
  }

  private Searcher searcher(Release release) {
    // an index is worth waiting for
    synchronized (searchers) {
      return searchers.get(release, this::made);
    }
  }

  private Searcher made(Release release) {
    DescriptorIndex index = IndexBuilder.build(ReleaseDocuments.of(codes, release));
    return new Searcher(index, new QueryReader(index, abbreviations));
  }
}
