package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.descriptor.retrieval.Group.Alternative;

/** Which words of a narrative and of a descriptor make up a score. */
final class Explanation {

  private final DescriptorIndex index;
  private final int document;
  private final Map<String, Word> words = new HashMap<>();
  private final List<Match> matches = new ArrayList<>();

  private Explanation(DescriptorIndex index, int document, String text) {
    this.index = index;
    this.document = document;
    WordReader.read(text).forEach(word -> words.putIfAbsent(word.term(), word));
  }

  static List<Match> of(DescriptorIndex index, Query query, int document, String text) {
    Explanation explanation = new Explanation(index, document, text);
    query.groups().forEach(explanation::explain);
    explanation.matches.sort(
        Comparator.comparingInt(Match::wordStart)
            .thenComparingInt(Match::wordEnd)
            .thenComparingInt(Match::textStart));
    return explanation.matches;
  }

  private void explain(Group group) {
    int together = 0;
    for (Alternative one : group.phrase()) {
      together += score(one);
    }
    Alternative best = null;
    for (Alternative one : group.alternatives()) {
      best = score(one) > (best == null ? together : score(best)) ? one : best;
    }
    if (best == null) {
      group.phrase().forEach(one -> add(group, one));
    } else {
      add(group, best);
    }
  }

  private int score(Alternative one) {
    return one.weighed(index.worth(one.term(), document));
  }

  private void add(Group group, Alternative one) {
    Word found = words.get(index.term(one.term()));
    if (score(one) > 0 && found != null) {
      matches.add(
          new Match(
              one.kind(),
              QueryReader.isName(group.word()),
              group.word().start(),
              group.word().end(),
              found.start(),
              found.end(),
              score(one)));
    }
  }
}
