package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Location;
import org.plumbline.claim.NarrativeQuote;
import org.plumbline.claim.Part;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;
import org.plumbline.claim.SourceText;

/** What is shown of words quoted from a narrative. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NarrativeQuoteTest {

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
  void the_quoted_span_alone_is_shown() {
    assertEquals("60 mg", shown("ketorolac 60 mg IM", "60 mg"));
  }

  @Test
  void names_and_numbers_of_the_claim_s_people_are_hidden() {
    assertEquals(
        "60 mg for [hidden] [hidden]",
        shown("60 mg for Penhallowe Martha", "60 mg for Penhallowe Martha"));
    assertEquals("[hidden]: 60 mg", shown("LI: 60 mg", "LI: 60 mg"));
    assertEquals("60 mg id [hidden]", shown("60 mg id X55Q1234", "60 mg id X55Q1234"));
    assertEquals("[hidden] 60 mg", shown("MarthaPenhallowe 60 mg", "MarthaPenhallowe 60 mg"));
  }

  @Test
  void a_name_of_which_the_span_has_only_a_part_is_hidden() {
    assertEquals("60 mg [hidden]", shown("60 mg Penhallowe", "60 mg Penhal"));
    assertEquals("[hidden] 60 mg", shown("Penhallowe 60 mg", "lowe 60 mg"));
  }

  @Test
  void runs_of_more_than_six_digits_are_hidden_however_they_are_parted() {
    assertEquals("lot [hidden] 60 mg", shown("lot 4471234 60 mg", "lot 4471234 60 mg"));
    assertEquals(
        "[hidden]-[hidden]-[hidden] 60 mg", shown("555-01-2345 60 mg", "555-01-2345 60 mg"));
    assertEquals("lot 447123, 60 mg", shown("lot 447123, 60 mg", "lot 447123, 60 mg"));
  }

  @Test
  void a_short_number_stays_though_a_house_has_it() {
    assertEquals("12 mg", shown("given 12 mg", "12 mg"));
  }

  private String shown(String narrative, String quoted) {
    Party patient = new Party(Role.PATIENT, "", 1, text, 0);
    set(patient, ClaimField.LAST_NAME, "PENHALLOWE");
    set(patient, ClaimField.FIRST_NAME, "MARTHA LI");
    set(patient, ClaimField.MEMBER_ID, "X55Q1234");
    set(patient, ClaimField.ADDRESS_LINE_1, "12 QUAY ROAD");
    Claim claim =
        new Claim(
            1,
            "2300",
            text,
            0,
            new Claim.Context(null, List.of(), null, null, patient, null, null, true));
    ServiceLine line = new ServiceLine(1, "2400", text, 0);
    set(line, ClaimField.DESCRIPTION, narrative);
    claim.lines().add(line);
    int start = narrative.indexOf(quoted);
    return new PrivacyMask(claim)
        .words(
            new NarrativeQuote(
                new FieldRef(line, ClaimField.DESCRIPTION), start, start + quoted.length()));
  }

  private void set(Part part, ClaimField field, String value) {
    part.set(field, source.length(), value.length());
    source.append(value);
  }
}
