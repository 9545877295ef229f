package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * Real lines of a DME supplier, with codes planted whose life was read out of CMS's release by
 * hand: {@code lifecycle-2025-10.csv} says what the release says of each.
 */
class LifecycleOnRealReleaseTest {

  @TempDir Path store;

  @Test
  void everyPlantedCodeIsFoundAndEveryCodeInForceStaysSilent() throws Exception {
    Path shared = RealFiles.folder().getParent();
    List<NamedCsvRecord> planted = planted();
    CodeSetStore imported = new CodeSetStore(store);
    imported.importRelease(shared.resolve("hcpcs/2025-OCT-rebuilt.zip"), Optional.empty());
    String batch = plant(batch(shared), planted);

    List<String> found = new ArrayList<>();
    ScrubRun run =
        new ScrubRun(
            Rulebook.shipped(),
            new HcpcsCodeSet(imported.open()),
            new ScrubOptions(Set.of(), null, 1));
    byte[] bytes = batch.getBytes(StandardCharsets.ISO_8859_1);
    run.run(
        List.of(new InputFile("batch", bytes.length, () -> new ByteArrayInputStream(bytes))),
        finding -> {
          if (finding.rule().id().startsWith("DA-L")) {
            found.add(code(finding) + " " + finding.rule().id() + readNext(finding));
          }
        });

    List<String> expected =
        planted.stream()
            .filter(row -> !row.getField("rule").isEmpty())
            .map(row -> row.getField("code") + " " + row.getField("rule") + crossReference(row))
            .toList();
    assertEquals(expected, found);
  }

  private static String code(Finding finding) {
    String message = finding.message();
    int from = message.indexOf('"') + 1;
    return message.substring(from, message.indexOf('"', from));
  }

  private static String readNext(Finding finding) {
    return finding.read().size() < 2 ? "" : " -> " + finding.read().get(1).code();
  }

  private static String crossReference(NamedCsvRecord row) {
    String code = row.getField("cross_reference");
    return row.getField("rule").equals("DA-L03") && !code.isEmpty() ? " -> " + code : "";
  }

  private static String plant(String batch, List<NamedCsvRecord> planted) {
    StringBuilder changed = new StringBuilder();
    int next = 0;
    String date = "20251103";
    for (String segment : batch.split("~")) {
      if (segment.strip().startsWith("SV1*")) {
        date = "20251103";
        if (next < planted.size()) {
          NamedCsvRecord row = planted.get(next++);
          segment = segment.replaceFirst("SV1\\*HC:[A-Z0-9]{5}", "SV1*HC:" + row.getField("code"));
          date = row.getField("date_of_service").replace("-", "");
        }
      } else if (segment.strip().startsWith("DTP*472*")) {
        segment = "DTP*472*D8*" + date;
      }
      changed.append(segment).append('~');
    }
    assertEquals(planted.size(), next, "the batch has a line for each planted code");
    return changed.toString();
  }

  private static String batch(Path shared) throws IOException {
    try (Stream<Path> files = Files.walk(shared.resolve("x12-837"))) {
      Path file =
          files.filter(path -> path.endsWith("edi_sample_50_claims.txt")).findFirst().orElseThrow();
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
  }

  private List<NamedCsvRecord> planted() throws IOException {
    try (CsvReader<NamedCsvRecord> csv =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(
                    getClass().getResourceAsStream("lifecycle-2025-10.csv"),
                    StandardCharsets.UTF_8))) {
      return csv.stream().toList();
    }
  }
}
