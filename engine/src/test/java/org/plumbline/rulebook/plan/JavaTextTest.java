package org.plumbline.rulebook.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kie.memorycompiler.KieMemoryCompiler;

class JavaTextTest {

  /** All that could end a literal early or be read as something else. */
  private static final String ODD =
      "\"; x(); //\\ \\u0022 \n\r\t\0 \u0085\u2028 \u00e9 \ud83d\ude00 \ud83d %s {}";

  @Test
  void a_literal_says_to_the_compiler_what_the_text_says() throws Exception {
    String source =
        "package x; public class Odd { public static final String TEXT = "
            + JavaText.literal(ODD)
            + "; }";
    Class<?> compiled =
        KieMemoryCompiler.compile(Map.of("x.Odd", source), getClass().getClassLoader())
            .get("x.Odd");
    assertEquals(ODD, compiled.getField("TEXT").get(null));
  }

  @Test
  void a_literal_is_ASCII_so_that_no_encoding_changes_it() {
    assertTrue(StandardCharsets.US_ASCII.newEncoder().canEncode(JavaText.literal(ODD)));
  }
}
