package org.plumbline.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.rulebook.RulebookCompiler.CheckedRule;
import org.plumbline.rulebook.lint.Guard;
import org.plumbline.rulebook.lint.Problem;

/**
 * Finds codes in rules that are no codes: of an impossible shape, or in no release that is loaded.
 * The starter set alone does not say what is no code.
 */
final class ListedCodes {

  private static final List<String> COMPARISONS = List.of("==", "!=", "in", "not in");
  private static final Pattern MODIFIER = Pattern.compile("[0-9A-Z]{2}");
  private static final Pattern PLACE = Pattern.compile("[0-9]{2}");

  private final CodeSets codes;

  ListedCodes(CodeSets codes) {
    this.codes = codes;
  }

  List<Problem> in(List<CheckedRule> rules) {
    List<Problem> problems = new ArrayList<>();
    for (CheckedRule checked : rules) {
      Stream.concat(checked.rule().guards().stream(), checked.rule().furtherGuards().stream())
          .flatMap(guard -> wrong(guard).stream().map(why -> problem(checked, guard, why)))
          .distinct()
          .forEach(problems::add);
    }
    return problems;
  }

  private static Problem problem(CheckedRule checked, Guard guard, String why) {
    return new Problem(checked.file(), checked.asWritten(guard.line()), checked.rule().name(), why);
  }

  private List<String> wrong(Guard guard) {
    List<String> wrong = new ArrayList<>();
    boolean listed = COMPARISONS.contains(guard.sign());
    for (Object value : listed ? guard.values() : List.of()) {
      if (value instanceof String text && !text.isEmpty()) {
        wrong(guard, text).ifPresent(wrong::add);
      }
    }
    if (guard.property().equals("hasModifier")) {
      guard.arguments().forEach(given -> modifier(String.valueOf(given)).ifPresent(wrong::add));
    }
    return wrong;
  }

  private Optional<String> wrong(Guard guard, String text) {
    boolean ofDiagnosis = guard.fact().equals("DiagnosisFacts");
    return switch (guard.property()) {
      case "code" -> ofDiagnosis ? Optional.empty() : code(text);
      case "modifier1", "modifier2", "modifier3", "modifier4" -> modifier(text);
      case "place", "linePlace" -> place(text);
      default -> Optional.empty();
    };
  }

  private Optional<String> code(String code) {
    CodeShape shape = CodeShape.of(code);
    if (shape == CodeShape.OTHER) {
      return Optional.of(
          "\"" + code + "\" has the shape of no procedure code, such as J1885 or 99213");
    }
    HcpcsCodeSet hcpcs = codes.hcpcs();
    boolean unknown =
        shape == CodeShape.LEVEL_TWO && !hcpcs.releases().isEmpty() && hcpcs.lives(code).isEmpty();
    return unknown ? Optional.of(unlisted(code)) : Optional.empty();
  }

  private Optional<String> modifier(String modifier) {
    if (!MODIFIER.matcher(modifier).matches()) {
      return Optional.of(
          "\"" + modifier + "\" is no modifier; one is two capitals or digits, such as JW");
    }
    HcpcsCodeSet hcpcs = codes.hcpcs();
    boolean unknown =
        !CodeShape.isLevelOneModifier(modifier)
            && hcpcs.releases().stream()
                .anyMatch(release -> hcpcs.listsModifiers(release.firstDay()))
            && hcpcs.modifier(modifier).isEmpty();
    return unknown ? Optional.of(unlisted(modifier)) : Optional.empty();
  }

  private Optional<String> place(String place) {
    if (!PLACE.matcher(place).matches()) {
      return Optional.of("\"" + place + "\" is no place of service; one is two digits, such as 11");
    }
    return codes.hasPlaces() && !codes.places().lists(place)
        ? Optional.of("\"" + place + "\" is not in CMS's place of service code set")
        : Optional.empty();
  }

  private static String unlisted(String code) {
    return "\"" + code + "\" is in no HCPCS release that is loaded (codesets list names them)";
  }
}
