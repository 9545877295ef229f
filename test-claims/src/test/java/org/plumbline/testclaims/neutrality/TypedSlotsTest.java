package org.plumbline.testclaims.neutrality;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.finding.Finding;
import org.plumbline.finding.Hit;
import org.plumbline.finding.MessageTemplate;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Sentence;
import org.plumbline.finding.Slot;
import org.plumbline.testclaims.Scrubbed;

/**
 * I1: what a finding says is a fixed template with typed slots. No rule and no reader hands over
 * text of its own, and nothing but a template makes a sentence.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TypedSlotsTest {

  /**
   * Strings that say where a finding stands, the file's name, the claim's id, the item, and the
   * codes of a TA1 or 999 that go with it.
   */
  private static final Set<String> PLACES = Set.of("file", "claimId", "item", "acknowledgment");

  /**
   * Strings of slots beside their names: a code that is shown only in a shape that is known, and
   * those of quotes, which the engine's architecture lets nobody make but readers of CMS's files.
   */
  private static final Map<Class<?>, Set<String>> SLOT_TEXTS =
      Map.of(
          Slot.Token.class, Set.of("code"),
          Slot.Code.class, Set.of("code"),
          Slot.Guide.class, Set.of("place"),
          Slot.Acknowledged.class, Set.of("code"),
          Slot.Quoted.class, Set.of("quote.code", "quote.release", "quote.text"),
          Slot.Row.class, Set.of("rows.release", "rows.code", "rows.text"),
          Slot.CrossReferences.class,
              Set.of(
                  "references.from",
                  "references.quote.code",
                  "references.quote.release",
                  "references.quote.text"),
          Slot.SharedWords.class, Set.of("codes.code", "codes.release", "codes.text"),
          Slot.ByScore.class,
              Set.of(
                  "scored.quote.code",
                  "scored.quote.release",
                  "scored.quote.text",
                  "scored.words.word.code",
                  "scored.words.word.release",
                  "scored.words.word.text"));

  @TempDir Path folder;

  /** A finding whose words anybody could write. */
  public record PlantedFinding(RuleInfo rule, String file, String message) {}

  /** A slot for whatever a rule wants to say. */
  public record PlantedSlot(String name, CharSequence remark) {}

  /** A slot whose remark hides in what it holds. */
  public record PlantedQuotes(String name, List<PlantedSlot> quotes) {}

  /** A sentence made of anything. */
  public static final class PlantedSentence {
    private final String text;

    private PlantedSentence(String text) {
      this.text = text;
    }

    /** Makes one. */
    public static PlantedSentence of(String text) {
      return new PlantedSentence(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  @Test
  void each_template_is_words_and_placeholders_of_a_known_kind() {
    assertTrue(Scrubbed.SHIPPED.rules().size() > 100);
    for (RuleInfo rule : Scrubbed.SHIPPED.rules()) {
      assertDoesNotThrow(() -> MessageTemplate.parse(rule.template()), rule.name());
    }
    for (String planted : List.of("It says {text:remark}.", "It says {remark}.", "It {says.")) {
      assertThrows(IllegalArgumentException.class, () -> MessageTemplate.parse(planted), planted);
    }
  }

  @Test
  void nobody_makes_a_finding_of_free_text() {
    assertEquals(Set.of(), freeText(Finding.class, PLACES));
    assertEquals(Set.of(), freeText(Hit.class, Set.of()));
    assertEquals(Set.of("message"), freeText(PlantedFinding.class, PLACES));
  }

  @Test
  void no_slot_holds_free_text() {
    Set<Class<?>> slots = leaves(Slot.class);
    assertTrue(slots.size() >= 8, slots::toString);
    for (Class<?> slot : slots) {
      Set<String> expected = new TreeSet<>(SLOT_TEXTS.getOrDefault(slot, Set.of()));
      if (slot != Slot.Acknowledged.class && slot != Slot.Beside.class) { // these have one alone
        expected.add("name");
      }
      assertEquals(expected, texts(slot), slot.getName());
    }
    assertEquals(Set.of("name", "remark"), texts(PlantedSlot.class));
    assertEquals(Set.of("name", "quotes.name", "quotes.remark"), texts(PlantedQuotes.class));
    assertEquals("24 characters", new Slot.Token("x", "is a benefit of the plan").code());
    for (Slot.Code.Kind kind : Slot.Code.Kind.values()) {
      assertEquals("24 characters", new Slot.Code("x", kind, "is a benefit of the plan").code());
    }
    assertEquals("24 characters", new Slot.Guide("x", "is a benefit of the plan").place());
    assertEquals("", new Slot.Acknowledged("is a benefit of the plan").code());
  }

  @Test
  void only_a_template_makes_a_sentence() {
    assertEquals(List.of(), makers(Sentence.class));
    assertEquals(1, makers(PlantedSentence.class).size());
    List<String> makers =
        Arrays.stream(MessageTemplate.class.getMethods())
            .filter(method -> method.getReturnType() == Sentence.class)
            .map(Method::getName)
            .toList();
    assertEquals(List.of("render"), makers);
  }

  @Test
  void a_rule_that_reports_text_is_refused() throws Exception {
    PlantedFolder planted = new PlantedFolder(folder).template("US-001", "A line.");
    String metadata = "@title(\"A line\") @basis(\"practice\")";
    planted.rule("US-001", metadata, "");
    assertDoesNotThrow(planted::taken);
    for (String slot : List.of(", \"covered\"", ", text(\"x\", \"covered\")", ", $fact.code()")) {
      planted.rule("US-001", metadata, slot);
      assertTrue(planted.refusal().contains("planted.drl:"), slot);
    }
  }

  /** The text parameters of the public constructors of a record that are not expected. */
  private static Set<String> freeText(Class<?> type, Set<String> expected) {
    Set<String> found = new TreeSet<>();
    for (Constructor<?> constructor : type.getConstructors()) {
      for (Parameter parameter : constructor.getParameters()) {
        if (parameter.getType().isAssignableFrom(String.class)
            && !expected.contains(parameter.getName())) {
          found.add(parameter.getName());
        }
      }
    }
    return found;
  }

  /** All texts that a record holds, also in the records and lists of records that it holds. */
  private static Set<String> texts(Class<?> type) {
    Set<String> found = new TreeSet<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Class<?> held = held(component.getGenericType());
      if (held.isAssignableFrom(String.class)) {
        found.add(component.getName());
      } else if (held.isRecord()) {
        texts(held).forEach(inner -> found.add(component.getName() + "." + inner));
      }
    }
    return found;
  }

  private static Class<?> held(Type type) {
    return type instanceof ParameterizedType of
        ? held(of.getActualTypeArguments()[0])
        : (Class<?>) type;
  }

  /** The ways that a class lets anybody make one of it. */
  private static List<String> makers(Class<?> type) {
    List<String> makers =
        new ArrayList<>(Arrays.stream(type.getConstructors()).map(Constructor::toString).toList());
    Arrays.stream(type.getMethods())
        .filter(method -> Modifier.isStatic(method.getModifiers()))
        .filter(method -> method.getReturnType() == type)
        .map(Method::toString)
        .forEach(makers::add);
    return makers;
  }

  private static Set<Class<?>> leaves(Class<?> sealed) {
    Set<Class<?>> leaves = new LinkedHashSet<>();
    for (Class<?> permitted : sealed.getPermittedSubclasses()) {
      if (permitted.isSealed()) {
        leaves.addAll(leaves(permitted));
      } else {
        leaves.add(permitted);
      }
    }
    return leaves;
  }
}
