package org.plumbline.descriptor.retrieval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.Releases;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AbbreviationLearnerTest {

  @TempDir private Path store;

  @Test
  void letters_of_a_word_in_their_order_abbreviate_it() {
    AbbreviationLearner learner = new AbbreviationLearner();
    learner.add("Whlchr seat dpth", "Wheelchair seat depth");

    assertEquals(
        Map.of(
            "whlchr", List.of(new Reading(List.of("wheelchair"), 1000)),
            "dpth", List.of(new Reading(List.of("depth"), 1000))),
        learner.learned());
  }

  @Test
  void pairs_vote_where_a_word_may_stand_for_several() {
    AbbreviationLearner learner = new AbbreviationLearner();
    learner.add("Pt lift", "Patient lift");
    learner.add("Pt sling", "Patient sling, plastic top");

    assertEquals(List.of("patient"), learner.learned().get("pt").get(0).words());
  }

  @Test
  void initials_stand_for_words_in_a_row_once_three_pairs_say_so() {
    AbbreviationLearner learner = new AbbreviationLearner();
    learner.add("Afo spring", "Ankle foot orthosis, spring wire");
    learner.add("Afo leather", "Ankle foot orthosis, ankle gauntlet of leather");
    assertFalse(learner.learned().containsKey("afo"));

    learner.add("Afo plastic", "Ankle foot orthosis, plastic");
    learner.add("Afo solid", "Ankle foot orthosis, solid");
    learner.add("Afo hinged", "Ankle foot orthosis, hinged");
    learner.add("Afo rigid", "Ankle foot orthosis, rigid");
    assertEquals(List.of("ankle", "foot", "orthosis"), learner.learned().get("afo").get(0).words());
  }

  @Test
  void a_brand_does_not_stand_for_its_ingredient() {
    AbbreviationLearner learner = new AbbreviationLearner();
    learner.add("Synvisc inj", "Hyaluronan or derivative, injection, per dose");

    assertEquals(
        Map.of("inj", List.of(new Reading(List.of("injection"), 1000))), learner.learned());
  }

  @Test
  void the_shipped_table_is_what_the_release_of_October_2020_teaches() throws Exception {
    CodeSetStore imported = new CodeSetStore(store);
    imported.importRelease(Releases.shared("2020-OCT.zip"), Optional.empty());
    AbbreviationLearner learner = new AbbreviationLearner();
    imported.open().get(0).codes().forEach(row -> learner.add(row.shortText(), row.longText()));
    StringBuilder table = new StringBuilder("abbreviation,words,share,source\n");
    learner
        .learned()
        .forEach(
            (abbreviation, readings) ->
                readings.forEach(
                    reading ->
                        table
                            .append(abbreviation)
                            .append(',')
                            .append(String.join(" ", reading.words()))
                            .append(',')
                            .append(reading.share())
                            .append(",HCPCS 2020-10\n")));

    try (InputStream shipped = Abbreviations.class.getResourceAsStream("abbreviations.csv")) {
      assertEquals(table.toString(), new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
