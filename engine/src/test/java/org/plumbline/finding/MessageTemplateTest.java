package org.plumbline.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What stands in the brackets of a template is said only where there is something to say. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageTemplateTest {

  private static String said(String template, Map<String, String> slots) {
    return MessageTemplate.parse(template)
        .render(placeholder -> slots.get(placeholder.name()))
        .text();
  }

  @Test
  void a_part_in_brackets_is_left_out_where_its_number_is_0() {
    String template = "the input is cut[; {number:bytes} bytes were left out], and ends.";
    assertEquals(
        "The input is cut; 12 bytes were left out, and ends.",
        said(template, Map.of("bytes", "12")));
    assertEquals("The input is cut, and ends.", said(template, Map.of("bytes", "0")));
    assertEquals(
        "The input is cut; 100 bytes were left out, and ends.",
        said(template, Map.of("bytes", "100")));
  }

  @Test
  void each_part_goes_by_its_own_number() {
    String template = "found {number:a}[ and {number:b} more][ of {number:c}].";
    assertEquals("Found 0 of 7.", said(template, Map.of("a", "0", "b", "0", "c", "7")));
    assertEquals("Found 0 and 2 more.", said(template, Map.of("a", "0", "b", "2", "c", "0")));
  }

  @Test
  void the_words_and_the_placeholders_of_a_part_are_those_of_the_template() {
    MessageTemplate template = MessageTemplate.parse("cut[; {number:bytes} bytes].");
    assertEquals("cut;   bytes.", template.words());
    assertEquals(1, template.placeholders().size());
  }

  @Test
  void a_bracket_that_stands_alone_is_refused() {
    for (String wrong : new String[] {"a [b", "a b]", "a [b [c] d]", "a ]b["}) {
      assertThrows(IllegalArgumentException.class, () -> MessageTemplate.parse(wrong), wrong);
    }
  }
}
