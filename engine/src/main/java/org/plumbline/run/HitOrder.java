package org.plumbline.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.plumbline.claim.FieldRef;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Hit;

/**
 * What becomes of a claim's hits before they are rendered: one cause, one finding; and always the
 * same order.
 */
final class HitOrder {

  private static final Comparator<Hit> ORDER =
      Comparator.comparingInt(Hit::line)
          .thenComparing(hit -> hit.rule().id())
          .thenComparingInt(Hit::occurrence)
          .thenComparing(hit -> hit.rule().name())
          .thenComparing(hit -> hit.field() == null ? "" : hit.field().part().loop());

  private HitOrder() {}

  static List<Hit> settle(List<Hit> hits) {
    Map<Integer, List<Hit>> winners = winnersByLine(hits);
    List<Hit> kept = new ArrayList<>(hits.size());
    for (Hit hit : hits) {
      if (!isTold(hit)
          && winners.getOrDefault(hit.line(), List.of()).stream()
              .noneMatch(winner -> supersedes(winner, hit))) {
        kept.add(hit);
      }
    }
    kept.sort(ORDER);
    return kept;
  }

  /** The hit among a claim's hits that supersedes this one, if any. */
  static Optional<Hit> winner(Hit loser, List<Hit> hits) {
    if (isTold(loser)) {
      return hits.stream()
          .filter(hit -> hit.rule().evaluator() == Evaluator.READER)
          .max(Comparator.comparing(hit -> hit.line() == loser.line()));
    }
    return winnersByLine(hits).getOrDefault(loser.line(), List.of()).stream()
        .filter(winner -> supersedes(winner, loser))
        .findFirst();
  }

  /** Whether the reader has said already what is wrong with the field. */
  private static boolean isTold(Hit hit) {
    return hit.field() != null
        && hit.rule().evaluator() != Evaluator.READER
        && hit.field().part().isTold(hit.field().field());
  }

  /** Hits that could supersede others: a claim of thousands of lines has few of them on each. */
  private static Map<Integer, List<Hit>> winnersByLine(List<Hit> hits) {
    return hits.stream()
        .filter(hit -> !hit.rule().supersedes().isEmpty())
        .collect(Collectors.groupingBy(Hit::line));
  }

  private static boolean supersedes(Hit winner, Hit loser) {
    if (winner == loser) {
      return false;
    }
    List<String> superseded = winner.rule().supersedes();
    return (superseded.contains(loser.rule().id()) || superseded.contains(loser.rule().name()))
        && sameOccurrence(winner.field(), loser.field());
  }

  /**
   * Where both name a part of one kind, it must be the same part: this provider, that diagnosis.
   */
  private static boolean sameOccurrence(FieldRef winner, FieldRef loser) {
    return winner == null
        || loser == null
        || winner.part().kind() != loser.part().kind()
        || winner.part() == loser.part();
  }
}
