package org.plumbline.cli;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.rulebook.Rulebook;
import picocli.CommandLine.Option;

/** How claims are read, and which rules speak about them: of every command that reads claims. */
final class ReadingOptions {

  @Option(
      names = "--input",
      paramLabel = "FORMAT",
      defaultValue = "auto",
      converter = Words.OfInput.class,
      description = "auto, 837p, cms1500, fhir or csv (default: auto).")
  private String input;

  @Option(
      names = "--csv-mapping",
      paramLabel = "FILE",
      description = "A table of your own columns (column) and those of the README (field).")
  private Path csvMapping;

  private HouseColumns columns;

  @Option(
      names = "--profile",
      paramLabel = "PROFILE",
      split = ",",
      description = "Profiles to switch on besides base and the input's own, such as medicare-b.")
  private Set<String> profiles = new LinkedHashSet<>();

  /** The only format that is read, null for whatever is recognised. */
  org.plumbline.intake.Format input() {
    return Words.OfInput.format(input);
  }

  /** The columns of tables by a house's own names for them. */
  Map<String, String> columns() throws UnusableException {
    if (csvMapping != null && columns == null) {
      columns = CsvMapping.read(csvMapping);
    }
    return columns == null ? Map.of() : columns;
  }

  /** A line for each row of the mapping whose column none of the tables had that were read. */
  List<String> unusedColumns() {
    return columns == null
        ? List.of()
        : columns.unused().stream()
            .map(row -> csvMapping + ": row " + row + ": no table has this column")
            .toList();
  }

  /** The profiles that are on besides; each one of the rules'. */
  Set<String> profiles(Rulebook rulebook) throws UnusableException {
    return profiles(new TreeSet<>(rulebook.profiles().keySet()));
  }

  /** The profiles that are on besides; each one of these. */
  Set<String> profiles(Set<String> known) throws UnusableException {
    for (String profile : profiles) {
      if (!known.contains(profile)) {
        throw new UnusableException(
            "--profile: the rules know " + String.join(", ", known) + ", not '" + profile + "'");
      }
    }
    return Set.copyOf(profiles);
  }
}
