package org.plumbline.testclaims;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plumbline.authoring.Example;
import org.plumbline.authoring.ExampleException;
import org.plumbline.authoring.ExampleFolder;
import org.plumbline.authoring.FormEdits;
import org.plumbline.authoring.X12Edits;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.rulebook.RuleFolderException;

/** The flagged examples of all rules, with canaries for the people in them. */
final class ExampleCanaries {

  private static final Map<String, String> CANARIES =
      Map.of(
          "SAMPLEWORTH", "ZEBULQVON",
          "SAMPLEDALE", "ZEBULQVON",
          "SAMPLEBROOK", "ZEBULQVON",
          "SAMPLEFIELD", "ZEBULQVON",
          "ALMA", "MIRQVANDA",
          "EXM100001", "W7QV1X2Q9V",
          "EXM100004", "W7QV1X2Q9V",
          "33 OAK HILL RD", "70352 LARCHQVWOOD LN",
          "RENO", "BRAMQVDALE");

  private static final CodeSets CODES = CodeSets.of(Scrubbed.STARTER);

  private ExampleCanaries() {}

  static List<Scrubbed> scrubbed() {
    try {
      ExampleFolder folder = ExampleFolder.read(Path.of("..", "rules"));
      List<Scrubbed> all = new ArrayList<>();
      for (Example example : folder.examples()) {
        if (example.flagged()) {
          byte[] file = withCanaries(edited(folder, example)).getBytes(StandardCharsets.UTF_8);
          all.add(Scrubbed.of(file, CODES, example.profiles()));
        }
      }
      return all;
    } catch (IOException | RuleFolderException | ExampleException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static String edited(ExampleFolder folder, Example example) throws ExampleException {
    String base = folder.baseClaim(example.base()).orElseThrow();
    return example.base().endsWith(".837")
        ? X12Edits.apply(base, example.edits())
        : FormEdits.apply(base, example.edits());
  }

  private static String withCanaries(String text) {
    String changed = text;
    for (Map.Entry<String, String> canary : CANARIES.entrySet()) {
      changed = changed.replace(canary.getKey(), canary.getValue());
    }
    return changed;
  }
}
