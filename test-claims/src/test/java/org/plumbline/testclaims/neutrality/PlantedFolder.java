package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.Rulebook;

/** A rule folder of a test, in which something that must be refused can be planted. */
final class PlantedFolder {

  private final Path folder;

  PlantedFolder(Path folder) {
    this.folder = folder;
  }

  PlantedFolder file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return this;
  }

  /** A rule on lines with a From date; what it is about is the caller's. */
  PlantedFolder rule(String name, String metadata, String slots) throws IOException {
    return drl(name, metadata, "LineFacts(hasFromDate)", slots);
  }

  /**
   * A rule.
   *
   * @param metadata title, basis and authority
   * @param pattern the fact and its guards
   * @param slots what is reported after the field, beginning with a comma, or nothing
   */
  PlantedFolder drl(String name, String metadata, String pattern, String slots) throws IOException {
    return drl(name, metadata + " @needs(\"fromDate\")", pattern, "CODE", slots);
  }

  /**
   * A rule that says itself what it needs and what field it is about.
   *
   * @param field a constant of ClaimField
   */
  PlantedFolder drl(String name, String metadata, String pattern, String field, String slots)
      throws IOException {
    String fact = pattern.substring(0, pattern.indexOf('('));
    return file(
        "planted.drl",
        """
        package org.plumbline.rules

        import org.plumbline.claim.ClaimField
        import org.plumbline.facts.%s
        import static org.plumbline.rulebook.Slots.byScore
        import static org.plumbline.rulebook.Slots.crossReferences
        import static org.plumbline.rulebook.Slots.sharedWords

        global org.plumbline.rulebook.Findings findings

        rule "%s"
          @severity("info") @family("descriptor") @profile("base") %s
        when
          $fact : %s
        then
          findings.report("%s", $fact, ClaimField.%s%s);
        end
        """
            .formatted(fact, name, metadata, pattern, name, field, slots));
  }

  PlantedFolder template(String name, String words) throws IOException {
    return file("templates.csv", "rule,template\n" + name + ",\"" + words + "\"\n");
  }

  PlantedFolder authority(String row) throws IOException {
    return file(
        "authorities.csv",
        "id,issuer,kind,title,identifier,date,status,locator,scope\n" + row + "\n");
  }

  /** The folder over the shipped rules. */
  Rulebook taken() throws Exception {
    return Rulebook.withFolder(folder);
  }

  /** Why the folder is refused. */
  String refusal() {
    return assertThrows(RuleFolderException.class, this::taken).getMessage();
  }
}
