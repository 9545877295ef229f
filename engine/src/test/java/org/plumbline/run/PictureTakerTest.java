package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.Coverage;
import org.plumbline.claim.Diagnosis;
import org.plumbline.claim.Location;
import org.plumbline.claim.Part;
import org.plumbline.claim.PartKind;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.SourceText;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.ClaimPicture.Entry;

class PictureTakerTest {

  private final StringBuilder source = new StringBuilder();
  private final SourceText text =
      new SourceText() {
        @Override
        protected byte[] bytes() {
          return source.toString().getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public Location locate(Part part, ClaimField field, int start) {
          return new Location.Pointer("");
        }
      };

  @Test
  void no_identity_field_of_any_part_reaches_the_picture() {
    Claim claim = claimFullOfCanaries();
    String picture = picture(claim).toString();
    assertFalse(picture.contains("CANARY"), picture);
    assertTrue(picture.contains("item=2, occurrence=1, text=]"), picture);
  }

  @Test
  void an_identity_repeated_in_a_note_is_not_shown() {
    Claim claim = claimFullOfCanaries();
    Part note = new Part(PartKind.NOTE, "2300", 1, text, 0);
    set(note, ClaimField.NOTE_TEXT, "WHEELCHAIR FOR CANARY0");
    claim.notes().add(note);
    assertEquals(List.of(""), texts(picture(claim).entries(), "19"));
  }

  @Test
  void codes_dates_and_charges_are_shown_in_their_items() {
    Claim claim = claim(null);
    set(claim, ClaimField.CLAIM_ID, "ACCT12345678");
    set(claim, ClaimField.TOTAL_CHARGE, "86.4");
    Diagnosis second = new Diagnosis(2, "2300", text, 0);
    set(second, ClaimField.DIAGNOSIS_QUALIFIER, "ABF");
    set(second, ClaimField.DIAGNOSIS_CODE, "Z794");
    claim.diagnoses().add(second);
    ServiceLine line = line(claim);
    set(line, ClaimField.CODE_QUALIFIER, "HC");
    set(line, ClaimField.CODE, "A4253");
    set(line, ClaimField.MODIFIER_1, "NU");
    set(line, ClaimField.DESCRIPTION, "100 TEST STRIPS");
    set(line, ClaimField.SERVICE_FROM, "20251006");
    ClaimPicture picture = picture(claim);
    assertEquals(List.of("ACCT12345678"), texts(picture.entries(), "26"));
    assertEquals(List.of("86.4"), texts(picture.entries(), "28"));
    assertEquals(List.of(new Entry("21", 2, "Z794")), at(picture.entries(), "21"));
    List<Entry> entries = picture.lines().get(0).entries();
    assertEquals(List.of("A4253", "NU"), texts(entries, "24D"));
    assertEquals(List.of(""), texts(entries, "24"));
    assertEquals(List.of("2025-10-06"), texts(entries, "24A"));
  }

  @Test
  void a_date_that_cannot_be_read_is_not_shown() {
    Claim claim = claim(null);
    set(line(claim), ClaimField.SERVICE_FROM, "20251041");
    assertEquals(List.of(""), texts(picture(claim).lines().get(0).entries(), "24A"));
  }

  @Test
  void a_birth_date_where_a_date_of_service_belongs_is_not_shown() {
    Claim claim =
        claim(
            new Claim.Context(
                null,
                List.of(),
                null,
                null,
                party(Role.PATIENT, ClaimField.BIRTH_DATE, "19480314"),
                null,
                null,
                true));
    set(line(claim), ClaimField.SERVICE_FROM, "19480314");
    assertEquals(List.of(""), texts(picture(claim).lines().get(0).entries(), "24A"));
  }

  @Test
  void place_and_rendering_provider_of_the_claim_stand_on_each_line_without_its_own() {
    Claim claim = claim(null);
    set(claim, ClaimField.PLACE_OF_SERVICE, "12");
    claim.parties().add(party(Role.RENDERING, ClaimField.NPI, "1234567893"));
    set(line(claim), ClaimField.CODE, "A4253");
    set(line(claim), ClaimField.LINE_PLACE_OF_SERVICE, "31");
    List<ClaimPicture.Line> lines = picture(claim).lines();
    assertEquals(List.of("12"), texts(lines.get(0).entries(), "24B"));
    assertEquals(List.of("31"), texts(lines.get(1).entries(), "24B"));
    assertEquals(List.of(""), texts(lines.get(1).entries(), "24J"));
    assertEquals(List.of(), texts(picture(claim).entries(), "24B"));
  }

  @Test
  void a_note_of_a_line_stands_in_its_shaded_area_and_its_ordering_provider_in_item_17() {
    Claim claim = claim(null);
    ServiceLine line = line(claim);
    Part note = new Part(PartKind.NOTE, "2400", 1, text, 0);
    set(note, ClaimField.NOTE_TEXT, "LEFT KNEE");
    line.notes().add(note);
    line.parties().add(party(Role.ORDERING, ClaimField.LAST_NAME, "OKAFORD"));
    assertEquals(List.of(""), texts(picture(claim).lines().get(0).entries(), "24"));
    assertEquals(List.of(""), texts(picture(claim).entries(), "17"));
  }

  /** Each identity field of each part holds CANARY and a number. */
  private Claim claimFullOfCanaries() {
    Coverage coverage = new Coverage("2000B", 1, text, 0);
    Claim claim =
        claim(
            new Claim.Context(
                new Part(PartKind.SUBMISSION, "", 1, text, 0),
                List.of(full(Role.BILLING), full(Role.PAY_TO), full(Role.PAY_TO_PLAN)),
                coverage,
                fill(new Coverage("2000C", 1, text, 0)),
                full(Role.PATIENT),
                full(Role.INSURED),
                full(Role.PAYER),
                true));
    fill(coverage);
    fill(claim);
    Coverage other = new Coverage("2320", 1, text, 0);
    claim.otherCoverages().add((Coverage) fill(other));
    ServiceLine line = line(claim);
    fill(line);
    for (Role role : Role.values()) {
      claim.parties().add(full(role));
      other.parties().add(full(role));
      line.parties().add(full(role));
    }
    for (PartKind kind : PartKind.values()) {
      if (kind != PartKind.PARTY && kind != PartKind.CLAIM && kind != PartKind.LINE) {
        claim.others().add(fill(new Part(kind, "2300", 1, text, 0)));
        line.others().add(fill(new Part(kind, "2400", 1, text, 0)));
      }
    }
    line.drugs().add(fill(new Part(PartKind.DRUG, "2410", 1, text, 0)));
    return claim;
  }

  private Party full(Role role) {
    return (Party) fill(new Party(role, "", 1, text, 0));
  }

  private Part fill(Part part) {
    int number = 0;
    for (ClaimField field : ClaimField.of(part.kind())) {
      if (field.identity()) {
        set(part, field, "CANARY" + number++);
      }
    }
    return part;
  }

  private Claim claim(Claim.Context context) {
    return new Claim(
        1,
        "2300",
        text,
        0,
        context != null
            ? context
            : new Claim.Context(null, List.of(), null, null, null, null, null, true));
  }

  private ServiceLine line(Claim claim) {
    ServiceLine line = new ServiceLine(claim.lines().size() + 1, "2400", text, 0);
    claim.lines().add(line);
    return line;
  }

  private Party party(Role role, ClaimField field, String value) {
    Party party = new Party(role, "", 1, text, 0);
    set(party, field, value);
    return party;
  }

  private void set(Part part, ClaimField field, String value) {
    part.set(field, source.length(), value.length());
    source.append(value);
  }

  private static ClaimPicture picture(Claim claim) {
    return new PictureTaker(claim, new PrivacyMask(claim)).take("batch.837");
  }

  private static List<Entry> at(List<Entry> entries, String item) {
    return entries.stream().filter(entry -> entry.item().equals(item)).toList();
  }

  private static List<String> texts(List<Entry> entries, String item) {
    Stream<Entry> found = at(entries, item).stream();
    return found.map(Entry::text).toList();
  }
}
