package org.plumbline.authoring;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plumbline.rulebook.RuleFolder;
import org.plumbline.rulebook.lint.Mutant;

/**
 * The mutants that live, each with the reason why: {@code mutation-survivors.csv} with the columns
 * {@code rule}, {@code mutant} and {@code reason}. The reason {@link #OPEN} says that an example
 * would kill it that nobody wrote yet.
 *
 * @param reasons by {@code RULE: MUTANT}
 */
public record Survivors(Map<String, String> reasons) {

  /** The reason of those that live because an example is missing. */
  public static final String OPEN = "no example yet";

  /** The table's name in a rule folder. */
  public static final String TABLE = RuleFolder.SURVIVORS;

  /**
   * Reads the table.
   *
   * @param csv its text; where it is empty no mutant may live
   * @throws IllegalArgumentException where a mutant stands twice or has no reason
   */
  public static Survivors parse(String csv) {
    Map<String, String> reasons = new LinkedHashMap<>();
    CsvReader.builder()
        .ofNamedCsvRecord(csv)
        .forEach(
            (NamedCsvRecord row) -> {
              String mutant = row.getField("rule") + ": " + row.getField("mutant");
              String reason = row.getField("reason").strip();
              if (reason.isEmpty() || reasons.put(mutant, reason) != null) {
                throw new IllegalArgumentException(
                    TABLE + ": " + mutant + " stands twice or without a reason");
              }
            });
    return new Survivors(reasons);
  }

  Optional<String> reason(Mutant mutant) {
    return Optional.ofNullable(reasons.get(mutant.toString()));
  }

  /** The mutants that the table names. */
  public Set<String> named() {
    return reasons.keySet();
  }
}
