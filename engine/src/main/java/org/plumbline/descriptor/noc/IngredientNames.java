package org.plumbline.descriptor.noc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.NocPhrase;
import org.plumbline.descriptor.alias.AliasTable;
import org.plumbline.descriptor.alias.NamedAlias;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.text.Gap;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Span;

/**
 * The ingredients that the descriptors of a release name, each with its codes. Skin substitutes are
 * left out: what their descriptors name is a product. Immutable.
 */
final class IngredientNames {

  private static final int LEAST_LETTERS = 4;
  private static final int SUFFIX = 4;

  /** The names that begin with a word. */
  private final Map<String, List<Name>> byFirstWord = new HashMap<>();

  private record Name(String key, String[] words, List<String> codes) {}

  /**
   * Where a narrative has a name.
   *
   * @param suffix the four letters behind it, empty for none
   */
  record Place(String key, List<String> codes, Span span, String suffix) {}

  private IngredientNames(Map<String, TreeSet<String>> codesByKey) {
    codesByKey.forEach(
        (key, codes) -> {
          Name name = new Name(key, key.split(" "), List.copyOf(codes));
          byFirstWord.computeIfAbsent(name.words[0], word -> new ArrayList<>()).add(name);
        });
  }

  static IngredientNames of(HcpcsCodeSet codes, Release release) {
    Map<String, TreeSet<String>> codesByKey = new TreeMap<>();
    for (String code : codes.codes()) {
      add(codes, codes.find(code, release.firstDay()), code, codesByKey);
      add(codes, codes.find(code, release.lastDay()), code, codesByKey);
    }
    return new IngredientNames(codesByKey);
  }

  private static void add(
      HcpcsCodeSet codes, long found, String code, Map<String, TreeSet<String>> codesByKey) {
    if (!Found.is(found, CodeStatus.IN_FORCE) || !Found.hasWords(found)) {
      return;
    }
    Descriptor descriptor = codes.read(found, Ingredients.DESCRIPTOR);
    boolean named =
        descriptor.noc() != NocPhrase.UNCLASSIFIED && descriptor.basis().kind() != BasisKind.AREA;
    if (named && !isProduct(code)) {
      descriptor
          .drug()
          .ingredient()
          .map(Said::what)
          .filter(key -> key.length() >= LEAST_LETTERS)
          .ifPresent(key -> codesByKey.computeIfAbsent(key, any -> new TreeSet<>()).add(code));
    }
  }

  /** A2 and Q4 are skin substitutes by their brands, A4 supplies and G services. */
  private static boolean isProduct(String code) {
    return code.startsWith("A2")
        || code.startsWith("Q4")
        || code.startsWith("A4")
        || code.startsWith("G");
  }

  /** The longest name that a narrative begins with, but for words that name nothing. */
  Optional<Place> find(ToldWords told) {
    for (int i = 0; i < told.size(); i++) {
      Optional<Place> place = at(told, i);
      if (place.isPresent()) {
        return place;
      }
      if (told.mayName(i)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** An ingredient by its key, for a name that stands at a place. */
  Optional<Place> named(String key, Span span) {
    String firstWord = key.split(" ")[0];
    return byFirstWord.getOrDefault(firstWord, List.of()).stream()
        .filter(name -> name.key.equals(key))
        .map(name -> new Place(name.key, name.codes, span, ""))
        .findFirst();
  }

  /** The name of the Table of Drugs that a narrative begins with, but for words of no name. */
  static Optional<NamedAlias> alias(ToldWords told, AliasTable table) {
    for (int i = 0; i < told.size(); i++) {
      if (told.mayName(i)) {
        return NamedAlias.at(told.wording(), i, table)
            .filter(alias -> !goesOn(told, alias.last() + 1));
      }
    }
    return Optional.empty();
  }

  private Optional<Place> at(ToldWords told, int from) {
    Name longest = null;
    int end = from;
    for (Name name : byFirstWord.getOrDefault(told.word(from), List.of())) {
      int to = end(told, from, name.words);
      if (to > end) {
        longest = name;
        end = to;
      }
    }
    if (longest == null) {
      return Optional.empty();
    }
    String suffix = suffix(told, end);
    if (goesOn(told, suffix.isEmpty() ? end : end + 1)) {
      return Optional.empty();
    }
    Span span = told.wording().span(from, suffix.isEmpty() ? end - 1 : end);
    return Optional.of(new Place(longest.key, longest.codes, span, suffix));
  }

  /** The word after a name that starts at a place; the place itself where it does not. */
  private static int end(ToldWords told, int from, String... words) {
    int at = from;
    for (int i = 0; i < words.length; i++) {
      while (i > 0 && !told.word(at).equals(words[i]) && partsNothing(told.word(at))) {
        at++;
      }
      if (!told.word(at).equals(words[i])) {
        return from;
      }
      at++;
    }
    return at;
  }

  private static boolean partsNothing(String word) {
    return word.equals("and") || word.equals("or") || ToldWords.isSalt(word);
  }

  private static String suffix(ToldWords told, int at) {
    boolean joined = at < told.size() && told.wording().gapBefore(at) == Gap.HYPHEN;
    String word = told.word(at);
    boolean letters = word.length() == SUFFIX && word.chars().allMatch(Character::isLetter);
    return joined && letters ? word : "";
  }

  /** Whether more of a name follows, or another name that is joined to it. */
  private static boolean goesOn(ToldWords told, int from) {
    int at = from;
    while (at < told.size() && ToldWords.isSalt(told.word(at))) {
      at++;
    }
    if (at >= told.size() || told.wording().gapBefore(at).endsElement()) {
      return false;
    }
    boolean joined = ToldWords.is("JOIN", told.word(at));
    return told.mayName(joined ? at + 1 : at);
  }
}
