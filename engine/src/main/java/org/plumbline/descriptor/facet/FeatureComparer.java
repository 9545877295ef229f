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
      if (noun.with() == with && isSame(official, noun.words())) {
        return noun;
      }
    }
    return null;
  }

  /** The same last word, and before it nothing that the descriptor does not say. */
  private static boolean isSame(List<String> official, List<String> said) {
    return !official.isEmpty()
        && !said.isEmpty()
        && last(official).equals(last(said))
        && official.containsAll(said);
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
      nouns.add(new Noun(joined.with(), words(Wording.of(text)), joined.span()));
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
