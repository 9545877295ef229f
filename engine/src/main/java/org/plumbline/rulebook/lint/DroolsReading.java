package org.plumbline.rulebook.lint;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.api.io.Resource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Compares what Drools reads in a file with what {@link RuleFileParser} read. What was checked is
 * only worth something if it is what Drools compiles, so both trees are written out as lines and
 * any difference refuses the file.
 */
final class DroolsReading {

  private DroolsReading() {}

  /** The first difference, if there is one. */
  static Optional<Refusal> difference(ParsedFile file, String drl) {
    List<String> ours = OwnOutline.of(file);
    List<String> theirs;
    try {
      DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
      PackageDescr descr = parser.parse((Resource) null, drl);
      if (parser.hasErrors() || descr == null) {
        return Optional.of(new Refusal(1, 0, "Drools cannot read the file: " + parser.getErrors()));
      }
      theirs = DroolsOutline.of(descr);
    } catch (DroolsParserException | RuntimeException e) {
      return Optional.of(new Refusal(1, 0, "Drools cannot read the file: " + e));
    }
    for (int i = 0; i < Math.max(ours.size(), theirs.size()); i++) {
      String our = i < ours.size() ? ours.get(i) : "nothing more";
      String their = i < theirs.size() ? theirs.get(i) : "nothing more";
      if (!our.equals(their)) {
        return Optional.of(
            new Refusal(1, 0, "Drools reads '" + their + "' where the lint reads '" + our + "'"));
      }
    }
    return Optional.empty();
  }
}
