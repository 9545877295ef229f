package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.claim.ClaimField;
import org.plumbline.run.Explanation;

/**
 * No explanation holds an identity of a claim, whatever format it is written in: looked for in all
 * that explanations have to write.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ExplanationsPrivacyTest {

  private static final Set<String> FORBIDDEN = Canaries.forbidden();

  @Test
  void no_canary_is_explained() {
    String explained = explained(Canaries.FILE);
    assertEquals(List.of(), Canaries.in(explained, FORBIDDEN), explained);
    assertTrue(explained.contains("digits, kind=SHAPE"));
  }

  @Test
  void no_canary_is_explained_in_whichever_field_it_strays() {
    for (String stray : List.of("ZEBULQVON", "700000356", "7025550358", "20261017", "W7QV1X2Q9V")) {
      for (String from : List.of("*HC:", "*UN*", ":B:", "HI*ABK:", "DTP*472*D8*", "LIN**N4*")) {
        String file =
            Canaries.FILE.replaceAll(
                Pattern.quote(from) + "[^*:~]*", Matcher.quoteReplacement(from + stray));
        String explained = explained(file);
        List<String> shown = Canaries.in(explained, FORBIDDEN);
        assertEquals(List.of(), shown, () -> stray + " after " + from);
      }
    }
  }

  static Stream<String> forms() {
    return FormCanaries.brokenForms().stream();
  }

  @ParameterizedTest(name = "{index}")
  @MethodSource("forms")
  void no_canary_of_a_form_is_explained(String form) {
    String explained = explained(form);
    assertEquals(List.of(), FormCanaries.CANARIES.stream().filter(explained::contains).toList());
  }

  /** A sample's own identities are its canaries. */
  @ParameterizedTest
  @MethodSource("org.plumbline.testclaims.SampleBatchesTest#batches")
  void no_identity_of_a_sample_is_explained(String name) throws Exception {
    byte[] file = Files.readAllBytes(Path.of("samples").resolve(name));
    String explained = Explanations.of(file, Scrubbed.STARTER).toString();
    for (ClaimField field :
        List.of(
            ClaimField.LAST_NAME,
            ClaimField.ADDRESS_LINE_1,
            ClaimField.NPI,
            ClaimField.MEMBER_ID,
            ClaimField.TAX_ID_EIN)) {
      for (String value : Canaries.valuesOf(file).getOrDefault(field, Set.of())) {
        assertFalse(value.length() > 3 && explained.contains(value), field + " of " + name);
      }
    }
  }

  private static String explained(String file) {
    List<Explanation> all =
        Explanations.of(file.getBytes(StandardCharsets.UTF_8), Scrubbed.STARTER);
    return all.toString();
  }
}
