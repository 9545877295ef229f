package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Learns from pairs of short and long descriptors what CMS abbreviates.
 *
 * <p>A word of a short descriptor may stand for a word of the long one that begins with the same
 * letter and holds its letters in their order, or for two to four words in a row of which it has
 * the first letters. Where several words may be meant, pairs vote: each is shared out by what the
 * other pairs say, a few times over (expectation maximisation). Brands thus never stand for their
 * ingredients, for they do not share their letters.
 */
final class AbbreviationLearner {

  private static final int ROUNDS = 4;
  private static final int MOST_READINGS = 6;
  private static final int MOST_WORDS = 4;
  private static final int THOUSAND = 1000;

  /** At the start several words count less than one: they hold any letters more easily. */
  private static final double PHRASE_START = 0.3;

  private static final double LEAST_SHARE = 0.05;
  private static final double LEAST_PAIRS = 0.9;
  private static final double LEAST_PHRASE_SHARE = 0.6;
  private static final double LEAST_PHRASE_PAIRS = 3;

  /** A word of a short descriptor and what of the long one it may stand for, itself included. */
  private record Pair(String abbreviation, List<String> candidates) {}

  private final List<Pair> pairs = new ArrayList<>();

  /** Adds the descriptors of one code. */
  void add(String shortText, String longText) {
    List<String> words = WordReader.read(longText).stream().map(Word::term).toList();
    Set<String> abbreviations = new LinkedHashSet<>();
    for (Word word : WordReader.read(shortText)) {
      if (word.isAlphabetic() && abbreviations.add(word.term())) {
        List<String> candidates = candidates(word.term(), words);
        if (!candidates.isEmpty()) {
          pairs.add(new Pair(word.term(), candidates));
        }
      }
    }
  }

  private static List<String> candidates(String abbreviation, List<String> words) {
    if (words.contains(abbreviation)) {
      return List.of(abbreviation);
    }
    Set<String> candidates = new LinkedHashSet<>();
    for (String word : words) {
      if (Word.isAlphabetic(word) && Letters.abbreviate(abbreviation, word)) {
        candidates.add(word);
      }
    }
    for (int count = Math.min(MOST_WORDS, abbreviation.length()); count > 1; count--) {
      boolean found = addPhrases(abbreviation, words, count, candidates);
      if (found && count == abbreviation.length()) {
        // the initials of all: "afo" is ankle, foot, orthosis and not just ankle, foot
        break;
      }
    }
    return List.copyOf(candidates);
  }

  private static boolean addPhrases(
      String abbreviation, List<String> words, int count, Set<String> candidates) {
    boolean found = false;
    for (int from = 0; from + count <= words.size(); from++) {
      List<String> phrase = words.subList(from, from + count);
      if (Letters.abbreviate(abbreviation, phrase)) {
        found |= candidates.add(String.join(" ", phrase));
      }
    }
    return found;
  }

  /** What was learned: abbreviations in order, the most frequent reading first. */
  Map<String, List<Reading>> learned() {
    Map<String, Map<String, Double>> counts = Map.of();
    for (int round = 0; round < ROUNDS; round++) {
      counts = sharedOut(counts);
    }
    Map<String, List<Reading>> learned = new TreeMap<>();
    counts.forEach(
        (abbreviation, votes) -> {
          List<Reading> readings = readings(abbreviation, votes);
          if (!readings.isEmpty()) {
            learned.put(abbreviation, readings);
          }
        });
    return learned;
  }

  private Map<String, Map<String, Double>> sharedOut(Map<String, Map<String, Double>> before) {
    Map<String, Map<String, Double>> counts = new HashMap<>();
    for (Pair pair : pairs) {
      Map<String, Double> votes = before.get(pair.abbreviation());
      double[] parts =
          pair.candidates().stream()
              .mapToDouble(words -> votes == null ? start(words) : votes.getOrDefault(words, 0.0))
              .toArray();
      double whole = 0;
      for (double part : parts) {
        whole += part;
      }
      for (int i = 0; i < parts.length; i++) {
        if (parts[i] > 0) {
          counts
              .computeIfAbsent(pair.abbreviation(), key -> new HashMap<>())
              .merge(pair.candidates().get(i), parts[i] / whole, Double::sum);
        }
      }
    }
    return counts;
  }

  private static double start(String words) {
    return isPhrase(words) ? PHRASE_START : 1;
  }

  /**
   * The readings that are frequent enough: words in a row where they lead and are no accident of
   * one family of codes, and all single words.
   */
  private static List<Reading> readings(String abbreviation, Map<String, Double> votes) {
    votes
        .entrySet()
        .removeIf(vote -> isPhrase(vote.getKey()) && vote.getValue() < LEAST_PHRASE_PAIRS);
    double all = votes.values().stream().sorted().mapToDouble(Double::doubleValue).sum();
    List<Map.Entry<String, Double>> best =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue() >= LEAST_PAIRS && vote.getValue() / all >= LEAST_SHARE)
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_READINGS)
            .toList();
    List<Reading> readings = new ArrayList<>();
    for (Map.Entry<String, Double> vote : best) {
      boolean leads = readings.isEmpty() && vote.equals(best.get(0));
      boolean phrase = leads && vote.getValue() / all >= LEAST_PHRASE_SHARE;
      if (isPhrase(vote.getKey()) ? phrase : !vote.getKey().equals(abbreviation)) {
        readings.add(reading(vote, all));
      }
    }
    return readings;
  }

  private static boolean isPhrase(String words) {
    return words.indexOf(' ') >= 0;
  }

  private static Reading reading(Map.Entry<String, Double> vote, double all) {
    return new Reading(
        List.of(vote.getKey().split(" ")), (int) Math.round(vote.getValue() / all * THOUSAND));
  }
}
