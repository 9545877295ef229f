package org.plumbline.descriptor.retrieval;

/**
 * What one index says of one narrative on the days of one stretch. The search is made when it is
 * first asked for: mostly the bound settles the matter. Thread-safe.
 */
final class Answer {

  private static final int THOUSAND = 1000;

  private final DescriptorIndex index;
  private final Query query;
  private final int day;
  private volatile Ranking ranking;

  Answer(DescriptorIndex index, Query query, int day) {
    this.index = index;
    this.query = query;
    this.day = day;
  }

  DescriptorIndex index() {
    return index;
  }

  Query query() {
    return query;
  }

  /** The best documents; the search. */
  Ranking ranking() {
    Ranking known = ranking;
    if (known == null) {
      // two threads may search at once: they find the same
      known = Ranking.of(index, query, day);
      ranking = known;
    }
    return known;
  }

  boolean isSearched() {
    return ranking != null;
  }

  /** The score of a code in force, or 0. */
  int score(String code) {
    int document = index.document(code, day);
    return document == DescriptorIndex.NONE ? 0 : query.score(index, document);
  }

  /** Whether a code in force may have less than a share (thousandths) of the best score. */
  boolean mayFallBelow(String code, int share) {
    return index.document(code, day) != DescriptorIndex.NONE
        && (long) score(code) * THOUSAND < (long) share * query.bound(index);
  }

  /**
   * The smallest score in thousandths of the best one that a code can have; told without a search.
   */
  int leastFit(String code) {
    long bound = query.bound(index);
    return bound == 0 || index.document(code, day) == DescriptorIndex.NONE
        ? THOUSAND
        : (int) Math.min(THOUSAND, (long) score(code) * THOUSAND / bound);
  }

  /** A code's score in thousandths of the best one, rounded down; 1000 where there is none. */
  int fit(String code) {
    int best = ranking().best();
    return best == 0 ? THOUSAND : (int) ((long) score(code) * THOUSAND / best);
  }
}
