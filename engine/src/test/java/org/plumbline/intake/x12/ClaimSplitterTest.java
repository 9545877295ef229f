package org.plumbline.intake.x12;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.plumbline.intake.x12.X12.BILLING;
import static org.plumbline.intake.x12.X12.SUBSCRIBER;
import static org.plumbline.intake.x12.X12.claim;
import static org.plumbline.intake.x12.X12.interchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClaimSplitterTest {

  private static final String DEPENDENT =
      "PAT*19~\nNM1*QC*1*NORDHAVEN*BO~\nN3*33 BEACON HILL RD~\nN4*GRANITE COVE*ME*04105~\n"
          + "DMG*D8*20150421*M~\n";

  @TempDir private Path directory;
  private Path input;
  private Path first;
  private Path second;

  @BeforeEach
  void files() {
    input = directory.resolve("in.837");
    first = directory.resolve("first.837");
    second = directory.resolve("second.837");
  }

  @Test
  void a_claim_goes_where_it_was_sent_with_what_it_stands_under() throws IOException {
    String one = BILLING + SUBSCRIBER + claim("A") + claim("B") + claim("C");
    split(interchange(one), Set.of(2));
    assertEquals(interchange(BILLING + SUBSCRIBER + claim("B")), text(first));
    assertEquals(interchange(BILLING + SUBSCRIBER + claim("A") + claim("C")), text(second));
  }

  @Test
  void a_file_whose_claims_all_go_one_way_stays_as_it_is() throws IOException {
    String all = interchange(BILLING + SUBSCRIBER + claim("A") + claim("B")) + "\n \n";
    split(all, Set.of());
    assertFalse(Files.exists(first));
    assertEquals(all, text(second));
  }

  @Test
  void the_levels_that_lose_their_claims_are_left_out_and_the_others_numbered_anew()
      throws IOException {
    String three =
        BILLING
            + SUBSCRIBER
            + claim("A")
            + level(BILLING, 3, 0, 1)
            + level(SUBSCRIBER, 4, 3, 0)
            + claim("B")
            + level(SUBSCRIBER, 5, 3, 0)
            + claim("C");
    split(interchange(three), Set.of(3));
    assertEquals(interchange(BILLING + SUBSCRIBER + claim("C")), text(first));
    assertEquals(
        interchange(
            BILLING
                + SUBSCRIBER
                + claim("A")
                + level(BILLING, 3, 0, 1)
                + level(SUBSCRIBER, 4, 3, 0)
                + claim("B")),
        text(second));
  }

  @Test
  void a_subscribers_own_claims_stay_with_those_of_the_dependents() throws IOException {
    String family =
        interchange(
            BILLING
                + level(SUBSCRIBER, 2, 1, 1)
                + claim("OWN")
                + "HL*3*2*23*0~\n"
                + DEPENDENT
                + claim("CHILD"));
    split(family, Set.of(1));
    assertEquals(family, text(first));
    assertFalse(Files.exists(second));
  }

  @Test
  void dependents_of_one_subscriber_are_split() throws IOException {
    String insured = level(SUBSCRIBER, 2, 1, 1).replace("SBR*P*18*", "SBR*P**");
    String children =
        "HL*3*2*23*0~\n" + DEPENDENT + claim("A") + "HL*4*2*23*0~\n" + DEPENDENT + claim("B");
    split(interchange(BILLING + insured + children), Set.of(2));
    assertEquals(
        interchange(BILLING + insured + "HL*3*2*23*0~\n" + DEPENDENT + claim("A")), text(second));
    assertEquals(
        interchange(BILLING + insured + "HL*3*2*23*0~\n" + DEPENDENT + claim("B")), text(first));
  }

  @Test
  void transactions_and_groups_without_claims_are_left_out_and_counted() throws IOException {
    String body = X12.transaction(BILLING + SUBSCRIBER + claim("A"));
    String other = X12.transaction(BILLING + SUBSCRIBER + claim("B"));
    String trailers = "GE*%d*303~\nIEA*%d*000000303~\n";
    String input =
        X12.ISA
            + X12.GS
            + body
            + other
            + "GE*2*303~\n"
            + X12.GS
            + X12.transaction(BILLING + SUBSCRIBER + claim("C"))
            + trailers.formatted(1, 2);
    split(input, Set.of(2));
    assertEquals(X12.ISA + X12.GS + other + trailers.formatted(1, 1), text(first));
    assertEquals(
        X12.ISA
            + X12.GS
            + body
            + "GE*1*303~\n"
            + X12.GS
            + X12.transaction(BILLING + SUBSCRIBER + claim("C"))
            + trailers.formatted(1, 2),
        text(second));
  }

  @Test
  void an_interchange_with_other_delimiters_keeps_them() throws IOException {
    String plain = interchange(BILLING + SUBSCRIBER + claim("A") + claim("B"));
    String other = plain.replace('*', '|').replace("~\n", "\u001d");
    split(plain + other, Set.of(1, 3));
    assertEquals(
        interchange(BILLING + SUBSCRIBER + claim("A"))
            + interchange(BILLING + SUBSCRIBER + claim("A"))
                .replace('*', '|')
                .replace("~\n", "\u001d"),
        text(first));
  }

  @Test
  void two_files_read_have_all_claims_and_no_fault() throws IOException {
    SplittableRandom random = new SplittableRandom(11);
    for (int round = 0; round < 200; round++) {
      StringBuilder body = new StringBuilder();
      List<String> ids = new ArrayList<>();
      List<int[]> families = new ArrayList<>();
      int level = 0;
      for (int provider = random.nextInt(1, 4); provider > 0; provider--) {
        int billing = ++level;
        body.append(level(BILLING, billing, 0, 1));
        for (int subscriber = random.nextInt(1, 4); subscriber > 0; subscriber--) {
          int own = ++level;
          int children = random.nextInt(3);
          boolean patient = children == 0 || random.nextBoolean();
          String insured = level(SUBSCRIBER, own, billing, children > 0 ? 1 : 0);
          body.append(patient ? insured : insured.replace("SBR*P*18*", "SBR*P**"));
          int before = ids.size();
          claims(patient ? random.nextInt(1, 4) : 0, ids, body);
          for (; children > 0; children--) {
            body.append("HL*" + ++level + "*" + own + "*23*0~\n").append(DEPENDENT);
            claims(random.nextInt(1, 3), ids, body);
          }
          if (patient && own < level) {
            families.add(new int[] {before + 1, ids.size()});
          }
        }
      }
      boolean[] chosen = new boolean[ids.size() + 1];
      for (int claim = 1; claim < chosen.length; claim++) {
        chosen[claim] = random.nextInt(4) == 0;
      }
      boolean[] together = chosen.clone();
      for (int[] family : families) {
        boolean any = false;
        for (int claim = family[0]; claim <= family[1]; claim++) {
          any |= chosen[claim];
        }
        Arrays.fill(together, family[0], family[1] + 1, any);
      }
      List<String> expected = new ArrayList<>();
      List<String> others = new ArrayList<>();
      for (int claim = 1; claim < chosen.length; claim++) {
        (together[claim] ? expected : others).add(ids.get(claim - 1));
      }
      Files.deleteIfExists(first);
      Files.deleteIfExists(second);
      Files.writeString(input, interchange(body.toString()));
      assertEquals(
          ids.size(),
          ClaimSplitter.split(input, chosen(ids.size(), c -> chosen[c]), first, second));
      assertHolds(expected, first);
      assertHolds(others, second);
    }
  }

  @Test
  void what_is_wrong_with_a_subscriber_or_a_dependent_takes_all_claims_below() throws IOException {
    String parent = level(SUBSCRIBER, 3, 1, 1).replace("SBR*P*18", "SBR*P*");
    String body =
        BILLING
            + level(SUBSCRIBER, 2, 1, 0)
            + claim("A")
            + claim("B")
            + parent
            + dependent(4, 3)
            + claim("C")
            + claim("D")
            + dependent(5, 3)
            + claim("E");
    ChosenClaims patient = new ChosenClaims();
    patient.addOfPatient(4);
    Files.writeString(input, interchange(body));
    ClaimSplitter.split(input, patient, first, second);
    assertHolds(List.of("C", "D"), first);
    assertHolds(List.of("A", "B", "E"), second);
    ChosenClaims subscribers = new ChosenClaims();
    subscribers.addOfSubscriber(1);
    subscribers.addOfSubscriber(3);
    Files.delete(second);
    ClaimSplitter.split(input, subscribers, first, second);
    assertHolds(List.of("A", "B", "C", "D", "E"), first);
    assertHolds(List.of(), second);
  }

  private static String dependent(int number, int parent) {
    return "HL*"
        + number
        + "*"
        + parent
        + "*23*0~\nPAT*19~\nNM1*QC*1*NORDHAVEN*BEN~\nN3*33 BEACON HILL RD~\n"
        + "N4*GRANITE COVE*ME*04105~\nDMG*D8*20100421*M~\n";
  }

  private static void claims(int count, List<String> ids, StringBuilder body) {
    for (int i = 0; i < count; i++) {
      ids.add("C" + ids.size());
      body.append(claim(ids.get(ids.size() - 1)));
    }
  }

  private static void assertHolds(List<String> ids, Path file) throws IOException {
    if (ids.isEmpty()) {
      assertFalse(Files.exists(file));
      return;
    }
    X12.Read read = X12.read(Files.readAllBytes(file));
    assertEquals(ids, read.ids());
    assertEquals(List.of(), read.rules());
  }

  /** The loop with another number, parent and child. */
  private static String level(String loop, int number, int parent, int child) {
    String code = loop.startsWith("HL*1**20") ? "20" : "22";
    return "HL*"
        + number
        + "*"
        + (parent == 0 ? "" : parent)
        + "*"
        + code
        + "*"
        + child
        + loop.substring(loop.indexOf('~'));
  }

  private void split(String text, Set<Integer> chosen) throws IOException {
    Files.writeString(input, text, StandardCharsets.ISO_8859_1);
    ClaimSplitter.split(input, chosen(9, chosen::contains), first, second);
  }

  private static ChosenClaims chosen(int most, IntPredicate is) {
    ChosenClaims chosen = new ChosenClaims();
    IntStream.rangeClosed(1, most).filter(is).forEach(chosen::add);
    return chosen;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
