package org.plumbline.testclaims.fuzz;

import static org.plumbline.testclaims.fuzz.Damage.oneOf;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.Format;
import org.plumbline.intake.csv.CsvReader;
import org.plumbline.testclaims.Scrubbed;

/** Damages a table: its rows, cells and columns, and its bytes. */
final class TableMutator extends Mutator {

  private static final List<String> TOKENS =
      List.of(
          ",",
          "\"",
          "\"\"",
          "\n",
          "\r\n",
          "\r",
          ";",
          "\t",
          "|",
          "claim_id",
          ",,,,",
          "\u0000",
          "diagnosis_12",
          "ndc",
          "\u00e9",
          "\u00c3\u00a9",
          "\n\n",
          "\"\n\"",
          "\u00ef\u00bb\u00bf");

  private final List<String> bases;

  TableMutator(List<String> bases) {
    super("csv");
    this.bases = bases;
  }

  @Override
  Mutant make(String mutant, SplittableRandom random) {
    List<String> rows = new ArrayList<>(Arrays.asList(oneOf(bases, random).split("\n")));
    for (int i = random.nextInt(5); i > 0; i--) {
      rows(rows, random);
    }
    String text = written(String.join("\n", rows) + "\n", random);
    for (int i = random.nextInt(4); i > 0; i--) {
      text = Damage.bytes(text, TOKENS, random);
    }
    return Mutant.of(mutant, text);
  }

  private static void rows(List<String> rows, SplittableRandom random) {
    int at = random.nextInt(rows.size());
    switch (random.nextInt(8)) {
      case 0 -> rows.add(random.nextInt(rows.size()), rows.remove(at));
      case 1 -> rows.add(random.nextInt(rows.size() + 1), rows.get(at));
      case 2 -> rows.set(at, "");
      case 3 -> rows.set(at, rows.get(at) + "\"" + Damage.value(random));
      default -> rows.set(at, cell(rows.get(at), random));
    }
  }

  private static String cell(String row, SplittableRandom random) {
    List<String> cells = new ArrayList<>(Arrays.asList(row.split(",", -1)));
    int at = random.nextInt(cells.size());
    switch (random.nextInt(6)) {
      case 0 -> cells.remove(at);
      case 1 -> cells.add(at, Damage.value(random));
      case 2 -> cells.set(at, cells.get(random.nextInt(cells.size())));
      case 3 -> cells.set(at, '"' + cells.get(at) + '"');
      case 4 -> cells.set(at, '"' + cells.get(at) + "\n\"\"" + Damage.value(random) + '"');
      default -> cells.set(at, Damage.value(random));
    }
    return String.join(",", cells);
  }

  private static String written(String text, SplittableRandom random) {
    return switch (random.nextInt(10)) {
      case 0 -> text.replace(',', ';');
      case 1 -> text.replace(',', random.nextBoolean() ? '\t' : '|');
      case 2 -> text.replace("\n", "\r\n");
      case 3 -> text.replace('\n', '\r');
      default -> text;
    };
  }

  @Override
  Format format() {
    return Format.CSV;
  }

  @Override
  Optional<ClaimReader> reader(InputStream in) {
    return Optional.of(new CsvReader(in, Map.of(), Scrubbed.SHIPPED.readerRules()));
  }
}
