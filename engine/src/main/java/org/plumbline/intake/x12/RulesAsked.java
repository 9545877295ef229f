package org.plumbline.intake.x12;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToLongFunction;

/**
 * Of which segments, and of which loops when they end, each rule of the syntax table is asked, and
 * each that {@code 837p-named-faults.csv} names. How often a rule was asked follows from how often
 * these stood in the input, so that reading counts no rules.
 *
 * <p>A rule is asked of a segment where one of its elements is such as the rule speaks about, be it
 * there or not; once, of however many elements.
 */
final class RulesAsked {

  /** A rule, and a segment or a loop of the syntax table. */
  private record Asked(String rule, int number) {}

  private static final RulesAsked GUIDE = new RulesAsked();

  private final SyntaxTable table = SyntaxTable.guide();
  private final Set<Asked> ofSegments = new HashSet<>();
  private final Set<Asked> ofLoops = new HashSet<>();

  private RulesAsked() {
    for (int loop = 0; loop < table.loops(); loop++) {
      askLoop(loop);
      for (int row = table.firstSegment[loop]; row < table.firstSegment[loop + 1]; row++) {
        askStructure(loop, row);
        askElements(row);
      }
    }
    askLevels();
    NamedFaults.visit(this::askNamed);
  }

  static RulesAsked guide() {
    return GUIDE;
  }

  /**
   * Adds how often each rule was asked.
   *
   * @param segments how often each segment of the table was checked
   * @param loops how often each loop ended of which it can be said what it lacks
   */
  void addTo(Map<String, Long> counts, IntToLongFunction segments, IntToLongFunction loops) {
    ofSegments.forEach(asked -> add(counts, asked.rule, segments.applyAsLong(asked.number)));
    ofLoops.forEach(asked -> add(counts, asked.rule, loops.applyAsLong(asked.number)));
  }

  private static void add(Map<String, Long> counts, String rule, long times) {
    if (times > 0) {
      counts.merge(rule, times, Long::sum);
    }
  }

  private void ask(int row, String... rules) {
    for (String rule : rules) {
      ofSegments.add(new Asked(rule, row));
    }
  }

  private void ask(String loop, int tag, String... rules) {
    ask(table.firstWith(table.loop(loop), tag), rules);
  }

  private void askLoop(int loop) {
    if (table.requiredBelow[loop] != 0) {
      ofLoops.add(new Asked(SyntaxRules.LOOP_MISSING, loop));
    }
    for (int row = table.firstSegment[loop]; row < table.firstSegment[loop + 1]; row++) {
      if (table.required[row]) {
        ofLoops.add(new Asked(SyntaxRules.SEGMENT_MISSING, loop));
      }
    }
  }

  private void askStructure(int loop, int row) {
    if (loop == SyntaxTable.TRANSACTION && table.tag[row] != Tag.BHT) {
      return;
    }
    ask(row, SyntaxRules.SEGMENT_ORDER);
    if (table.repeat[row] != SyntaxTable.ANY) {
      boolean date = table.tag[row] == Tag.DTP;
      ask(row, date ? SyntaxRules.DATE_REPEATED : SyntaxRules.SEGMENT_REPEATED);
    }
    if (loop != SyntaxTable.TRANSACTION && row == table.firstSegment[loop]) {
      ask(row, SyntaxRules.LOOP_ORDER);
      if (table.loopRepeat[loop] != SyntaxTable.ANY) {
        ask(row, SyntaxRules.LOOP_REPEATED);
      }
    }
  }

  private void askElements(int row) {
    ask(row, SyntaxRules.TOO_MANY_ELEMENTS, SyntaxRules.TRAILING_ELEMENT, SyntaxRules.RUN_TOGETHER);
    if (table.tag[row] == Tag.ISA) {
      ask(row, EnvelopeSyntax.WIDTH, EnvelopeSyntax.SEPARATOR, EnvelopeSyntax.UNUSED);
    } else {
      ask(row, SyntaxRules.OF_CHARACTERS);
    }
    for (int element = 1; element <= table.elementCount[row]; element++) {
      int at = table.element(row, element);
      askElement(row, table.specs[at], at);
      for (int component = 0; component < table.componentCount[at]; component++) {
        int part = table.firstComponent[at] + component;
        askElement(row, table.specs[part], part);
      }
    }
    if (table.isCut(row, 0) && table.tag[row] != Tag.ISA) {
      ask(row, SyntaxRules.CUT_SHORT);
    }
    if (table.conditions[row] != null) {
      for (long condition : table.conditions[row]) {
        boolean excludes = Conditions.excludes(condition);
        ask(row, excludes ? SyntaxRules.EXCLUDED : SyntaxRules.ELEMENT_WANTED);
      }
    }
  }

  private void askElement(int row, int spec, int at) {
    int usage = SyntaxTable.usage(spec);
    if (usage == SyntaxTable.NOT_USED) {
      ask(row, SyntaxRules.NOT_USED);
      return;
    }
    boolean wide = table.tag[row] == Tag.ISA;
    boolean told = (SyntaxTable.told(spec) & SyntaxTable.TOLD_ABSENT) != 0;
    if (usage == SyntaxTable.REQUIRED && !told && !wide) {
      ask(row, SyntaxRules.ELEMENT_MISSING);
    }
    if ((SyntaxTable.told(spec) & SyntaxTable.TOLD_VALUE) == 0) {
      askValue(row, SyntaxTable.type(spec), table.codes[at] != null, wide);
    }
  }

  /** The widths of an ISA are another rule's. */
  private void askValue(int row, int type, boolean listed, boolean wide) {
    switch (type) {
      case SyntaxTable.COMPOSITE ->
          ask(row, SyntaxRules.TOO_MANY_COMPONENTS, SyntaxRules.TRAILING_COMPONENT);
      case SyntaxTable.MONEY ->
          ask(
              row,
              SyntaxRules.NOT_AN_AMOUNT,
              SyntaxRules.AMOUNT_TOO_LONG,
              SyntaxRules.LEADING_ZERO);
      case SyntaxTable.DATE -> ask(row, SyntaxRules.NOT_A_DATE);
      case SyntaxTable.TIME -> ask(row, SyntaxRules.NOT_A_TIME);
      case SyntaxTable.PERIOD ->
          ask(row, SyntaxRules.NOT_A_DATE, SyntaxRules.NOT_A_RANGE, SyntaxRules.DATE_FORMAT);
      case SyntaxTable.WHOLE -> ask(row, SyntaxRules.NOT_WHOLE);
      case SyntaxTable.DECIMAL -> ask(row, SyntaxRules.NOT_DECIMAL, SyntaxRules.LEADING_ZERO);
      default -> {
        if (listed) {
          ask(row, SyntaxRules.CODE_UNKNOWN);
        }
      }
    }
    boolean measured =
        type == SyntaxTable.TEXT
            || type == SyntaxTable.WHOLE
            || type == SyntaxTable.DECIMAL
            || type == SyntaxTable.CODE && !listed;
    if (measured && !wide) {
      ask(row, SyntaxRules.TOO_SHORT, SyntaxRules.TOO_LONG);
    }
  }

  /** What is asked of one segment alone, in Java. */
  private void askLevels() {
    int bht = table.firstWith(SyntaxTable.TRANSACTION, Tag.BHT);
    ask(bht, SyntaxRules.SUBMISSION_TOO_LONG, SyntaxRules.SUBROGATION);
    ask("2000A", Tag.HL, Hierarchy.NUMBER, Hierarchy.CHILD);
    ask("2000B", Tag.HL, Hierarchy.NUMBER, Hierarchy.PARENT, Hierarchy.CHILD);
    ask("2000C", Tag.HL, Hierarchy.NUMBER, Hierarchy.PARENT, Hierarchy.CHILD);
    ask("2000C", Tag.HL, Hierarchy.SELF_AND_PATIENT);
    ask("2000B", Tag.SBR, Hierarchy.NEITHER);
    ask("2400", Tag.LX, SyntaxRules.LINE_NUMBER);
    ofLoops.add(new Asked(SyntaxRules.SUBSCRIBER_INCOMPLETE, table.loop("2010BA")));
  }

  /** Where it cannot be told which segments of the table a rule speaks of, none is counted. */
  private void askNamed(String rule, String general, String id, String what, CodeWhere where) {
    int loop = table.loop(id);
    switch (general) {
      case SyntaxRules.SEGMENT_MISSING, SyntaxRules.LOOP_MISSING ->
          ofLoops.add(new Asked(rule, loop));
      case SyntaxRules.LOOP_REPEATED, SyntaxRules.LOOP_ORDER -> ask(table.firstSegment[loop], rule);
      default -> {
        int tag = Segment.pack(what.replaceFirst("\\d\\d(-\\d+)?$", ""));
        for (int row = table.firstSegment[loop]; row < table.firstSegment[loop + 1]; row++) {
          if (table.tag[row] == tag && (where == null || isWithin(row, where))) {
            ask(row, rule);
          }
        }
      }
    }
  }

  /** Whether each segment that this one of the table is holds one of the codes. */
  private boolean isWithin(int row, CodeWhere where) {
    if (table.qualifierElement[row] != where.element()
        || table.qualifierComponent[row] != where.component()) {
      return false;
    }
    for (int code : table.qualifiers[row]) {
      if (!where.has(code)) {
        return false;
      }
    }
    return true;
  }
}
