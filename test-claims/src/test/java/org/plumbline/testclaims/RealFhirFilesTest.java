package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/**
 * HL7's examples of Claim and CMS's samples: which are professional claims, how many lines they
 * have, and what the reader says of them. Claims and lines are counted in the files; the numbers of
 * FMT-ELE-021 of Claim-860150 and bfd-claimMcsRead were compared with them one by one, those of
 * bfd-claimSearch by a listing of its paths alone.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealFhirFilesTest {

  @Test
  void professional_claims_are_read_and_all_others_are_named() throws IOException {
    String shared = System.getenv("PLUMBLINE_SHARED");
    Assumptions.assumeTrue(shared != null, "the shared data are not here");
    Path folder = Path.of(shared, "data", "fhir");
    Map<String, String> read = new TreeMap<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    for (Path file : files) {
      read.put(file.getFileName().toString(), read(file));
    }
    // CMS's claims lack insurance, which FHIR requires
    Map<String, String> expected =
        new TreeMap<>(
            Map.of(
                "Claim-860150.json", "1 claims 1 lines FMT-ELE-021 7",
                "bfd-claimMcsRead.json", "1 claims 1 lines FMT-ELE-020 1 FMT-ELE-021 2",
                "bfd-claimSearch.json",
                    "1 claims 2 lines FMT-ELE-020 1 FMT-ELE-021 2 FMT-SEG-021 1"));
    files.forEach(
        file ->
            expected.putIfAbsent(file.getFileName().toString(), "0 claims 0 lines FMT-SEG-021 1"));
    assertEquals(19, files.size());
    assertEquals(expected, read);
  }

  private static String read(Path file) throws IOException {
    List<String> readers = new ArrayList<>();
    var outcome =
        new ScrubRun(
                Rulebook.shipped(),
                CodeSets.of(new HcpcsCodeSet(List.of())),
                new ScrubOptions(Set.of(), null, 1))
            .run(
                List.of(
                    new InputFile(
                        file.getFileName().toString(),
                        Files.size(file),
                        () -> Files.newInputStream(file))),
                finding -> {
                  if (finding.rule().id().matches("FMT-(SEG|ELE)-.*")) {
                    readers.add(finding.rule().id());
                  }
                });
    assertEquals(List.of(), outcome.problems());
    assertEquals(Files.size(file), outcome.summary().input().bytes());
    String counts =
        new TreeMap<>(
                readers.stream().collect(Collectors.groupingBy(r -> r, Collectors.counting())))
            .entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(" "));
    return outcome.summary().claims() + " claims " + outcome.summary().lines() + " lines " + counts;
  }
}
