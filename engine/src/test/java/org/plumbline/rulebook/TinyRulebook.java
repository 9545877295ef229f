package org.plumbline.rulebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Compiles a few rules of a test's own, so that no test depends on which rules are shipped. */
public final class TinyRulebook {

  private static final String HEADER =
      """
      package org.plumbline.rules
      import org.plumbline.claim.ClaimField
      import org.plumbline.facts.ClaimFacts
      import org.plumbline.facts.DiagnosisFacts
      import org.plumbline.facts.LineFacts
      import org.plumbline.facts.NarrativeFacts
      import org.plumbline.facts.PersonFacts
      import org.plumbline.facts.UnitsFacts
      import org.plumbline.facts.WordingFacts
      import static org.plumbline.rulebook.Slots.count
      global org.plumbline.rulebook.Findings findings
      """;

  private TinyRulebook() {}

  /**
   * A rule: a warning of family authority, to which no reader's rule belongs.
   *
   * @param metadata {@code @needs} and what else it is to have
   * @param pattern one fact type with its constraints: {@code LineFacts(hasCode)}
   */
  public static String rule(String name, String metadata, String pattern) {
    String fact = pattern.substring(0, pattern.indexOf('('));
    String field =
        switch (fact) {
          case "ClaimFacts" -> "CLAIM_ID";
          case "DiagnosisFacts" -> "DIAGNOSIS_CODE";
          case "PersonFacts" -> "SEX";
          default -> "CODE";
        };
    return """
        rule "%s"
          @title("A rule of a test") @severity("warning") @item("24D") @x12("SV101-2")
          @profile("base") @basis("practice") @family("authority") %s
        when
          $fact : %s
        then
          findings.report("%s", $fact, ClaimField.%s);
        end
        """
        .formatted(name, metadata, pattern, name, field);
  }

  /**
   * A rule of any conditions, which reports a line, and a count where it is given one.
   *
   * @param needs the value of {@code @needs}
   * @param conditions what binds {@code $line}
   * @param count empty, or the variable to count
   */
  public static String relation(String name, String needs, String conditions, String count) {
    return """
        rule "%s"
          @title("A relation of a test") @severity("warning") @item("24D") @x12("SV101-2")
          @profile("base") @basis("practice") @family("authority") @needs("%s")
        when
        %s
        then
          findings.report("%s", $line, ClaimField.CODE%s);
        end
        """
        .formatted(
            name, needs, conditions, name, count.isEmpty() ? "" : ", count(\"n\", " + count + ")");
  }

  /**
   * Compiles rules, each made by {@link #rule} or {@link #relation}, beside the shipped rules of
   * the readers.
   *
   * @throws RuleFolderException where the lint or Drools refuses them
   */
  public static Rulebook of(String... rules) throws RuleFolderException, IOException {
    StringBuilder templates = new StringBuilder(shipped("templates.csv"));
    for (String rule : rules) {
      templates
          .append(rule.split("\"")[1])
          .append(rule.contains("count(\"n\"") ? ",It counts {number:n}.\n" : ",It speaks.\n");
    }
    RuleFolder folder =
        new RuleFolder(
            "tiny",
            Map.of(
                "tiny.drl",
                HEADER + String.join("\n", rules),
                "templates.csv",
                templates.toString(),
                "authorities.csv",
                shipped("authorities.csv"),
                RuleTables.PROFILES,
                shipped(RuleTables.PROFILES),
                "reader-rules.csv",
                shipped("reader-rules.csv"),
                "run-rules.csv",
                shipped("run-rules.csv")));
    RulebookCompiler.Compiled compiled = new RulebookCompiler().compileShipped(folder);
    return new Rulebook(
        "tiny",
        compiled.digest(),
        compiled.rules(),
        Library.of(compiled.authorities(), compiled.profiles(), compiled.pages()),
        compiled.thresholds(),
        EvaluableRules.of(compiled.code(), TinyRulebook.class.getClassLoader()));
  }

  private static String shipped(String file) throws IOException {
    String set = System.getProperty("plumbline.checkout");
    Path start = Path.of(set != null ? set : "").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("rules").resolve(file))) {
        return Files.readString(at.resolve("rules").resolve(file));
      }
    }
    throw new IllegalStateException("no folder above " + start + " holds rules/" + file);
  }
}
