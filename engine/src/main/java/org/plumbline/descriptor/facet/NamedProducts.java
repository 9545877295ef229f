package org.plumbline.descriptor.facet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.codeset.hcpcs.CodeWording;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.SetReading;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.drug.DrugFacets.ProductName;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * The brands and makers that the descriptors of a code set name, each with the codes that name it
 * and what it is a product of. A name that no descriptor has is not known here and says nothing.
 */
public final class NamedProducts {

  /** Of one code set; it is read when a narrative is first held against a named product. */
  public static final SetReading<NamedProducts> READING = new SetReading<>(NamedProducts::of);

  /** No names. */
  public static final NamedProducts NONE = new NamedProducts();

  /** What products of human or animal tissue by area have for an ingredient: they have no other. */
  private static final String BY_AREA = "by area";

  /** Letters of codes whose descriptors name products. */
  private static final String LETTERS = "ACJQS";

  private static final int SHORTEST_NAME = 3;

  /**
   * A name.
   *
   * @param words in lower case
   * @param kind whose name it is
   * @param ingredient what it is a product of
   * @param codes the codes whose descriptors name it, in their order
   */
  record Named(List<String> words, NameKind kind, String ingredient, TreeSet<String> codes) {}

  private final Map<String, List<Named>> byFirstWord = new HashMap<>();
  private final Set<String> ordinary = new HashSet<>();

  private NamedProducts() {}

  static NamedProducts of(HcpcsCodeSet codes) {
    NamedProducts products = new NamedProducts();
    for (String code : codes.codes()) {
      if (LETTERS.indexOf(code.charAt(0)) >= 0) {
        for (CodeWording wording : codes.wordings(code)) {
          Descriptor descriptor = Descriptor.of(wording.longText());
          products.add(code, descriptor);
          products.addOrdinary(descriptor);
        }
      }
    }
    return products;
  }

  private void add(String code, Descriptor descriptor) {
    String ingredient = ingredient(descriptor);
    for (Said<ProductName> said : descriptor.drug().names()) {
      List<String> words = words(said.what().name());
      // "(belrapzo/bendamustine)": the second is the ingredient
      boolean generic = words(ingredient).containsAll(words);
      if (ingredient.isEmpty() || generic || said.what().name().length() < SHORTEST_NAME) {
        continue;
      }
      List<Named> alike = byFirstWord.computeIfAbsent(words.get(0), first -> new ArrayList<>(1));
      Named known = null;
      for (Named named : alike) {
        boolean same = named.words().equals(words) && named.ingredient().equals(ingredient);
        known = same ? named : known;
      }
      if (known == null) {
        known = new Named(words, said.what().kind(), ingredient, new TreeSet<>());
        alike.add(known);
      }
      known.codes().add(code);
    }
  }

  /** Every word that stands outside of the names. */
  private void addOrdinary(Descriptor descriptor) {
    Wording wording = Wording.of(descriptor.text());
    for (int i = 0; i < wording.size(); i++) {
      int at = wording.start(i);
      if (descriptor.drug().names().stream()
          .map(Said::span)
          .noneMatch(span -> span.start() <= at && at < span.end())) {
        ordinary.add(wording.word(i));
      }
    }
  }

  /** Whether all words of a name stand in descriptors as words, too. */
  boolean areOrdinary(List<String> name) {
    return ordinary.containsAll(name);
  }

  static List<String> words(String name) {
    Wording wording = Wording.of(name);
    List<String> words = new ArrayList<>(wording.size());
    for (int i = 0; i < wording.size(); i++) {
      words.add(wording.word(i));
    }
    return words;
  }

  /** What names are products of; empty where it cannot be told. */
  static String ingredient(Descriptor descriptor) {
    return descriptor.basis().kind() == BasisKind.AREA
        ? BY_AREA
        : descriptor.drug().ingredient().map(Said::what).orElse("");
  }

  /** The names that begin with a word. */
  List<Named> beginningWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }
}
