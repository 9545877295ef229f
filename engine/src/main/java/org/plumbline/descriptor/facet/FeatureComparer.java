package org.plumbline.descriptor.facet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.descriptor.item.ItemFacets.Feature;
import org.plumbline.descriptor.item.ItemReader;
import org.plumbline.descriptor.narrative.Joined;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;
import org.plumbline.descriptor.text.Wording;

/** What a thing has and has not: "with" against "without" one noun, and what is excluded. */
final class FeatureComparer {

  private static final Set<String> ARTICLES = Set.of("a", "an", "the", "any", "size", "type");

  /** Words that part alternatives in what a descriptor excludes. */
  private static final String ALTERNATIVES = "[/,;]| or | and ";

  /** Letters of a noun, and of a word before it, that stand for the whole word. */
  private static final int LEAST_OF_HEAD = 4;

  private static final int LEAST_OF_WORD = 3;

  /** After a noun they tell of the supply, or name nothing that the noun does not. */
  private static final Set<String> AFTER_NOUN =
      Set.of("rental", "rent", "purchase", "month", "mo", "new", "replacement", "repl", "feature");

  private record Noun(boolean with, List<String> words, Span span) {}

  private FeatureComparer() {}

  static Contradiction feature(List<Said<Feature>> official, Telling said) {
    if (official.isEmpty()) {
      return null;
    }
    List<Noun> nouns = nouns(said);
    for (Said<Feature> feature : nouns.isEmpty() ? List.<Said<Feature>>of() : official) {
      List<String> words = words(Wording.of(feature.what().noun()));
      Noun other = find(nouns, words, !feature.what().present());
      if (other != null && find(nouns, words, feature.what().present()) == null) {
        return new Contradiction(feature.span(), other.span());
      }
    }
    return null;
  }

  private static Noun find(List<Noun> nouns, List<String> official, boolean with) {
    for (Noun noun : nouns) {
      if (noun.with() == with && isSame(official, noun)) {
        return noun;
      }
    }
    return null;
  }

  /**
   * The same last word, and before it nothing that the descriptor does not say. What is had may be
   * said more closely: with a foley catheter is with a catheter.
   */
  private static boolean isSame(List<String> official, Noun noun) {
    List<String> said = noun.words();
    if (official.isEmpty() || said.isEmpty()) {
      return false;
    }
    if (String.join("", official).equals(String.join("", said))) {
      return true;
    }
    return stands(last(said), last(official), LEAST_OF_HEAD)
        && (said.stream().allMatch(word -> isAmong(word, official))
            || noun.with() && official.stream().allMatch(word -> isSaid(word, said)));
  }

  private static boolean isAmong(String said, List<String> official) {
    return official.stream().anyMatch(word -> stands(said, word, LEAST_OF_WORD));
  }

  private static boolean isSaid(String official, List<String> said) {
    return said.stream().anyMatch(word -> stands(word, official, LEAST_OF_WORD));
  }

  /** Whether a word is the other one, or its first letters: "adh border". */
  private static boolean stands(String said, String official, int least) {
    return said.equals(official) || said.length() >= least && official.startsWith(said);
  }

  private static String last(List<String> words) {
    return words.get(words.size() - 1);
  }

  /** Nouns after "with" and "without", as both readers find them. */
  private static List<Noun> nouns(Telling said) {
    if (said.narrative().joined().isEmpty()) {
      return List.of();
    }
    List<Noun> nouns = new ArrayList<>(2);
    for (Joined joined : said.narrative().joined()) {
      String text = joined.span().of(said.narrative().text());
      nouns.add(new Noun(joined.with(), words(Wording.of(text)), joined.whole()));
    }
    for (Said<Feature> feature : ItemReader.features(said.wording())) {
      List<String> words = words(Wording.of(feature.what().noun()));
      nouns.add(new Noun(feature.what().present(), words, feature.span()));
    }
    return nouns;
  }

  private static List<String> words(Wording wording) {
    List<String> words = new ArrayList<>(3);
    for (int i = 0; i < wording.size(); i++) {
      if (!ARTICLES.contains(wording.word(i))) {
        words.add(singular(wording.word(i)));
      }
    }
    while (words.size() > 1 && AFTER_NOUN.contains(last(words))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  private static String singular(String word) {
    boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
    return plural ? word.substring(0, word.length() - 1) : word;
  }

  /** Something that the descriptor excludes and the narrative says to be with the thing. */
  static Contradiction excluded(List<Said<String>> official, Telling said) {
    if (official.isEmpty()) {
      return null;
    }
    List<Noun> nouns = nouns(said);
    for (Said<String> excluded : nouns.isEmpty() ? List.<Said<String>>of() : official) {
      for (String alternative : excluded.what().split(ALTERNATIVES)) {
        List<String> words = words(Wording.of(alternative));
        for (Noun noun : nouns) {
          if (noun.with() && !words.isEmpty() && noun.words().containsAll(words)) {
            return new Contradiction(excluded.span(), noun.span());
          }
        }
      }
    }
    return null;
  }
}
