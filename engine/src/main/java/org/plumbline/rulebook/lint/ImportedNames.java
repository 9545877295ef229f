package org.plumbline.rulebook.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.plumbline.claim.ClaimField;

/** What a file imports, each name allowed by the vocabulary and imported once. */
final class ImportedNames {

  static final String SLOTS = "org.plumbline.rulebook.Slots.";

  private final Vocabulary vocabulary;
  private final Map<String, Class<?>> types = new HashMap<>();
  private final Set<String> factories = new HashSet<>();

  /**
   * @param problems told of each import that is refused; what it names is then not known
   */
  ImportedNames(ParsedFile file, Vocabulary vocabulary, Consumer<Refusal> problems) {
    this.vocabulary = vocabulary;
    read(file.imports(), this::type, problems);
    read(file.staticImports(), this::factory, problems);
  }

  private static void read(List<Token> names, Consumer<Token> reader, Consumer<Refusal> problems) {
    for (Token name : names) {
      try {
        reader.accept(name);
      } catch (Refusal refused) {
        problems.accept(refused);
      }
    }
  }

  /** The imported facts and enums by simple name. */
  Map<String, Class<?>> types() {
    return types;
  }

  Class<?> fact(Token name) {
    Class<?> type = types.get(name.text());
    if (type == null || !vocabulary.isFact(type)) {
      throw new Refusal(name, name.shown() + " is not an imported fact class" + known(name.text()));
    }
    return type;
  }

  /** How a fact is imported, or which one is nearly written so. */
  private String known(String name) {
    Class<?> fact = vocabulary.types().get(name);
    return fact != null && vocabulary.isFact(fact)
        ? "; 'import " + fact.getName() + "' is missing"
        : NearestNames.ask(name, vocabulary.facts());
  }

  void requireClaimField(Token at) {
    if (types.get("ClaimField") != ClaimField.class) {
      throw new Refusal(at, "'import " + ClaimField.class.getName() + "' is missing");
    }
  }

  void requireSlotFactory(Token name) {
    if (!factories.contains(name.text())) {
      String missing = "; 'import static " + SLOTS + name.text() + "' is missing";
      boolean known = vocabulary.slotFactories().contains(name.text());
      throw new Refusal(name, name.shown() + " is not a slot factory" + (known ? missing : ""));
    }
  }

  private void type(Token name) {
    String simple = name.text().substring(name.text().lastIndexOf('.') + 1);
    Class<?> type = simple.equals("ClaimField") ? ClaimField.class : vocabulary.types().get(simple);
    if (type == null || !type.getName().equals(name.text())) {
      List<String> near =
          NearestNames.of(simple, vocabulary.types().keySet()).stream()
              .map(known -> vocabulary.types().get(known).getName())
              .toList();
      throw new Refusal(
          name, "the import of " + name.text() + " is not allowed" + NearestNames.ask(near));
    }
    if (types.put(simple, type) != null) {
      throw new Refusal(name, simple + " is imported twice");
    }
  }

  private void factory(Token name) {
    String method = name.text().startsWith(SLOTS) ? name.text().substring(SLOTS.length()) : "";
    if (!vocabulary.slotFactories().contains(method)) {
      throw new Refusal(name, "the static import of " + name.text() + " is not allowed");
    }
    if (!factories.add(method)) {
      throw new Refusal(name, method + " is imported twice");
    }
  }
}
