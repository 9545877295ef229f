package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.plumbline.descriptor.retrieval.Group.Alternative;

/**
 * Reads narratives for one index. A word that the index holds stands for itself; beside that CMS's
 * abbreviations are read, and only where a word is known in neither way its letters are compared.
 * Words that compare with nothing have no part in the query.
 */
final class QueryReader {

  /** Words that compare, but tell nothing by themselves. */
  private static final Set<String> LITTLE_WORDS =
      Set.of("with", "without", "not", "each", "per", "no", "<", ">", "equal");

  private static final int THOUSAND = 1000;
  private static final int JOINED_WEIGHT = Group.WHOLE * 8 / 10;
  private static final int LEAST_PART = 3;

  /** Initials mean this and that: they count less than a word cut short. */
  private static final double INITIALS = 0.7;

  /** Words that stand for themselves first, words in a row last, all in the order of letters. */
  private static final Comparator<Group> SUREST_FIRST =
      Comparator.comparingInt(QueryReader::doubt).thenComparing(group -> group.word().term());

  private final DescriptorIndex index;
  private final Abbreviations abbreviations;
  private final NearestTerms nearest;

  QueryReader(DescriptorIndex index, Abbreviations abbreviations) {
    this.index = index;
    this.abbreviations = abbreviations;
    this.nearest = new NearestTerms(index);
  }

  /** Reads a text; the order of its words matters only where two are one word of the index. */
  Query read(String text) {
    List<Word> words = new ArrayList<>();
    WordReader.read(text).forEach(word -> take(word, text, words));
    Map<String, Word> distinct = new LinkedHashMap<>();
    words.forEach(word -> distinct.putIfAbsent(word.term(), word));
    List<Group> read =
        distinct.values().stream()
            .map(this::group)
            .filter(group -> !group.isEmpty())
            .sorted(SUREST_FIRST)
            .toList();
    List<Group> groups = new ArrayList<>(read.size());
    Set<Integer> taken = new HashSet<>();
    read.forEach(group -> add(group, groups, taken));
    joined(words).forEach(group -> add(group, groups, taken));
    return new Query(groups, contentWords(read), ownWords(read));
  }

  /**
   * Takes a word; one of letters and digits that the index lacks and that is no abbreviation is
   * taken in parts: "tc99m".
   */
  private void take(Word word, String text, List<Word> words) {
    boolean whole = word.isAlphabetic() || isNumber(word.term()) || isKnown(word.term());
    if (whole || !abbreviations.of(word.term()).isEmpty()) {
      words.add(word);
      return;
    }
    String written = text.substring(word.start(), word.end());
    for (int from = 0; from < written.length(); ) {
      int to = isKnown(lower(written.substring(from))) ? written.length() : part(written, from);
      int start = word.start() + from;
      for (Word part : WordReader.read(written.substring(from, to))) {
        words.add(new Word(part.term(), start + part.start(), start + part.end()));
      }
      from = to;
    }
  }

  private static String lower(String written) {
    return written.toLowerCase(Locale.ROOT);
  }

  private static int part(String written, int from) {
    boolean letter = Character.isLetter(written.charAt(from));
    int to = from + 1;
    while (to < written.length() && Character.isLetter(written.charAt(to)) == letter) {
      to++;
    }
    return to;
  }

  private boolean isKnown(String term) {
    return index.term(term) != DescriptorIndex.NONE;
  }

  private static int doubt(Group group) {
    if (!group.phrase().isEmpty()) {
      return 2;
    }
    return group.alternatives().get(0).kind() == MatchKind.SAME ? 0 : 1;
  }

  private static int contentWords(List<Group> groups) {
    List<Group> content = groups.stream().filter(QueryReader::isContent).toList();
    return content.stream().anyMatch(group -> isName(group.word())) ? content.size() : 0;
  }

  private static int ownWords(List<Group> groups) {
    return (int)
        groups.stream()
            .filter(QueryReader::isContent)
            .filter(group -> doubt(group) == 0 && isName(group.word()))
            .count();
  }

  private static boolean isContent(Group group) {
    MatchKind kind =
        (group.phrase().isEmpty() ? group.alternatives() : group.phrase()).get(0).kind();
    return (kind == MatchKind.SAME || kind == MatchKind.ABBREVIATED)
        && !LITTLE_WORDS.contains(group.word().term());
  }

  /** Whether a word is more than a number or a unit. */
  static boolean isName(Word word) {
    return !WordReader.isUnit(word.term()) && !isNumber(word.term());
  }

  /** Whether a word, known or not, may say what a text is about. */
  static boolean isTelling(Word word) {
    return isName(word) && word.term().length() > 1 && !LITTLE_WORDS.contains(word.term());
  }

  private static boolean isNumber(String term) {
    for (int i = 0; i < term.length(); i++) {
      if (term.charAt(i) != '.' && !Character.isDigit(term.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Adds a group unless another word already stands for its first term; of words in a row those are
   * left out that other words stand for.
   */
  private static void add(Group group, List<Group> groups, Set<Integer> taken) {
    if (group.phrase().isEmpty()) {
      if (taken.add(group.alternatives().get(0).term())) {
        groups.add(group);
      }
      return;
    }
    List<Alternative> left = group.phrase().stream().filter(one -> taken.add(one.term())).toList();
    Group rest = new Group(group.word(), group.alternatives(), left);
    if (!rest.isEmpty()) {
      groups.add(rest);
    }
  }

  /** What a word stands for; nothing where the index knows it in no way. */
  private Group group(Word word) {
    List<Reading> readings = abbreviations.of(word.term());
    List<Alternative> alternatives = new ArrayList<>(readings.size() + 1);
    List<Alternative> phrase = List.of();
    if (isKnown(word.term())) {
      alternatives.add(new Alternative(index.term(word.term()), MatchKind.SAME, Group.WHOLE));
    }
    for (Reading reading : readings) {
      int weight = reading.share() * Group.WHOLE / THOUSAND;
      if (reading.words().size() > 1) {
        phrase = phrase(reading.words(), MatchKind.ABBREVIATED, (int) (weight * INITIALS));
      } else if (isKnown(reading.words().get(0))) {
        alternatives.add(
            new Alternative(index.term(reading.words().get(0)), MatchKind.ABBREVIATED, weight));
      }
    }
    if (word.isAlphabetic() && !isKnown(word.term())) {
      alternatives.addAll(nearest.of(word.term()));
    }
    return alternatives.isEmpty() && readings.isEmpty() && word.isAlphabetic()
        ? new Group(word, alternatives, inTwo(word.term()))
        : new Group(word, alternatives, phrase);
  }

  private List<Alternative> phrase(List<String> words, MatchKind kind, int weight) {
    return words.stream()
        .filter(this::isKnown)
        .distinct()
        .map(term -> new Alternative(index.term(term), kind, weight))
        .toList();
  }

  /** A word that is two words of the index: "headrest". */
  private List<Alternative> inTwo(String term) {
    for (int cut = LEAST_PART; cut <= term.length() - LEAST_PART; cut++) {
      if (isKnown(term.substring(0, cut)) && isKnown(term.substring(cut))) {
        return phrase(
            List.of(term.substring(0, cut), term.substring(cut)), MatchKind.JOINED, JOINED_WEIGHT);
      }
    }
    return List.of();
  }

  /** Words in a row that are one word of the index: "head rest". */
  private List<Group> joined(List<Word> words) {
    List<Group> joined = new ArrayList<>(0);
    for (int i = 0; i + 1 < words.size(); i++) {
      Word first = words.get(i);
      Word second = words.get(i + 1);
      if (canJoin(first) && canJoin(second)) {
        Word both = new Word(first.term() + second.term(), first.start(), second.end());
        if (isKnown(both.term())) {
          joined.add(
              Group.of(
                  both,
                  List.of(
                      new Alternative(index.term(both.term()), MatchKind.JOINED, JOINED_WEIGHT))));
        }
      }
    }
    return joined;
  }

  private static boolean canJoin(Word word) {
    return word.isAlphabetic() && word.term().length() >= LEAST_PART;
  }
}
