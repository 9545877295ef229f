package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/**
 * E2 for the rules on words: each code in force in October 2025 with its own descriptor for its
 * narrative.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnWordsTest {

  private static final int DAY = (int) LocalDate.of(2025, 10, 5).toEpochDay();
  private static final Set<String> SILENT =
      Set.of("DA-N03", "DA-W22", "DA-A01", "DA-A02", "DA-A03");

  /** The share that a prototype apart from the engine found at this threshold. */
  private static final double MOST_NEARER = 0.013;

  @TempDir Path store;

  @Test
  void the_own_long_descriptor_adds_no_finding_about_words() throws Exception {
    HcpcsCodeSet codes = codes();
    List<CodeDescriptor> inForce = inForce(codes);
    assertTrue(inForce.size() > 7_000, "in force: " + inForce.size());
    List<String> found = new ArrayList<>();
    for (Finding finding : scrub(codes, claims(inForce, CodeDescriptor::longText))) {
      if (SILENT.contains(finding.rule().id())) {
        found.add(inForce.get(finding.claimIndex() - 1).code() + " " + finding.rule().id());
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void the_own_short_descriptor_is_seldom_nearer_to_others() throws Exception {
    HcpcsCodeSet codes = codes();
    List<CodeDescriptor> inForce = inForce(codes);
    List<String> nearer = new ArrayList<>();
    List<String> appeals = new ArrayList<>();
    for (Finding finding : scrub(codes, claims(inForce, CodeDescriptor::shortText))) {
      String code = inForce.get(finding.claimIndex() - 1).code();
      if (finding.rule().id().equals("DA-W22")) {
        nearer.add(code);
        assertTrue(finding.read().stream().anyMatch(read -> read.code().equals(code)), code);
      } else if (finding.rule().id().startsWith("DA-A")) {
        appeals.add(code);
      }
    }
    String told = "W22 on %d of %d: %s".formatted(nearer.size(), inForce.size(), nearer);
    Files.writeString(Path.of("target/own-short-descriptors.txt"), told + "\n" + appeals);
    assertTrue((double) nearer.size() / inForce.size() <= MOST_NEARER, told);
    assertEquals(List.of(), appeals);
  }

  private static List<CodeDescriptor> inForce(HcpcsCodeSet codes) {
    List<CodeDescriptor> inForce = new ArrayList<>();
    for (String code : codes.codes()) {
      long found = codes.find(code, DAY);
      if (Found.is(found, CodeStatus.IN_FORCE) && Found.hasWords(found)) {
        inForce.add(codes.descriptor(found).orElseThrow());
      }
    }
    return inForce;
  }

  private HcpcsCodeSet codes() throws Exception {
    Path shared = RealFiles.folder().getParent();
    CodeSetStore imported = new CodeSetStore(store);
    imported.importRelease(shared.resolve("hcpcs/2025-OCT-rebuilt.zip"), Optional.empty());
    return new HcpcsCodeSet(imported.open());
  }

  private static List<Finding> scrub(HcpcsCodeSet codes, String claims) throws Exception {
    byte[] bytes = claims.getBytes(StandardCharsets.ISO_8859_1);
    List<Finding> findings = new ArrayList<>();
    new ScrubRun(Rulebook.shipped(), codes, new ScrubOptions(Set.of(), null, 1))
        .run(
            List.of(new InputFile("own", bytes.length, () -> new ByteArrayInputStream(bytes))),
            finding -> {
              if (finding.line() > 0) {
                findings.add(finding);
              }
            });
    return findings;
  }

  /** A claim for each descriptor. */
  private static String claims(
      List<CodeDescriptor> descriptors, Function<CodeDescriptor, String> words) {
    StringBuilder claims = new StringBuilder();
    claims.append(
        """
        ISA|00|          |00|          |ZZ|EXAMPLESENDER  |ZZ|EXAMPLECLEAR   |251215|0900|^|00501|000000004|0|T|\u001f~
        GS|HC|EXAMPLESENDER|EXAMPLECLEAR|20251215|0900|4|X|005010X222A1~
        ST|837|0004|005010X222A1~
        HL|1||20|1~
        """);
    for (CodeDescriptor each : descriptors) {
      claims.append(
          """
          HL|2|1|22|0~
          CLM|%s|100|||11\u001fB\u001f1|Y|A|Y|Y~
          LX|1~
          SV1|HC\u001f%s\u001f\u001f\u001f\u001f\u001f%s|100|UN|1|||1~
          DTP|472|D8|20251005~
          """
              .formatted(
                  each.code(), each.code(), words.apply(each).replaceAll("[|^~\u001f]", " ")));
    }
    return claims.append("SE|20|0004~\nGE|1|4~\nIEA|1|000000004~\n").toString();
  }
}
