package org.plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.plumbline.claim.Claim;
import org.plumbline.claim.Quote;
import org.plumbline.claim.TableRow;

/** Who may know whom in the engine: the arrows of the design, and nothing but them. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchitectureTest {

  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .importUrl(Claim.class.getProtectionDomain().getCodeSource().getLocation());

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("org.plumbline.planted");

  /** The code sets beside HCPCS, of which none knows another. */
  private static final Set<String> CODE_SETS =
      Set.of(
          "codeset.icd10",
          "codeset.place",
          "codeset.modifier",
          "codeset.procedure",
          "codeset.taxonomy",
          "codeset.drug");

  /** A package and the packages of ours it may use; a longer name comes before a shorter one. */
  private static final Map<String, Set<String>> ARROWS = arrows();

  private static Set<String> with(Set<String> some, String... others) {
    Set<String> all = new TreeSet<>(some);
    all.addAll(Set.of(others));
    return all;
  }

  private static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> arrows = new LinkedHashMap<>();
    arrows.put("claim", Set.of());
    arrows.put("finding", Set.of("claim"));
    arrows.put("intake", Set.of("claim", "finding"));
    arrows.put("codeset", Set.of("claim"));
    arrows.put("codeset.workbook", Set.of("codeset"));
    arrows.put("codeset.hcpcs", Set.of("codeset", "claim"));
    arrows.put("codeset.hcpcs.release", Set.of("codeset.workbook", "codeset.hcpcs", "codeset"));
    arrows.put("codeset.hcpcs.history", Set.of("codeset.hcpcs", "codeset"));
    arrows.put("codeset.hcpcs.store", Set.of("codeset.hcpcs.release", "codeset.hcpcs", "codeset"));
    arrows.put("codeset.snapshot", Set.of("codeset"));
    arrows.put("codeset.source", Set.of("codeset.snapshot", "codeset"));
    for (String set : CODE_SETS) {
      arrows.put(set, Set.of("codeset.source", "codeset.snapshot", "codeset"));
    }
    arrows.put(
        "codeset.library",
        with(
            CODE_SETS,
            "codeset.source",
            "codeset.snapshot",
            "codeset.hcpcs",
            "codeset.hcpcs.store",
            "codeset"));
    arrows.put("descriptor", Set.of("claim", "codeset.hcpcs", "codeset"));
    arrows.put("descriptor.facet", Set.of("descriptor", "codeset.hcpcs"));
    arrows.put(
        "facts",
        with(
            CODE_SETS,
            "claim",
            "codeset",
            "codeset.hcpcs",
            "codeset.library",
            "descriptor",
            "descriptor.facet"));
    arrows.put("rulebook.lint", Set.of("claim"));
    arrows.put("rulebook.plan.text", Set.of());
    // the claim for its needs: a trace says which need a guard asks for
    arrows.put("rulebook.plan", Set.of("rulebook.plan.text", "rulebook.lint", "facts", "claim"));
    // code sets for the release that a slot names, facets because rules name them
    arrows.put(
        "rulebook",
        Set.of(
            "rulebook.lint",
            "rulebook.plan",
            "facts",
            "finding",
            "claim",
            "descriptor.facet",
            "codeset.hcpcs",
            "codeset"));
    // code sets to make the facts of a claim
    arrows.put("scrub", Set.of("facts", "rulebook", "finding", "claim", "codeset.library"));
    // plans for their traces, which it puts into words that may be shown
    arrows.put(
        "run",
        Set.of(
            "scrub",
            "rulebook",
            "rulebook.plan",
            "facts",
            "descriptor",
            "codeset.library",
            "codeset.hcpcs",
            "codeset",
            "intake",
            "finding",
            "claim"));
    arrows.put("report", Set.of("finding", "claim"));
    arrows.put("authoring", Set.of("*"));
    return arrows;
  }

  static Stream<String> packages() {
    return ARROWS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_knows_only_what_the_design_lets_it(String name) {
    arrow("org.plumbline.", name).check(ENGINE);
  }

  @Test
  void each_package_of_the_engine_has_its_arrows() {
    Set<String> without = new TreeSet<>();
    for (JavaClass type : ENGINE) {
      if (owner("org.plumbline.", type).isEmpty()) {
        without.add(type.getName());
      }
    }
    assertEquals(Set.of(), without, "the design names a place for each of these");
  }

  @Test
  void packages_form_no_cycle() {
    cycles("org.plumbline.").check(ENGINE);
  }

  @Test
  void the_engine_knows_neither_Spring_nor_a_database() {
    noFramework().check(ENGINE);
  }

  @Test
  void the_engine_prints_nothing() {
    noPrinting().check(ENGINE);
  }

  @Test
  void only_rulebook_knows_Drools() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.plumbline.rulebook..", "org.plumbline.authoring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(ENGINE);
  }

  @Test
  void the_lint_knows_nothing_but_Java_Drools_and_the_claim() {
    noClasses()
        .that()
        .resideInAPackage("org.plumbline.rulebook.lint..")
        .should()
        .dependOnClassesThat(
            DescribedPredicate.not(
                JavaClass.Predicates.resideInAnyPackage(
                    "java..",
                    "org.drools..",
                    "org.kie..",
                    "org.plumbline.claim..",
                    "org.plumbline.rulebook.lint..")))
        .check(ENGINE);
  }

  @Test
  void only_facts_and_the_codes_of_HCPCS_quote_the_tables_of_CMS() {
    noQuotes().check(ENGINE);
  }

  @Test
  void a_planted_quote_is_reported() {
    assertReports(noQuotes(), "planted.run.MakesQuotes");
  }

  @Test
  void a_planted_step_back_is_reported() {
    assertReports(arrow("org.plumbline.planted.", "claim"), "planted.claim.KnowsRun");
  }

  @Test
  void a_planted_cycle_is_reported() {
    assertReports(cycles("org.plumbline.planted."), "Cycle detected");
  }

  @Test
  void planted_SQL_and_printing_are_reported() {
    assertReports(noFramework(), "java.sql.Connection");
    assertReports(noPrinting(), "java.lang.System.out");
  }

  private static ArchRule arrow(String root, String name) {
    Set<String> known = ARROWS.get(name);
    return noClasses()
        .that(belongTo(root, name))
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are in none of " + new TreeSet<>(known),
                type -> {
                  String owner = owner(root, type);
                  boolean ours = type.getName().startsWith(root);
                  return ours
                      && !owner.equals(name)
                      && !known.contains("*")
                      && !known.contains(owner);
                }))
        .allowEmptyShould(true);
  }

  private static DescribedPredicate<JavaClass> belongTo(String root, String name) {
    return DescribedPredicate.describe("belong to " + name, type -> owner(root, type).equals(name));
  }

  /** The most deeply nested package of the design that a class lies in, or the empty string. */
  private static String owner(String root, JavaClass type) {
    return ARROWS.keySet().stream()
        .filter(name -> (type.getPackageName() + ".").startsWith(root + name + "."))
        .max((a, b) -> Integer.compare(a.length(), b.length()))
        .orElse("");
  }

  private static ArchRule cycles(String root) {
    return slices().matching(root + "(*)..").should().beFreeOfCycles();
  }

  private static ArchRule noFramework() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "picocli..");
  }

  private static ArchRule noPrinting() {
    return noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace");
  }

  private static ArchRule noQuotes() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.plumbline.claim..", "org.plumbline.codeset.hcpcs..", "org.plumbline.facts..")
        .should()
        .callConstructor(
            Quote.class, String.class, String.class, String.class, int.class, int.class)
        .orShould()
        .callMethod(Quote.class, "whole", String.class, String.class, String.class)
        .orShould()
        .callConstructor(
            TableRow.class,
            TableRow.Table.class,
            String.class,
            int.class,
            String.class,
            String.class);
  }

  private static void assertReports(ArchRule rule, String words) {
    EvaluationResult result = rule.evaluate(PLANTED);
    String report =
        result.getFailureReport().getDetails().stream().collect(Collectors.joining("\n"));
    assertTrue(result.hasViolation() && report.contains(words), report);
  }
}
