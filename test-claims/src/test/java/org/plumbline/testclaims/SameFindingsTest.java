package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.facts.FactSheet;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.ReadItem.ReadClaim;
import org.plumbline.intake.cms1500.FormReader;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.rulebook.Differential;
import org.plumbline.rulebook.RandomClaims;
import org.plumbline.rulebook.Zoo;

/** Whatever evaluates the rules finds what the Drools session finds. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameFindingsTest {

  private static final int CLAIMS = Integer.getInteger("plumbline.differential.claims", 20_000);
  private static final int OF_ONE_SEED = 5_000;

  @Test
  void the_shipped_rules_find_the_same_on_generated_claims_in_a_session_and_in_each_plan()
      throws IOException {
    try (Differential shipped = Differential.shipped()) {
      for (int done = 0; done < CLAIMS; done += OF_ONE_SEED) {
        int seed = 30_000 + done / OF_ONE_SEED;
        double faults = seed % 2 == 0 ? 1 : 0.05;
        hold(shipped, new ClaimGenerator(seed, Math.min(OF_ONE_SEED, CLAIMS - done)), faults, seed);
      }
      assertTrue(shipped.findings() > CLAIMS / 3, shipped.findings() + " findings");
      assertTrue(shipped.reporting().size() > 20, shipped.reporting().toString());
    }
  }

  private static void hold(
      Differential differential, ClaimGenerator claims, double faults, int seed)
      throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    claims.withFaultShare(faults).writeTo(file);
    hold(
        differential,
        "seed " + seed + " with a share of faults of " + faults,
        new X12ClaimReader(
            new ByteArrayInputStream(file.toByteArray()), Scrubbed.SHIPPED.readerRules()));
  }

  private static void hold(Differential differential, String file, ClaimReader reader)
      throws IOException {
    try (reader) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        if (item instanceof ReadClaim read) {
          differential.hold(
              file + ", claim " + read.claim().index(),
              new FactSheet(
                  read.claim(), CodeSets.of(Scrubbed.STARTER), Scrubbed.SHIPPED.values(), null));
        }
      }
    }
  }

  @Test
  void the_shipped_rules_and_the_zoo_find_the_same_on_the_samples() throws IOException {
    try (Differential shipped = Differential.shipped();
        Differential zoo = Differential.of(Zoo.compiled());
        Stream<Path> files = Files.list(Path.of("samples"))) {
      for (Path file : files.sorted().toList()) {
        for (Differential rules : List.of(shipped, zoo)) {
          if (file.toString().endsWith(".837")) {
            hold(
                rules,
                file.toString(),
                new X12ClaimReader(
                    new ByteArrayInputStream(Files.readAllBytes(file)),
                    Scrubbed.SHIPPED.readerRules()));
          } else if (file.toString().endsWith(".json")) {
            hold(
                rules,
                file.toString(),
                new FormReader(
                    new ByteArrayInputStream(Files.readAllBytes(file)),
                    Scrubbed.SHIPPED.readerRules()));
          }
        }
      }
      assertTrue(shipped.findings() > 50, shipped.findings() + " findings");
      hold(zoo, new ClaimGenerator(2_031, Math.max(1, CLAIMS / 100)), 0.5, 2_031);
    }
  }

  @Test
  void the_shipped_rules_find_the_same_on_claims_whose_lines_resemble_each_other() {
    try (Differential shipped = Differential.shipped()) {
      RandomClaims.each(1, CLAIMS / 10, (seed, sheet) -> shipped.hold("random " + seed, sheet));
      assertTrue(shipped.reporting().size() > 20, shipped.reporting().toString());
    }
  }
}
