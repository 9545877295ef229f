package org.plumbline.descriptor.drug;

import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.text.Said;

/**
 * What a descriptor says about a drug or a biological. All lists are empty where it says nothing or
 * nothing certain.
 *
 * @param ingredient its key: the words of the ingredient in lower case, without salt and suffix
 * @param suffix the four letters that tell biological products apart, as "dlle"
 * @param names brands and makers that it names
 * @param notEquivalentTo the codes to which it is "not therapeutically equivalent": a reference,
 *     never a replacement
 * @param biosimilar whether it says that it is one, or that it excludes them
 * @param routes all routes it names; an injection with a place is that place alone
 * @param forms all forms it names
 */
public record DrugFacets(
    Optional<Said<String>> ingredient,
    Optional<Said<String>> suffix,
    List<Said<ProductName>> names,
    List<Said<String>> notEquivalentTo,
    Optional<Said<Biosimilarity>> biosimilar,
    List<Said<Route>> routes,
    List<Said<DrugForm>> forms) {

  /** Nothing. */
  public static final DrugFacets NONE =
      new DrugFacets(
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of(),
          List.of());

  /** What it says of biosimilars. */
  public enum Biosimilarity {
    /** "biosimilar". */
    BIOSIMILAR,
    /** "excludes biosimilar". */
    EXCLUDES_BIOSIMILAR
  }

  /**
   * A name of a product.
   *
   * @param name in lower case
   * @param kind whether CMS's words show whose name it is
   */
  public record ProductName(String name, NameKind kind) {}

  /** Whose name it is. */
  public enum NameKind {
    /** That of a firm, by the table of makers. */
    MAKER,
    /** A brand, or a maker that the table does not know. */
    BRAND
  }
}
