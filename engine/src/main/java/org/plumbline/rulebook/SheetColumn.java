package org.plumbline.rulebook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.drools.decisiontable.parser.ActionType;
import org.drools.decisiontable.parser.ActionType.Code;
import org.drools.util.StringUtils;

/**
 * A column of a decision table.
 *
 * @param at its place, from 0
 * @param keyword what is made of its cells, as it is written
 * @param template what a cell is put into
 * @param label its name for who reads the table
 */
record SheetColumn(int at, String keyword, String template, String label) {

  private static final Set<Code> KINDS =
      EnumSet.of(Code.NAME, Code.METADATA, Code.CONDITION, Code.ACTION, Code.DESCRIPTION);

  private static final Pattern PART = Pattern.compile("\\$([1-9])");

  boolean isKnown() {
    return KINDS.contains(kind());
  }

  /** Null where Drools knows no such column. */
  Code kind() {
    return ActionType.getTag2code().get(keyword.toUpperCase(Locale.ROOT));
  }

  /** The name of the annotation that a column of metadata writes. */
  String annotation() {
    int end = template.indexOf('(');
    return end < 0 ? template : template.substring(0, end).strip();
  }

  /** Whether the template has a place for the cell; without one it says the same in every row. */
  boolean takesItsCell() {
    return template.contains("$param") || template.contains("$1");
  }

  /** Whether Drools puts the whole cell into the template, and not only its first parts. */
  boolean takesAllOf(String cell) {
    return cell.isEmpty() || parts() == 0 || partsOf(cell) == parts();
  }

  /**
   * How many parts the template takes from a cell that is cut at its commas; 0 if it is not cut.
   */
  int parts() {
    return template.contains("$1")
        ? PART.matcher(template)
            .results()
            .map(MatchResult::group)
            .mapToInt(part -> part.charAt(1) - '0')
            .max()
            .orElse(0)
        : 0;
  }

  int partsOf(String cell) {
    return StringUtils.splitConstraints(cell, true).size();
  }
}
