package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.PartKind;
import org.plumbline.facts.CircumstanceFacts;
import org.plumbline.facts.ClaimFacts;
import org.plumbline.facts.DiagnosisFacts;
import org.plumbline.facts.DrugFacts;
import org.plumbline.facts.EntryFacts;
import org.plumbline.facts.FormFacts;
import org.plumbline.facts.LineFacts;
import org.plumbline.facts.PersonFacts;
import org.plumbline.facts.ProviderFacts;
import org.plumbline.rulebook.plan.Trace.Seen;
import org.plumbline.run.ShownProperties.Kind;
import org.plumbline.run.ShownProperties.Row;

/** The table of what may be shown speaks of what is there, and shows no identity as it stands. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShownPropertiesTest {

  private static final List<Class<?>> FACTS =
      List.of(
          ClaimFacts.class,
          CircumstanceFacts.class,
          EntryFacts.class,
          DiagnosisFacts.class,
          PersonFacts.class,
          ProviderFacts.class,
          FormFacts.class,
          LineFacts.class,
          DrugFacts.class);

  @Test
  void each_row_is_about_a_property_of_a_fact() {
    Set<String> members = new TreeSet<>(Set.of(Seen.COUNT));
    members().forEach(members::add);
    Set<String> unknown = new TreeSet<>();
    ShownProperties.properties().stream()
        .map(property -> property.replaceFirst("\\(.*", ""))
        .filter(property -> !members.contains(property))
        .forEach(unknown::add);
    assertEquals(Set.of(), unknown);
  }

  @Test
  void fields_belong_to_the_part_that_the_fact_is_about() {
    for (String property : ShownProperties.properties()) {
      for (ClaimField field : ShownProperties.of(property).fields()) {
        assertEquals(kind(property), field.kind(), property);
      }
    }
  }

  /** A text is ours, or goes through the mask by its field; nothing else shows what it says. */
  @Test
  void no_text_is_shown_but_by_its_field_or_as_a_name_of_ours() {
    Set<String> ours = new TreeSet<>();
    for (String property : ShownProperties.properties()) {
      Row row = ShownProperties.of(property);
      if (row.kind() == Kind.OURS) {
        ours.add(property);
      }
    }
    assertEquals(
        Set.of(
            "EntryFacts.field",
            "FormFacts.item",
            "DiagnosisFacts.releaseOfDate",
            "LineFacts.releaseOfDate",
            "ProviderFacts.role"),
        ours,
        "read where each of these comes from before adding to them");
  }

  @Test
  void what_is_not_listed_has_no_row() {
    assertEquals(Kind.UNLISTED, ShownProperties.of("PersonFacts.somethingNew").kind());
    assertTrue(ShownProperties.of("").fields().isEmpty());
  }

  private static Stream<String> members() {
    return FACTS.stream()
        .flatMap(
            type ->
                Arrays.stream(type.getMethods())
                    .map(method -> type.getSimpleName() + "." + method.getName()));
  }

  private static PartKind kind(String property) {
    return switch (property.substring(0, property.indexOf('.'))) {
      case "ClaimFacts" -> PartKind.CLAIM;
      case "DiagnosisFacts" -> PartKind.DIAGNOSIS;
      case "PersonFacts", "ProviderFacts" -> PartKind.PARTY;
      case "FormFacts" -> PartKind.FORM_ITEM;
      case "DrugFacts" -> PartKind.DRUG;
      default -> PartKind.LINE;
    };
  }
}
