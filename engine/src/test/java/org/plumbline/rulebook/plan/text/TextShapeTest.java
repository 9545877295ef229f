package org.plumbline.rulebook.plan.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextShapeTest {

  private static final String[] TEXTS = {
    "",
    "a",
    "aa",
    "ab",
    "b",
    "A",
    "5",
    "-",
    "^",
    "]",
    "\n",
    "\r\n",
    "a\n",
    "\u0085",
    "\u2028",
    "\u2029",
    "\u00e9",
    "\ud83d\ude00",
    "\ud83d",
    "\ude00",
    "\ude00\ud83d",
    "\u0660",
    "\0",
    "99213",
    "A00.0",
    "J1100",
    "12345-6789"
  };

  @ParameterizedTest
  @MethodSource("shippedExpressions")
  void expressionsOfShippedRulesAreTablesThatAnswerAsJavaDoes(String regex) {
    assertTrue(TextShape.of(regex).isTable());
    assertAnswersAsJava(regex, 500);
  }

  static Set<String> shippedExpressions() throws IOException {
    Set<String> found = ShippedExpressions.read();
    assertTrue(found.size() > 10, found.toString());
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "abc",
        "99213",
        "[0-9A-Z]{2}",
        "[A-Z][0-9A-Z][0-9A-Z]([0-9A-Z]{1,4})?",
        "[0-9]{5}(-?[0-9]{4})?",
        "[A-Z]\\d{4}",
        "[A-CEGJ-MP-V]\\d{4}",
        "(?:J|Q)\\d{4}",
        ".*",
        ".+",
        ".*a.*",
        ".*a.*b.*",
        "a.c",
        "...",
        "(ab)*",
        "(ab)+c",
        "a?b?",
        "([A-Z]|\\d){3}",
        "a{2,}",
        "[^\\]\\-x]+",
        "\\.\\*\\(",
        "A|B|C",
        "(a+)?",
        "a|",
        "|a",
        "a||b",
        "|",
        "()",
        "(?:)",
        "()*",
        "(|a){2}",
        "(a|){2,3}",
        "[-a]",
        "[a-]",
        "[^-a]",
        "[-]",
        "[--]",
        "[^-]",
        "[a-c-e]",
        "[+\\--]",
        "[\\d-]",
        "[\\d\\s]+",
        "[^\\d]",
        "[^\\d\\D]",
        "[\\d\\D]",
        "[\\w.]+@[\\w.]+",
        "\\D",
        "\\W",
        "\\S",
        "\\D*",
        "\\W+",
        "\\S{2}",
        "\\w+\\s\\w+",
        "a{0}",
        "a{0,0}b",
        "(a|b){0}",
        "a{3}",
        "a{0,3}",
        "(a{2}){3}",
        "(a?){3}",
        "(a*){2}",
        "(a*)*",
        "(a+)+",
        "(a|aa)+",
        "(a*|b)*",
        "((a|b)*c)*",
        "(a*b*){2}",
        "(a{1,3}){2}",
        "(.*a){2}",
        "a]",
        "a}",
        "]",
        "}",
        "-",
        "&",
        "#",
        " ",
        "a b",
        "\\/",
        "\\_",
        "\\ ",
        "\\^\\$",
        "[.]",
        "[*+?(){}|$]",
        "[ ]",
        "[\\[\\]]",
        "[\\\\]",
        "[\\^]",
        "[!-~]+",
        "[ -~]*",
        "[^a]",
        "[^a]{2}",
        "[^a]*b",
        "[^ ]",
        "(.)*",
        "(.){2}",
        "(..)+",
        "(.|a){2,}",
        "(?:a(?:b(?:c)?)?)?",
        "(a|b|c|d|e|f)(1|2|3)",
        "(ab|a)(bc|c)",
        "(a|ab)(c|bcd)(d*)",
        "[02-59A-Z]",
        "[ ]*([^0 ][^ ]{0,2}|0([.][^ ]?)?) *",
        "(a|b)*a(a|b){6}",
        ".{0,80}",
        "a{200}"
      })
  void plainExpressionsAreTablesThatAnswerAsJavaDoes(String regex) {
    assertTrue(TextShape.of(regex).isTable());
    assertAnswersAsJava(regex, 300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "^a$",
        "a$",
        ".*\\bJW\\b.*",
        "\\Ba",
        "a*?",
        "a+?",
        "a??b",
        "a++",
        "a?+a",
        "a{2}?",
        "a{2}+",
        "(a)\\1",
        "(?<x>a)\\k<x>",
        "(?i)a",
        "(?=a)a",
        "(?!a).",
        "(?>a|ab)c",
        "[a&&b]",
        "[a&b]",
        "[[a]b]",
        "[]a]",
        "[^]a]",
        "[a^]",
        "[^^]",
        "[\\[^a]",
        "[\\d-a]",
        "[--a]",
        "\\Qa.b\\E",
        "\\x41",
        "\\t",
        "\\n",
        "\\p{L}",
        "\\h",
        "\\R",
        "\\X",
        "\\u0041",
        "\\0101",
        "\\cA",
        "\u00e9",
        "[\u00e9]",
        "\ud83d\ude00",
        "[\ud83d\ude00-\ud83d\ude0f]",
        "a\tb",
        "\u0660{2}",
        "a{1001}",
        "(a{100}){100}",
        "(a|b)*a(a|b){14}"
      })
  void otherExpressionsAreLeftToJava(String regex) {
    assertFalse(TextShape.of(regex).isTable());
    assertAnswersAsJava(regex, 100);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", ")", "a)", "(a", "[", "[]", "[a", "[^", "*", "+a", "?", "{", "a{", "a{}", "a{,3}",
        "a{2", "a{3,2}", "a**", "|*", "(*)", "(?", "(?a)", "\\", "[\\", "[b-a]", "[a-\\d]", "\\y",
        "a{x}"
      })
  void whatJavaRefusesIsRefused(String regex) {
    assertThrows(PatternSyntaxException.class, () -> Pattern.compile(regex));
    assertThrows(PatternSyntaxException.class, () -> TextShape.of(regex));
  }

  @Test
  void randomExpressionsAnswerAsJavaDoes() {
    RandomExpressions expressions = new RandomExpressions(17);
    int tables = 0;
    for (int i = 0; i < 6_000; i++) {
      String regex = expressions.next();
      tables += TextShape.of(regex).isTable() ? 1 : 0;
      assertAnswersAsJava(regex, 30);
    }
    assertTrue(tables > 5_000, tables + " tables");
  }

  @Test
  void noTextHasNoShape() {
    assertFalse(TextShape.of(".*").matches(null));
    assertFalse(TextShape.of("^.*$").matches(null));
  }

  @Test
  void whatBacktracksForAgesInJavaIsReadOnce() {
    TextShape shape = TextShape.of("(a|aa)*(a|aa)*(a*a*)*b");
    String text = "a".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> {
          assertFalse(shape.matches(text));
          assertTrue(shape.matches(text + "b"));
        });
  }

  @Test
  void matchingAllocatesNothing() {
    TextShape[] shapes = {
      TextShape.of("[A-Z][0-9A-Z][0-9A-Z]([0-9A-Z]{1,4})?"), TextShape.of(".*a.*"), TextShape.of("")
    };
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    matchAll(shapes, 20_000);
    long before = threads.getThreadAllocatedBytes(thread);
    matchAll(shapes, 20_000);
    long allocated = threads.getThreadAllocatedBytes(thread) - before;
    assertTrue(allocated < 2_000, allocated + " bytes for more than a million texts");
  }

  private static int matchAll(TextShape[] shapes, int times) {
    int matched = 0;
    for (int i = 0; i < times; i++) {
      for (TextShape shape : shapes) {
        for (String text : TEXTS) {
          matched += shape.matches(text) ? 1 : 0;
        }
      }
    }
    return matched;
  }

  private static void assertAnswersAsJava(String regex, int samples) {
    Pattern pattern = Pattern.compile(regex);
    TextShape shape = TextShape.of(regex);
    NearMatches texts = new NearMatches(regex.hashCode());
    for (int i = 0; i < TEXTS.length + samples; i++) {
      String text = i < TEXTS.length ? TEXTS[i] : texts.next(regex);
      boolean expected;
      try {
        expected = pattern.matcher(new PatientText(text)).matches();
      } catch (PatientText.OutOfPatience e) {
        continue;
      }
      assertEquals(expected, shape.matches(text), () -> regex + " on " + codes(text));
    }
  }

  private static String codes(String text) {
    StringBuilder codes = new StringBuilder("\"" + text + "\"");
    for (char c : text.toCharArray()) {
      codes.append(' ').append(Integer.toHexString(c));
    }
    return codes.toString();
  }
}
