package org.plumbline.descriptor.facet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.plumbline.codeset.hcpcs.CodeWording;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.SetReading;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.basis.BasisReader;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.drug.DrugFacets;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.drug.DrugFacets.ProductName;
import org.plumbline.descriptor.drug.DrugReader;
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
  public static final NamedProducts NONE =
      new NamedProducts(new HcpcsCodeSet(List.<HcpcsTable>of()));

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
  private final HcpcsCodeSet codes;

  /** Every word that stands outside of the names; read when a name is first doubted. */
  private Set<String> ordinary;

  private NamedProducts(HcpcsCodeSet codes) {
    this.codes = codes;
  }

  static NamedProducts of(HcpcsCodeSet codes) {
    NamedProducts products = new NamedProducts(codes);
    products.eachDescriptor(products::add);
    return products;
  }

  /** Of a descriptor what names are read from; the rest of it is not taken apart. */
  private record Words(Wording wording, BillingBasis basis, DrugFacets drug) {

    static Words of(String text) {
      Wording wording = Wording.of(text);
      BillingBasis basis = BasisReader.read(wording).map(Said::what).orElse(BillingBasis.NONE);
      return new Words(wording, basis, DrugReader.read(wording, basis));
    }
  }

  private void eachDescriptor(BiConsumer<String, Words> read) {
    for (String code : codes.codes()) {
      if (LETTERS.indexOf(code.charAt(0)) >= 0) {
        for (CodeWording wording : codes.wordings(code)) {
          read.accept(code, Words.of(wording.longText()));
        }
      }
    }
  }

  private void add(String code, Words descriptor) {
    List<Said<ProductName>> names = descriptor.drug().names();
    String ingredient = ingredient(descriptor.basis(), descriptor.drug());
    for (Said<ProductName> said : names) {
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

  private static void addOrdinary(Words descriptor, Set<String> ordinary) {
    Wording wording = descriptor.wording();
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
  synchronized boolean areOrdinary(List<String> name) {
    if (ordinary == null) {
      ordinary = new HashSet<>();
      eachDescriptor((code, descriptor) -> addOrdinary(descriptor, ordinary));
    }
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
    return ingredient(descriptor.basis(), descriptor.drug());
  }

  private static String ingredient(BillingBasis basis, DrugFacets drug) {
    return basis.kind() == BasisKind.AREA ? BY_AREA : drug.ingredient().map(Said::what).orElse("");
  }

  /** The names that begin with a word. */
  List<Named> beginningWith(String word) {
    return byFirstWord.getOrDefault(word, List.of());
  }
}
