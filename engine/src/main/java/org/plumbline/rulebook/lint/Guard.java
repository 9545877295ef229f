package org.plumbline.rulebook.lint;

import java.util.Collections;
import java.util.List;

/**
 * One thing that a pattern asks of its fact.
 *
 * @param fact the simple name of the fact's class
 * @param line the line it begins on
 * @param subject what is asked about, from the fact on: {@code claim.frequency}, {@code
 *     hasModifier("RT")}; the whole text of what is no comparison with literals
 * @param sign {@code ==}, {@code !=}, {@code <}, {@code <=}, {@code >}, {@code >=}, {@code in},
 *     {@code not in}, or an operator of texts; empty for what is no comparison with literals
 * @param values the literals it is compared with: Integer, Long, Double, String or Boolean; a
 *     property that must hold is compared with true
 * @param arguments the literals that the subject's own call is given
 */
public record Guard(
    String fact,
    int line,
    String subject,
    String sign,
    List<Object> values,
    List<Object> arguments) {

  /** Copies the lists. */
  public Guard {
    values = Collections.unmodifiableList(values);
    arguments = Collections.unmodifiableList(arguments);
  }

  /** The last name of the subject, without arguments: {@code frequency}. */
  public String property() {
    String path = subject.replaceFirst("\\(.*", "");
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
