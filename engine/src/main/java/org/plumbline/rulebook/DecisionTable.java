package org.plumbline.rulebook;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.plumbline.rulebook.lint.Problem;

/** A decision table in CSV, turned into DRL: each row becomes a rule. */
final class DecisionTable {

  private DecisionTable() {}

  /**
   * The DRL of a table.
   *
   * @throws RuleFolderException where the table cannot be read as one, or not all of it would count
   */
  static String toDrl(String file, String csv) throws RuleFolderException {
    List<Problem> problems = new DecisionTableLint(file, csv).problems();
    if (!problems.isEmpty()) {
      throw new RuleFolderException(problems);
    }
    try {
      return new SpreadsheetCompiler()
          .compile(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)), InputType.CSV);
    } catch (RuntimeException unreadable) {
      throw new RuleFolderException(
          List.of(
              new Problem(
                  file,
                  1,
                  "",
                  "not a decision table that can be read: "
                      + unreadable.getMessage()
                      + "; see an existing *.drl.csv for the layout")));
    }
  }
}
