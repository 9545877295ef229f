package org.plumbline.descriptor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plumbline.descriptor.basis.BasisKind;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.text.Said;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DescriptorTest {

  private static final String PIECES =
      "injection|per|15 mg|up to|(|)|,|;|-|/|with|without|or|and|each|pair|10mg/ml|1,000 units|.5"
          + "|not otherwise specified|sq. in.|more than|16|to|48|years|+|mab-abcd|j0131|w/o|=|1 unit"
          + "|biosimilar|excludes|list separately in addition to|custom fabricated|\u00b5g|\u0130";

  @Test
  void an_empty_text_says_nothing() {
    Descriptor empty = Descriptor.of("");
    assertEquals(BillingBasis.NONE, empty.basis());
    assertEquals(NocPhrase.NONE, empty.noc());
    assertTrue(spans(empty).isEmpty());
  }

  @Test
  void case_carries_nothing() {
    String text = "Injection, denosumab-bmwo (stoboclo/osenvelt), biosimilar, 1 mg";
    assertEquals(Descriptor.of(text).drug(), Descriptor.of(text.toUpperCase()).drug());
    assertEquals(Descriptor.of(text).saidBasis(), Descriptor.of(text.toUpperCase()).saidBasis());
  }

  @Test
  void words_and_places_are_those_of_CMS_whatever_the_spaces() {
    String text = "Injection,  ketorolac   tromethamine,   per  15 mg ";
    Said<BillingBasis> basis = Descriptor.of(text).saidBasis().orElseThrow();
    assertEquals(BasisKind.PER_UNIT, basis.what().kind());
    assertEquals("per  15 mg", basis.span().of(text));
  }

  /** Seeded: texts of such words in any order throw nothing, and all places lie in the text. */
  @Test
  void any_words_in_any_order_are_read() {
    Random random = new Random(20251001);
    String[] pieces = PIECES.split("\\|");
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int words = random.nextInt(12); words >= 0; words--) {
        text.append(pieces[random.nextInt(pieces.length)]);
        text.append(random.nextInt(4) == 0 ? "" : " ");
      }
      Descriptor read = Descriptor.of(text.toString());
      for (Said<?> said : spans(read)) {
        assertTrue(said.span().end() <= text.length(), () -> text + ": " + said);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Unclassified drugs | UNCLASSIFIED
          Accessory for gradient compression garment or wrap with adjustable straps, not-otherwise specified | UNCLASSIFIED
          Durable medical equipment, miscellaneous | UNCLASSIFIED
          Prescription drug, oral, non chemotherapeutic, nos | UNCLASSIFIED
          Injection, acetaminophen, not otherwise specified,10 mg | RESIDUAL
          Factor viii (antihemophilic factor, recombinant) per i.u., not otherwise specified | RESIDUAL
          Unspecified oral dosage form, fda approved prescription anti-emetic | UNCLASSIFIED
          Specimen site other than anatomic location of lung, or classified as nsclc-nos | NONE
          Patient not screened, reason not otherwise specified | NONE
          Unskilled respite care, not hospice; per 15 minutes | NONE
          """)
  void a_residual_code_has_an_ingredient_and_a_unit(String text, NocPhrase noc) {
    assertEquals(noc, Descriptor.of(text).noc());
  }

  static List<Said<?>> spans(Descriptor read) {
    List<Said<?>> all = new ArrayList<>();
    read.saidBasis().ifPresent(all::add);
    read.drug().ingredient().ifPresent(all::add);
    read.drug().suffix().ifPresent(all::add);
    all.addAll(read.drug().names());
    all.addAll(read.drug().notEquivalentTo());
    read.drug().biosimilar().ifPresent(all::add);
    all.addAll(read.drug().routes());
    all.addAll(read.drug().forms());
    all.addAll(read.patient().ages());
    read.patient().band().ifPresent(all::add);
    read.patient().sex().ifPresent(all::add);
    read.patient().renal().ifPresent(all::add);
    read.item().making().ifPresent(all::add);
    all.addAll(read.item().features());
    all.addAll(read.item().excluded());
    all.addAll(read.item().sizes());
    all.addAll(read.item().traits());
    all.addAll(read.item().scopes());
    read.service().profession().ifPresent(all::add);
    all.addAll(read.service().settings());
    read.service().addOn().ifPresent(all::add);
    all.addAll(read.service().cited());
    return all;
  }
}
