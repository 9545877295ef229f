package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.store.InstalledCodeSets;

/** Fifteen releases are opened in little memory, in a JVM that does nothing else. */
class OpeningTest {

  private static final int RELEASES = 15;

  @TempDir static Path directory;
  private static Path store;

  /** Opens a store and prints how many releases it has, and whether the first answers. */
  static final class Opens {

    private Opens() {}

    public static void main(String[] args) throws Exception {
      HcpcsCodeSet codes = InstalledCodeSets.in(Path.of(args[0]));
      long found = codes.find("G0001", codes.releases().get(0).firstDay());
      System.out.println(codes.releases().size() + " " + Found.covered(found));
    }
  }

  @BeforeAll
  static void importGeneratedReleases() throws Exception {
    ReleaseGenerator generator = new ReleaseGenerator(1);
    store = directory.resolve("store");
    Release release = Release.parse("2022-04");
    for (int i = 0; i < RELEASES; i++) {
      Path file = generator.write(directory, release);
      assertTrue(
          InstalledCodeSets.store(store).importRelease(file, Optional.empty()).complete(),
          "a whole release");
      release = Release.covering(release.lastDay() + 1);
    }
  }

  @Test
  void fifteenReleasesAreOpenedIn60MegabytesOfHeap() throws Exception {
    assertEquals(RELEASES + " true", opened());
  }

  private static String opened() throws Exception {
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    // without room for more, no collection is needed to see that it was enough
    command.addAll(List.of("-Xmx60m", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Opens.class.getName(), store.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, process.exitValue());
    return out.strip();
  }

  @Test
  void theGeneratorTellsOneStory() throws Exception {
    HcpcsCodeSet codes = InstalledCodeSets.in(store);
    int inForce = 0;
    int reworded = 0;
    int day = Release.parse("2025-10").firstDay();
    for (String code : new ReleaseGenerator(1).codes()) {
      inForce += Found.is(codes.find(code, day), CodeStatus.IN_FORCE) ? 1 : 0;
      reworded += codes.wordings(code).size() > 1 ? 1 : 0;
      assertTrue(codes.wordings(code).size() <= 3, code);
    }
    assertTrue(inForce > 6_000, "in force: " + inForce);
    assertTrue(reworded > 50, "reworded: " + reworded);
  }
}
