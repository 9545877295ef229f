package org.plumbline.rulebook.lint;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plumbline.claim.ClaimField;

/** Checks the claim fields that a rule reports: each must be one of the fact it reports it on. */
final class FieldChecker {

  private static final int NAMED = 6;

  private final ImportedNames imported;
  private final Vocabulary vocabulary;

  FieldChecker(ImportedNames imported, Vocabulary vocabulary) {
    this.imported = imported;
    this.vocabulary = vocabulary;
  }

  /**
   * The field that is meant.
   *
   * @param fact the type of the fact that the field is to be of
   */
  ClaimField field(Token name, Class<?> fact) {
    imported.requireClaimField(name);
    List<ClaimField> own = vocabulary.fieldsOf(fact);
    ClaimField field = named(name.text()).orElseThrow(() -> unknown(name, own));
    if (!own.contains(field)) {
      throw ofAnotherFact(name, field, fact, own);
    }
    return field;
  }

  private static Optional<ClaimField> named(String name) {
    return Arrays.stream(ClaimField.values()).filter(field -> field.name().equals(name)).findAny();
  }

  /** A name of the fact's own fields is likelier meant than one of others. */
  private static Refusal unknown(Token name, List<ClaimField> own) {
    String near = NearestNames.ask(name.text(), names(own));
    return new Refusal(
        name,
        "ClaimField has no constant "
            + name.text()
            + (near.isEmpty()
                ? NearestNames.ask(name.text(), names(List.of(ClaimField.values())))
                : near));
  }

  private Refusal ofAnotherFact(Token name, ClaimField field, Class<?> fact, List<ClaimField> own) {
    String others =
        vocabulary.types().values().stream()
            .filter(type -> vocabulary.isFact(type) && vocabulary.fieldsOf(type).contains(field))
            .map(Class::getSimpleName)
            .sorted()
            .collect(Collectors.joining(", "));
    return new Refusal(
        name,
        fact.getSimpleName()
            + " cannot report "
            + field
            + (others.isEmpty() ? "" : ", which is a field of " + others)
            + "; it reports "
            + listed(name.text(), own)
            + " (plumbline rules facts "
            + fact.getSimpleName()
            + " lists them)");
  }

  /** Those that look like what was written first. */
  private static String listed(String written, List<ClaimField> own) {
    List<String> all =
        Stream.concat(
                NearestNames.of(written, names(own)).stream(), own.stream().map(ClaimField::name))
            .distinct()
            .toList();
    List<String> first = all.subList(0, Math.min(NAMED, all.size()));
    int more = all.size() - first.size();
    return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
  }

  private static TreeSet<String> names(List<ClaimField> fields) {
    return fields.stream().map(ClaimField::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
