package org.plumbline.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  private final long print = Fingerprint.of(new WrittenClaim().claim());

  private static long with(Consumer<WrittenClaim> change) {
    WrittenClaim written = new WrittenClaim();
    change.accept(written);
    return Fingerprint.of(written.claim());
  }

  private static boolean isNumber(String field) {
    return field.endsWith(" CLAIM_ID") || field.endsWith(" LINE_CONTROL_NUMBER");
  }

  private static List<String> fields() {
    WrittenClaim written = new WrittenClaim();
    written.claim();
    return written.fields;
  }

  @Test
  void the_same_bytes_have_the_same_print_wherever_they_stand() {
    assertEquals(print, with(same -> {}));
    assertEquals(print, with(elsewhere -> elsewhere.index = 7));
    assertEquals(print, with(behind -> behind.text.append("what stands before the claim")));
    assertEquals(print, with(other -> other.values.put("submission SUBMISSION_ID", "another")));
  }

  @Test
  void each_field_of_each_part_counts_but_the_numbers_that_the_submitter_gives() {
    Set<Long> prints = new HashSet<>(Set.of(print));
    int counted = 0;
    for (String field : fields()) {
      if (field.startsWith("submission ")) {
        continue;
      }
      long longer = with(other -> other.values.put(field, "another value"));
      long absent = with(other -> other.values.put(field, ""));
      if (isNumber(field)) {
        assertEquals(print, longer, field);
        assertEquals(print, absent, field);
      } else {
        assertTrue(prints.add(longer), field);
        assertTrue(prints.add(absent), field);
        counted++;
      }
    }
    assertTrue(counted > 500, "fields that count: " + counted);
  }

  @Test
  void each_byte_of_a_value_counts() {
    Set<Long> prints = new HashSet<>();
    String value = "a value of some twenty bytes";
    for (int at = 0; at < value.length(); at++) {
      StringBuilder changed = new StringBuilder(value);
      changed.setCharAt(at, '#');
      assertTrue(prints.add(with(c -> c.values.put("claim TOTAL_CHARGE", changed.toString()))));
      String shorter = value.substring(0, at);
      assertTrue(prints.add(with(c -> c.values.put("claim TOTAL_CHARGE", shorter))));
    }
  }

  @Test
  void values_are_told_apart_from_their_neighbours() {
    long one = with(c -> c.values.putAll(Map.of("patient LAST_NAME", "AB", "patient CITY", "C")));
    long other = with(c -> c.values.putAll(Map.of("patient LAST_NAME", "A", "patient CITY", "BC")));
    long moved = with(c -> c.values.putAll(Map.of("patient LAST_NAME", "C", "patient CITY", "AB")));
    assertEquals(3, Set.of(one, other, moved).size());
  }

  @Test
  void the_order_of_lines_diagnoses_and_notes_counts() {
    assertNotEquals(print, with(c -> c.change = claim -> Collections.reverse(claim.lines())));
    assertNotEquals(print, with(c -> c.change = claim -> Collections.reverse(claim.diagnoses())));
    assertNotEquals(print, with(c -> c.change = claim -> Collections.reverse(claim.notes())));
  }

  @Test
  void a_part_more_or_less_counts() {
    assertNotEquals(print, with(c -> c.change = claim -> claim.lines().remove(1)));
    assertNotEquals(print, with(c -> c.change = claim -> claim.formItems().clear()));
    assertNotEquals(
        print, with(c -> c.change = claim -> claim.otherCoverages().get(0).parties().clear()));
    assertNotEquals(
        print, with(c -> c.change = claim -> claim.lines().get(0).addSurplusModifier()));
  }

  @Test
  void what_a_part_is_counts_also_where_its_fields_are_the_same() {
    assertNotEquals(print, with(c -> c.party = Role.SUPERVISING));
    assertNotEquals(print, with(c -> c.firstDiagnosis = 3));
    assertNotEquals(print, with(c -> c.item = "17a"));
  }

  /** A claim with every part and every field; a field's value is its name unless it has another. */
  private static final class WrittenClaim {

    private final StringBuilder text = new StringBuilder();
    private byte[] bytes;
    private final Map<String, String> values = new HashMap<>();
    private final List<String> fields = new ArrayList<>();
    private int index = 1;
    private Role party = Role.REFERRING;
    private int firstDiagnosis = 1;
    private String item = "17";
    private Consumer<Claim> change = claim -> {};

    private final SourceText source =
        new SourceText() {
          @Override
          protected byte[] bytes() {
            return bytes;
          }

          @Override
          public Location locate(Part part, ClaimField field, int start) {
            return new Location.Pointer("");
          }
        };

    Claim claim() {
      Claim.Context context =
          new Claim.Context(
              part("submission", PartKind.SUBMISSION),
              List.of(party("billing", Role.BILLING)),
              filled("coverage", new Coverage("2000B", 1, source, 0)),
              part("dependant", PartKind.COVERAGE),
              party("patient", Role.PATIENT),
              party("insured", Role.INSURED),
              party("payer", Role.PAYER),
              true);
      Claim claim = filled("claim", new Claim(index, "2300", source, 0, context));
      claim.diagnoses().add(diagnosis("diagnosis 1", firstDiagnosis));
      claim.diagnoses().add(diagnosis("diagnosis 2", 2));
      claim.parties().add(party("party", party));
      claim.notes().add(part("note 1", PartKind.NOTE));
      claim.notes().add(part("note 2", PartKind.NOTE));
      claim.others().add(part("other", PartKind.ATTACHMENT));
      claim.formItems().add(filled("item", new FormItem(item, 0, 1, null, 1, source, 0)));
      Coverage second = filled("second coverage", new Coverage("2320", 1, source, 0));
      second.parties().add(party("second payer", Role.OTHER_PAYER));
      second.adjustments().add(part("adjustment", PartKind.ADJUSTMENT));
      claim.otherCoverages().add(second);
      claim.lines().add(line("line 1", 1));
      claim.lines().add(line("line 2", 2));
      change.accept(claim);
      bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      return claim;
    }

    private ServiceLine line(String name, int number) {
      ServiceLine line = filled(name, new ServiceLine(number, "2400", source, 0));
      line.drugs().add(part(name + " drug", PartKind.DRUG));
      line.parties().add(party(name + " party", Role.RENDERING));
      line.notes().add(part(name + " note", PartKind.NOTE));
      for (PartKind kind :
          List.of(PartKind.MEASUREMENT, PartKind.ADJUDICATION, PartKind.FORM_ANSWER)) {
        line.others().add(part(name + " " + kind, kind));
      }
      return line;
    }

    private Diagnosis diagnosis(String name, int position) {
      return filled(name, new Diagnosis(position, "2300", source, 0));
    }

    private Party party(String name, Role role) {
      return filled(name, new Party(role, "", 1, source, 0));
    }

    private Part part(String name, PartKind kind) {
      return filled(name, new Part(kind, "", 1, source, 0));
    }

    private <P extends Part> P filled(String name, P part) {
      for (ClaimField field : ClaimField.values()) {
        if (field.kind() == part.kind()) {
          String key = name + " " + field.name();
          fields.add(key);
          String value = values.getOrDefault(key, key);
          part.set(field, text.length(), value.length());
          text.append(value);
        }
      }
      return part;
    }
  }
}
