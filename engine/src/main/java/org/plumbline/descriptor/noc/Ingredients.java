package org.plumbline.descriptor.noc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.SetReading;
import org.plumbline.codeset.hcpcs.WordsReading;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.alias.AliasTable;
import org.plumbline.descriptor.alias.NamedAlias;
import org.plumbline.descriptor.drug.DrugFacets.NameKind;
import org.plumbline.descriptor.drug.DrugForm;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * Finds the ingredients of the drugs' descriptors in narratives. The names of a release are
 * gathered once, when first asked for. Thread-safe.
 */
public final class Ingredients {

  /** The ingredients of a code set. */
  public static final SetReading<Ingredients> OF_SET = new SetReading<>(Ingredients::new);

  static final WordsReading<Descriptor> DESCRIPTOR = new WordsReading<>(Descriptor::of);

  private final HcpcsCodeSet codes;
  private final Map<Release, IngredientNames> releases = new ConcurrentHashMap<>();

  private Ingredients(HcpcsCodeSet codes) {
    this.codes = codes;
  }

  /**
   * The one ingredient that a narrative begins with, where descriptors in force name it. None where
   * another name stands before it, or right behind it: that may be another drug. None either where
   * there is but one and it names a brand that the narrative does not; for what is compounded,
   * those alone count that speak of a compounded drug.
   *
   * @param narrative of a line whose code is unclassified
   * @param own the descriptor of that code: where it names a route and the narrative none, it
   *     counts as the narrative's
   * @param day in days since 1970-01-01
   */
  public Optional<NamedIngredient> named(Narrative narrative, Descriptor own, int day) {
    ToldWords told = new ToldWords(narrative);
    Optional<IngredientNames.Place> found = names(day).find(told);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    List<CodeDescriptor> read =
        inForce(found.get(), DrugRoutes.of(narrative, own), day).stream()
            .filter(words -> !isCompounded(narrative, own) || compounds(words.longText()))
            .toList();
    boolean oneBrand =
        read.size() == 1
            && found.get().suffix().isEmpty()
            && namesAnother(read.get(0).longText(), told);
    if (oneBrand) {
      return Optional.empty();
    }
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(new NamedIngredient(found.get().span(), read));
  }

  /**
   * The one name that a narrative begins with, where CMS's Table of Drugs sends it to an ingredient
   * that descriptors in force name. None where more of a name follows it.
   *
   * @param narrative of a line whose code is unclassified
   * @param own the descriptor of that code
   * @param day in days since 1970-01-01
   * @param table the table that speaks about the day
   */
  public Optional<AliasedIngredient> aliased(
      Narrative narrative, Descriptor own, int day, AliasTable table) {
    Optional<NamedAlias> alias = IngredientNames.alias(new ToldWords(narrative), table);
    if (alias.isEmpty()) {
      return Optional.empty();
    }
    DrugRoutes ofRow = DrugRoutes.of(alias.get().target());
    DrugRoutes routes = DrugRoutes.of(narrative, own);
    List<CodeDescriptor> read =
        names(day)
            .named(alias.get().ingredient(), alias.get().span())
            .map(place -> inForce(place, routes, day))
            .orElse(List.of())
            .stream()
            .filter(words -> ofRow.agreeWith(Descriptor.of(words.longText())))
            .toList();
    return read.isEmpty()
        ? Optional.empty()
        : Optional.of(new AliasedIngredient(alias.get(), read));
  }

  /** Whether the narrative or the line's own descriptor speaks of a compounded drug. */
  private static boolean isCompounded(Narrative narrative, Descriptor own) {
    return narrative.says(Remark.COMPOUNDED) || isCompounded(own);
  }

  private static boolean isCompounded(Descriptor descriptor) {
    return descriptor.drug().forms().stream().anyMatch(form -> form.what() == DrugForm.COMPOUNDED);
  }

  private static boolean compounds(String descriptor) {
    return isCompounded(Descriptor.of(descriptor));
  }

  /** Whether a descriptor names brands, and the narrative none of them. */
  private static boolean namesAnother(String descriptor, ToldWords told) {
    List<String> brands =
        Descriptor.of(descriptor).drug().names().stream()
            .map(Said::what)
            .filter(name -> name.kind() == NameKind.BRAND)
            .map(name -> Wording.of(name.name()).word(0))
            .toList();
    return !brands.isEmpty()
        && IntStream.range(0, told.size()).noneMatch(i -> brands.contains(told.word(i)));
  }

  private IngredientNames names(int day) {
    return releases.computeIfAbsent(
        Release.covering(day), release -> IngredientNames.of(codes, release));
  }

  private List<CodeDescriptor> inForce(IngredientNames.Place place, DrugRoutes routes, int day) {
    List<CodeDescriptor> read = new ArrayList<>();
    for (String code : place.codes()) {
      long now = codes.find(code, day);
      if (Found.is(now, CodeStatus.IN_FORCE) && Found.hasWords(now)) {
        Descriptor descriptor = codes.read(now, DESCRIPTOR);
        boolean same =
            descriptor.drug().ingredient().map(Said::what).equals(Optional.of(place.key()));
        if (same && routes.agreeWith(descriptor) && hasSuffix(descriptor, place)) {
          codes.descriptor(now).ifPresent(read::add);
        }
      }
    }
    return read;
  }

  /** Four letters behind the ingredient must be those of the descriptor. */
  private static boolean hasSuffix(Descriptor descriptor, IngredientNames.Place place) {
    return place.suffix().isEmpty()
        || descriptor.drug().suffix().map(Said::what).equals(Optional.of(place.suffix()));
  }
}
