package org.plumbline.descriptor.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.plumbline.descriptor.item.ItemFacets.Feature;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * "with drainage bag", "without adhesive border", "w/o joint": what a thing has and has not. "With
 * or without" says nothing; nor does "for use with", "patient with" or a list of alternatives. A
 * noun that stands both with and without ("without contrast followed by with contrast") is left
 * out.
 */
final class Features {

  /** Before "with" they make it part of another phrase. */
  private static final Set<String> OTHER_WITH =
      Set.of(
          "use",
          "used",
          "patient",
          "patients",
          "individual",
          "individuals",
          "persons",
          "contact",
          "associated",
          "conjunction",
          "combination",
          "compatible",
          "consistent",
          "along",
          "accordance",
          "compliance",
          "communicate",
          "communicating",
          "communication",
          "interact",
          "cope",
          "appointments",
          "contacts",
          "satisfaction",
          "physicians",
          "connection",
          "team",
          "beneficiary",
          "adults",
          "children",
          "code",
          "or",
          "infected",
          "those",
          "dyad");

  /** At these words a noun ends. */
  private static final Set<String> ENDS =
      Set.of(
          "for",
          "used",
          "that",
          "to",
          "per",
          "each",
          "in",
          "of",
          "on",
          "by",
          "when",
          "as",
          "from",
          "which",
          "includes",
          "including",
          "performed",
          "followed",
          "at",
          "may",
          "only",
          "if",
          "using",
          "during",
          "through",
          "between",
          "than",
          "with",
          "without");

  private static final Set<String> ARTICLES =
      Set.of("a", "an", "the", "integral", "any", "size", "type");

  private static final int MOST_WORDS = 4;

  /** Longer texts are sentences about services. */
  private static final int MOST_WORDS_OF_ITEM = 60;

  private Features() {}

  static List<Said<Feature>> read(Wording wording) {
    List<Said<Feature>> found = new ArrayList<>(2);
    if (wording.size() > MOST_WORDS_OF_ITEM) {
      return found;
    }
    for (int i = 0; i + 1 < wording.size(); i++) {
      boolean with = wording.word(i).equals("with");
      boolean without = wording.word(i).equals("without");
      boolean either =
          with && (wording.word(i + 1).equals("or") || wording.word(i + 1).equals("without"))
              || without
                  && (wording.word(i - 1).equals("or") || wording.word(i - 1).equals("with"));
      boolean other = with && OTHER_WITH.contains(wording.word(i - 1)) && !wording.startsElement(i);
      if ((with || without) && !either && !other) {
        nouns(wording, i, with, found);
      }
    }
    found.removeIf(said -> found.stream().anyMatch(other -> contradicts(said, other)));
    return List.copyOf(found);
  }

  private static boolean contradicts(Said<Feature> one, Said<Feature> other) {
    return one.what().noun().equals(other.what().noun())
        && one.what().present() != other.what().present();
  }

  private static void nouns(Wording wording, int keyword, boolean with, List<Said<Feature>> found) {
    int first = keyword + 1;
    int at = first;
    while (!ends(wording, at, keyword)) {
      boolean or = wording.word(at).equals("or");
      if (or && with) {
        return; // alternatives: neither is certain
      }
      if (or || wording.word(at).equals("and")) {
        first = at + 1; // "rigid anterior and posterior panels": only the last is whole
      }
      at++;
    }
    add(wording, keyword, first, at - 1, with, found);
  }

  private static boolean ends(Wording wording, int at, int keyword) {
    if (at >= wording.size() || at > keyword + 1 && wording.gapBefore(at).endsElement()) {
      return true;
    }
    boolean next = wording.word(at + 1).equals("with") || wording.word(at + 1).equals("without");
    return next && wording.word(at).equals("and")
        || ENDS.contains(wording.word(at)) && wording.gapBefore(at) != Gap.HYPHEN;
  }

  private static void add(
      Wording wording, int keyword, int from, int last, boolean with, List<Said<Feature>> found) {
    int first = from;
    while (first <= last && ARTICLES.contains(wording.word(first))) {
      first++;
    }
    boolean none = wording.word(first).equals("no");
    if (none || first > last || last - first >= MOST_WORDS) {
      return;
    }
    StringBuilder noun = new StringBuilder();
    for (int i = first; i <= last; i++) {
      noun.append(noun.isEmpty() ? "" : " ").append(wording.word(i));
    }
    found.add(new Said<>(new Feature(noun.toString(), with), wording.span(keyword, last)));
  }
}
