package org.plumbline.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldType;
import org.plumbline.claim.PartKind;

/** What an entry gives rules as a number, a date or a text must not be made of an identity. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntryFactsTest {

  /** Dates that state a plan, and so may lie after the day of receipt. */
  private static final Set<ClaimField> PLANS = Set.of(ClaimField.RETURN_TO_WORK_DATE);

  @Test
  void no_entry_is_an_identity() {
    Stream.concat(EntryFacts.OF_CLAIM.stream(), EntryFacts.OF_LINE.stream())
        .forEach(field -> assertFalse(field.identity(), field::name));
    assertFalse(ClaimField.CLAIM_CODE.identity());
  }

  /** So that a date that is added to the claim is not forgotten. */
  @Test
  void each_date_of_a_claim_or_a_line_is_an_entry_but_those_of_service_and_plans() {
    assertEquals(dates(PartKind.CLAIM, PLANS), dates(EntryFacts.OF_CLAIM));
    assertEquals(
        dates(PartKind.LINE, Set.of(ClaimField.SERVICE_FROM, ClaimField.SERVICE_TO)),
        dates(EntryFacts.OF_LINE));
  }

  private static Set<ClaimField> dates(PartKind kind, Set<ClaimField> without) {
    Set<ClaimField> dates = dates(ClaimField.of(kind));
    dates.removeAll(without);
    return dates;
  }

  private static Set<ClaimField> dates(List<ClaimField> fields) {
    return new TreeSet<>(fields.stream().filter(field -> field.type() == FieldType.DATE).toList());
  }
}
