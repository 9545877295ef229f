package org.plumbline.rulebook.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plumbline.claim.ClaimField;

/** What a file imports, each name allowed by the vocabulary and imported once. */
final class ImportedNames {

  static final String SLOTS = "org.plumbline.rulebook.Slots.";

  private final Vocabulary vocabulary;
  private final Map<String, Class<?>> types = new HashMap<>();
  private final Set<String> factories = new HashSet<>();

  ImportedNames(ParsedFile file, Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    file.imports().forEach(this::type);
    file.staticImports().forEach(this::factory);
  }

  /** The imported facts and enums by simple name. */
  Map<String, Class<?>> types() {
    return types;
  }

  Class<?> fact(Token name) {
    Class<?> type = types.get(name.text());
    if (type == null || !vocabulary.isFact(type)) {
      throw new Refusal(name, name.shown() + " is not an imported fact class");
    }
    return type;
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
      throw new Refusal(name, "the import of " + name.text() + " is not allowed");
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
