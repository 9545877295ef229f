package org.plumbline.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.drools.model.Rule;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ModelLoaderTest {

  private final ClassLoader none = ModelLoaderTest.class.getClassLoader();

  /** The class path of a build has what the last build wrote. */
  @Test
  void classes_of_an_earlier_build_stand_back() {
    CompiledRules earlier = Zoo.compile(Zoo.text("or"));
    CompiledRules later = Zoo.compile(Zoo.text("quantifiers"));
    assertEquals(earlier.models(), later.models(), "one name for two models");
    ClassLoader stale = new ModelLoader(earlier.classes(), none);
    List<String> rules = rules(later, none);
    assertNotEquals(rules(earlier, none), rules);
    assertEquals(rules, rules(later, stale));
  }

  private static List<String> rules(CompiledRules code, ClassLoader parent) {
    return ModelLoader.instances(new ModelLoader(code.classes(), parent), code.models()).stream()
        .flatMap(model -> model.getRules().stream())
        .map(Rule::getName)
        .toList();
  }
}
