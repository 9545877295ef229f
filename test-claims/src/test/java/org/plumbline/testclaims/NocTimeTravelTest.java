package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.descriptor.Descriptor;
import org.plumbline.descriptor.NocPhrase;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.noc.Ingredients;
import org.plumbline.descriptor.noc.NamedIngredient;
import org.plumbline.descriptor.text.Said;

/**
 * E7: the ingredients of the drugs of October 2025, each as the narrative of a line with an
 * unclassified code in October 2020. Codes that were in force then must be found; ingredients that
 * no descriptor named yet must not.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NocTimeTravelTest {

  private static final int THEN = (int) LocalDate.of(2020, 10, 1).toEpochDay();
  private static final int NOW = (int) LocalDate.of(2025, 10, 1).toEpochDay();
  private static final double LEAST_RECALL = 0.957;
  private static final double LEAST_PRECISION = 0.960;
  private static final double LEAST_RIGHT = 0.968;

  @TempDir Path store;

  private final Descriptor unclassified = Descriptor.of("Unclassified drugs");

  @Test
  void ingredients_are_found_where_descriptors_named_them_and_not_where_none_did()
      throws Exception {
    HcpcsCodeSet codes = codes();
    Ingredients ingredients = codes.read(Ingredients.OF_SET);
    Set<String> known = new TreeSet<>();
    for (String code : codes.codes()) {
      drug(codes, code, THEN).ifPresent(drug -> known.add(key(drug).what()));
    }
    int positives = 0;
    int found = 0;
    int right = 0;
    int negatives = 0;
    int wrong = 0;
    List<String> differences = new ArrayList<>();
    for (String code : codes.codes()) {
      Optional<Descriptor> drug = drug(codes, code, NOW);
      boolean existed = drug(codes, code, THEN).isPresent();
      if (drug.isEmpty() || !existed && known.contains(key(drug.get()).what())) {
        continue;
      }
      String narrative = key(drug.get()).span().of(drug.get().text());
      Optional<NamedIngredient> named =
          ingredients.named(NarrativeReader.read(narrative), unclassified, THEN);
      if (existed) {
        positives++;
        found += named.isPresent() ? 1 : 0;
        right += named.isPresent() && names(named.get(), code) ? 1 : 0;
      } else {
        negatives++;
        wrong += named.isPresent() ? 1 : 0;
      }
      if (existed != named.isPresent()) {
        differences.add(code + " " + narrative);
      }
    }
    double recall = (double) found / positives;
    double precision = (double) found / (found + wrong);
    String table =
        "E7: names %d, positives %d, found %d, with the code %d, negatives %d, found %d%n"
                .formatted(known.size(), positives, found, right, negatives, wrong)
            + "recall %.3f, precision %.3f%n".formatted(recall, precision)
            + String.join("\n", differences);
    Files.writeString(Path.of("target/noc-time-travel.txt"), table);
    assertTrue(recall >= LEAST_RECALL, table);
    assertTrue(precision >= LEAST_PRECISION, table);
    assertTrue((double) right / found >= LEAST_RIGHT, table);
  }

  private static boolean names(NamedIngredient named, String code) {
    return named.descriptors().stream().anyMatch(words -> words.code().equals(code));
  }

  private static Said<String> key(Descriptor drug) {
    return drug.drug().ingredient().orElseThrow();
  }

  /** The descriptor of a drug in force that names its ingredient; skin substitutes are none. */
  private static Optional<Descriptor> drug(HcpcsCodeSet codes, String code, int day) {
    long found = codes.find(code, day);
    if (!Found.is(found, CodeStatus.IN_FORCE) || !Found.hasWords(found)) {
      return Optional.empty();
    }
    return Optional.of(Descriptor.of(codes.descriptor(found).orElseThrow().longText()))
        .filter(words -> words.noc() != NocPhrase.UNCLASSIFIED)
        .filter(words -> words.basis().kind() != BasisKind.AREA && !isProduct(code))
        .filter(words -> words.drug().ingredient().isPresent());
  }

  /** Skin substitutes, supplies and services. */
  private static boolean isProduct(String code) {
    return code.startsWith("A2")
        || code.startsWith("Q4")
        || code.startsWith("A4")
        || code.startsWith("G");
  }

  @Test
  void a_brand_leads_to_no_descriptor() throws Exception {
    HcpcsCodeSet codes = codes();
    Ingredients ingredients = codes.read(Ingredients.OF_SET);
    Set<String> brands = new TreeSet<>();
    Set<String> keys = new TreeSet<>();
    for (String code : codes.codes()) {
      drug(codes, code, NOW)
          .ifPresent(
              drug -> {
                keys.add(key(drug).what());
                drug.drug().names().forEach(name -> brands.add(name.what().name()));
              });
    }
    brands.removeAll(keys);
    List<String> found = new ArrayList<>();
    for (String brand : brands) {
      String narrative = brand + " 10 MG IV";
      if (ingredients.named(NarrativeReader.read(narrative), unclassified, NOW).isPresent()) {
        found.add(brand);
      }
    }
    assertTrue(brands.size() > 150, "brands read: " + brands.size());
    assertEquals(List.of(), found);
  }

  private HcpcsCodeSet codes() throws Exception {
    Path shared = RealFiles.folder().getParent();
    CodeSetStore imported = new CodeSetStore(store);
    imported.importRelease(shared.resolve("hcpcs/2020-OCT.zip"), Optional.empty());
    imported.importRelease(shared.resolve("hcpcs/2025-OCT-rebuilt.zip"), Optional.empty());
    return new HcpcsCodeSet(imported.open());
  }
}
