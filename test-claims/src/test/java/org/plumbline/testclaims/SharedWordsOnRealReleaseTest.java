package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.store.CodeSetStore;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/**
 * Ended codes on CMS's releases; skipped where they are not there. What was added when is read out
 * of the release of October 2025 by hand: epinephrine ended as J0171 on 2025-06-30, and J0165 to
 * J0169 were added on the next day, of which J0169 alone says "adrenalin" as J0171 does.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharedWordsOnRealReleaseTest {

  private static final String LINE =
      """
      ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLECLEAR   *251215*0900*^*00501*000000001*0*T*:~
      GS*HC*EXAMPLESENDER*EXAMPLECLEAR*20251215*0900*1*X*005010X222A1~
      ST*837*0001*005010X222A1~
      HL*1**20*1~
      HL*2*1*22*0~
      CLM*ENDED*10***11:B:1*Y*A*Y*Y~
      LX*1~
      SV1*HC:CODE*10*UN*1***1~
      DTP*472*D8*DAY~
      SE*8*0001~
      GE*1*1~
      IEA*1*000000001~
      """;

  @TempDir Path store;

  @Test
  void descriptors_added_the_next_day_are_listed_those_that_share_most_first() throws Exception {
    HcpcsCodeSet codes = codes("2025-JUL.zip", "2025-OCT-rebuilt.zip");
    assertEquals(
        List.of("J0171", "J0169", "J0165", "J0166", "J0167", "J0168"),
        read(codes, "J0171", "20251020"));
    assertEquals(
        List.of("J0171", "J0169", "J0165", "J0166", "J0167", "J0168"),
        read(codes, "J0171", "20250701"));
    assertEquals(List.of(), read(codes, "J0171", "20250630"), "in force");
    assertEquals(List.of(), read(codes, "C9305", "20251020"), "not ended");
    assertEquals(List.of(), read(codes, "C9302", "20251020"), "CMS names J9276");
  }

  @Test
  void without_the_release_of_the_next_day_nothing_is_listed() throws Exception {
    assertEquals(List.of(), read(codes("2025-OCT-rebuilt.zip"), "J0171", "20251020"));
  }

  private HcpcsCodeSet codes(String... zips) throws Exception {
    Path shared = RealFiles.folder().getParent();
    CodeSetStore imported = new CodeSetStore(store);
    for (String zip : zips) {
      imported.importRelease(shared.resolve("hcpcs").resolve(zip), Optional.empty());
    }
    return new HcpcsCodeSet(imported.open());
  }

  private static List<String> read(HcpcsCodeSet codes, String code, String day) {
    byte[] bytes =
        LINE.replace("CODE", code).replace("DAY", day).getBytes(StandardCharsets.US_ASCII);
    List<String> read = new ArrayList<>();
    new ScrubRun(Rulebook.shipped(), codes, new ScrubOptions(Set.of(), null, 1))
        .run(
            List.of(new InputFile("line", bytes.length, () -> new ByteArrayInputStream(bytes))),
            finding -> {
              if (finding.rule().id().equals("DA-L07")) {
                finding.read().stream().map(Finding.Descriptor::code).forEach(read::add);
              }
            });
    return read;
  }
}
