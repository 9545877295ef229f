package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims that are alike are told (FMT-26-004) where it is known that they are one person's. */
class SameClaimTest {

  private static final String HEADER =
      "claim_id,total_charge,service_from,procedure_code,pointer_1,charge,units,diagnosis_1";
  private static final String ROW = ",90.00,20251006,99213,A,90.00,1,J449";

  @TempDir private Path directory;

  @Test
  void two_claims_alike_of_one_person_are_told() throws IOException {
    assertEquals(
        1,
        found(
            HEADER + ",patient_last_name,insured_member_id\n",
            "C1" + ROW + ",SAMPLE,MB1\n",
            "C2" + ROW + ",SAMPLE,MB1\n"));
    assertEquals(
        0,
        found(
            HEADER + ",patient_last_name,insured_member_id\n",
            "C1" + ROW + ",SAMPLE,MB1\n",
            "C2" + ROW + ",SAMPLE,MB2\n"));
  }

  @Test
  void two_claims_alike_of_nobody_known_may_be_of_two_people() throws IOException {
    assertEquals(0, found(HEADER + "\n", "C1" + ROW + "\n", "C2" + ROW + "\n"));
  }

  private long found(String... lines) throws IOException {
    Path file = Files.writeString(directory.resolve("claims.csv"), String.join("", lines));
    Terminal terminal = new Terminal(directory.resolve("home"));
    return terminal
        .run("scrub", "--format", "ndjson", file.toString())
        .out()
        .lines()
        .filter(line -> line.contains("\"FMT-26-004\""))
        .count();
  }
}
