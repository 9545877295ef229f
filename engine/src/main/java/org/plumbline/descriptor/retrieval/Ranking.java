package org.plumbline.descriptor.retrieval;

import java.util.Arrays;
import org.plumbline.descriptor.retrieval.Group.Alternative;

/**
 * The documents of an index that fit a query best on a day, by score, then by code.
 *
 * @param documents their numbers
 * @param scores their scores, in thousandths
 */
record Ranking(int[] documents, int[] scores) {

  /** More are of no use to a reader. */
  static final int MOST = 25;

  int size() {
    return documents.length;
  }

  /** The best score, 0 where no document shares a word with the query. */
  int best() {
    return scores.length == 0 ? 0 : scores[0];
  }

  /** Compares every document with a query. */
  static Ranking of(DescriptorIndex index, Query query, int day) {
    int[] scores = new int[index.size()];
    Sums sums = new Sums(index, scores);
    query.groups().forEach(sums::add);
    return best(index, scores, day);
  }

  private static Ranking best(DescriptorIndex index, int[] scores, int day) {
    int[] documents = new int[MOST];
    int[] best = new int[MOST];
    int count = 0;
    int least = 0;
    for (int document = 0; document < scores.length; document++) {
      int score = scores[document];
      if (score <= least || !index.inForce(document, day)) {
        continue;
      }
      int place = count < MOST ? count++ : MOST - 1;
      for (; place > 0 && best[place - 1] < score; place--) {
        best[place] = best[place - 1];
        documents[place] = documents[place - 1];
      }
      best[place] = score;
      documents[place] = document;
      least = count == MOST ? best[MOST - 1] : 0;
    }
    return new Ranking(Arrays.copyOf(documents, count), Arrays.copyOf(best, count));
  }

  /** Adds up what the groups of a query are worth in each document. */
  private static final class Sums {

    private final DescriptorIndex index;
    private final int[] scores;
    private final int[] best;

    Sums(DescriptorIndex index, int[] scores) {
      this.index = index;
      this.scores = scores;
      this.best = new int[scores.length];
    }

    void add(Group group) {
      if (group.phrase().isEmpty() && group.alternatives().size() == 1) {
        sum(group.alternatives().get(0));
        return;
      }
      for (Alternative one : group.phrase()) {
        for (int at = index.start(one.term()); at < index.end(one.term()); at++) {
          int document = index.documentAt(at);
          int worth = one.weighed(index.worthAt(at));
          best[document] += worth;
          scores[document] += worth;
        }
      }
      for (Alternative one : group.alternatives()) {
        for (int at = index.start(one.term()); at < index.end(one.term()); at++) {
          int document = index.documentAt(at);
          int worth = one.weighed(index.worthAt(at));
          if (worth > best[document]) {
            scores[document] += worth - best[document];
            best[document] = worth;
          }
        }
      }
      group.phrase().forEach(this::forget);
      group.alternatives().forEach(this::forget);
    }

    private void sum(Alternative only) {
      for (int at = index.start(only.term()); at < index.end(only.term()); at++) {
        scores[index.documentAt(at)] += only.weighed(index.worthAt(at));
      }
    }

    private void forget(Alternative one) {
      for (int at = index.start(one.term()); at < index.end(one.term()); at++) {
        best[index.documentAt(at)] = 0;
      }
    }
  }
}
