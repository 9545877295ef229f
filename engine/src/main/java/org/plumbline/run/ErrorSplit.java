package org.plumbline.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.claim.Location;
import org.plumbline.finding.Evaluator;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Severity;
import org.plumbline.intake.Format;
import org.plumbline.intake.x12.ChosenClaims;
import org.plumbline.intake.x12.ClaimSplitter;

/**
 * Splits 837P files after a run: the claims with error findings (and those they cannot be parted
 * from, see {@link ClaimSplitter}) into {@code NAME.with-errors.837}, the others into {@code
 * NAME.without-errors.837}. A file that has an error of its own, outside of its claims, or one that
 * leaves it in doubt where claims begin, goes to the first as it is.
 */
public final class ErrorSplit {

  /**
   * What tells that a segment is missing, unknown, cut, out of place or run into another one: with
   * it the beginning of a subscriber may be lost, whose claims would then stand below another one.
   */
  private static final Set<String> OF_STRUCTURE =
      Set.of(
          "FMT-SEG-001",
          "FMT-SEG-001/named",
          "FMT-SEG-002",
          "FMT-SEG-004",
          "FMT-SEG-005/segment",
          "FMT-SEG-005/interchange",
          "FMT-SEG-006",
          "FMT-SEG-009",
          "FMT-ENV-006/number",
          "FMT-ENV-006/parent",
          "FMT-ENV-006/child");

  private final Path directory;
  private final Map<String, ChosenClaims> claimsWithErrors = new HashMap<>();
  private final Set<String> filesWithErrors = new HashSet<>();
  private final Set<String> filesInDoubt = new HashSet<>();
  private final Map<String, Long> claims = new HashMap<>();

  /**
   * @param directory where the files go; made where it is missing
   */
  public ErrorSplit(Path directory) {
    this.directory = directory;
  }

  /** Takes a finding of the run. */
  public void found(Finding finding) {
    boolean ofClaim = finding.claimIndex() > 0;
    if (ofClaim && OF_STRUCTURE.contains(finding.rule().name())) {
      filesInDoubt.add(finding.file());
    } else if (finding.rule().severity() == Severity.ERROR) {
      if (ofClaim) {
        choose(
            claimsWithErrors.computeIfAbsent(finding.file(), file -> new ChosenClaims()), finding);
      } else {
        filesWithErrors.add(finding.file());
      }
    }
  }

  /** What the reader tells of a subscriber or a patient once is wrong with each claim below. */
  private static void choose(ChosenClaims chosen, Finding finding) {
    String loop =
        finding.rule().evaluator() == Evaluator.READER
                && finding.location() instanceof Location.X12 place
            ? place.loop()
            : "";
    if (loop.equals("2000B") || loop.startsWith("2010B")) {
      chosen.addOfSubscriber(finding.claimIndex());
    } else if (loop.equals("2000C") || loop.startsWith("2010C")) {
      chosen.addOfPatient(finding.claimIndex());
    } else {
      chosen.add(finding.claimIndex());
    }
  }

  /** Takes how many claims the run read of an input. */
  public void read(String name, long count) {
    claims.put(name, count);
  }

  /**
   * Writes the files of an input that the run has read.
   *
   * @param name the name its findings show
   * @return why it was not split, where it was not
   * @throws IOException where a file cannot be read or written
   */
  public Optional<String> write(String name, Path input) throws IOException {
    if (!isX12(input)) {
      return Optional.of("not split: only plain 837P files are");
    }
    Path with = file(name, "with-errors");
    Path without = file(name, "without-errors");
    Files.createDirectories(with.getParent());
    Path partWith = aside(with);
    Path partWithout = aside(without);
    try {
      Optional<String> whole = Optional.empty();
      if (filesWithErrors.contains(name) || !claims.containsKey(name)) {
        whole = Optional.of("has errors outside of its claims");
      } else if (filesInDoubt.contains(name)) {
        whole = Optional.of("where one of its claims ends and another begins is in doubt");
      } else {
        ChosenClaims chosen = claimsWithErrors.getOrDefault(name, new ChosenClaims());
        int found = ClaimSplitter.split(input, chosen, partWith, partWithout);
        if (found != claims.get(name)) {
          whole = Optional.of("has claims that do not begin with CLM");
        }
      }
      if (whole.isPresent()) {
        Files.deleteIfExists(partWithout);
        Files.copy(input, partWith, StandardCopyOption.REPLACE_EXISTING);
      }
      settle(partWith, with);
      settle(partWithout, without);
      return whole.map(
          reason -> "not split, all of it is in " + with.getFileName() + ": " + reason);
    } finally {
      Files.deleteIfExists(partWith);
      Files.deleteIfExists(partWithout);
    }
  }

  /** The two files that an input leads to. */
  public Set<Path> files(String name) {
    return Set.of(file(name, "with-errors"), file(name, "without-errors"));
  }

  private Path file(String name, String which) {
    int slash = name.lastIndexOf('/');
    int dot = name.lastIndexOf('.');
    String stem = dot > slash + 1 ? name.substring(0, dot) : name;
    String ending = dot > slash + 1 ? name.substring(dot) : ".837";
    return directory.resolve(stem + "." + which + ending);
  }

  private static Path aside(Path file) {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  /** A file of an earlier split does not stay where this one has none. */
  private static void settle(Path part, Path file) throws IOException {
    if (Files.exists(part)) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } else {
      Files.deleteIfExists(file);
    }
  }

  private static boolean isX12(Path input) throws IOException {
    try (InputStream in = Files.newInputStream(input)) {
      byte[] head = in.readNBytes(Format.LOOK_AHEAD);
      return !Archives.isArchive(head)
          && Format.recognise(head, head.length).equals(Optional.of(Format.X12));
    }
  }
}
