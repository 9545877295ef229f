package org.plumbline.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void headings_go_below_the_heading_above_and_skip_no_level() {
    assertEquals("<h4>A</h4>\n<h5>B</h5>\n<h4>C</h4>\n", rendered("## A\n#### B\n## C\n"));
  }

  @Test
  void lines_of_a_paragraph_are_joined_and_a_blank_line_ends_it() {
    assertEquals("<p>one two</p>\n<p>three</p>\n", rendered("one\ntwo\n\nthree"));
  }

  @Test
  void a_list_goes_on_until_something_else_begins() {
    assertEquals(
        "<ul>\n<li>a b</li>\n<li>c</li>\n</ul>\n<p>after</p>\n",
        rendered("- a\n  b\n- c\n\nafter"));
  }

  @Test
  void code_is_shown_as_it_is() {
    assertEquals(
        "<p>the code <code>SV1*HC:&lt;b&gt;</code> here</p>\n<pre><code>  A &amp; B\n</code></pre>\n",
        rendered("the code `SV1*HC:<b>` here\n\n```\n  A & B\n```\n"));
  }

  @Test
  void markup_links_and_a_lonely_backtick_are_text() {
    assertEquals(
        "<p>&lt;img onerror=x&gt; [a](javascript:b) `c</p>\n",
        rendered("<img onerror=x> [a](javascript:b) `c"));
  }

  @Test
  void code_that_is_not_closed_ends_with_the_page() {
    assertEquals("<pre><code>a\n</code></pre>\n", rendered("```\na"));
  }

  private static String rendered(String text) {
    StringWriter out = new StringWriter();
    new Markdown(new Markup(out), 3).write(text);
    return out.toString();
  }
}
