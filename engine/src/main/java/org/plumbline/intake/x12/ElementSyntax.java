package org.plumbline.intake.x12;

/**
 * Checks the elements of a segment against the syntax table: presence, lengths, types, codes and
 * characters. Makes nothing where there is no fault.
 */
final class ElementSyntax {

  /** Hears of an element that is not as the guide wants it; component 0 is the whole element. */
  interface Listener {

    /**
     * A fault.
     *
     * @param acknowledgment a code of its own, where the rule's is another one; else null
     * @param most how many characters a value may have that has too many; 0 for another fault
     */
    void fault(String rule, int element, int component, String acknowledgment, int most);
  }

  /** X12 lets an amount have ten digits, cents counted, reported or not: eight before the point. */
  private static final int AMOUNT_DIGITS = 10;

  private static final int AMOUNT_DIGITS_BEFORE_POINT = 8;
  private static final int D8 = Segment.pack("D8");
  private static final int RD8 = Segment.pack("RD8");

  private final SyntaxTable table = SyntaxTable.guide();
  private final Listener listener;
  private final long[] checked = new long[table.tag.length];
  private int row;
  private Segment segment;
  private int faults;
  private boolean missing;

  ElementSyntax(Listener listener) {
    this.listener = listener;
  }

  /**
   * Checks a segment.
   *
   * @param row its number in the table
   * @return whether it is two segments that lack the terminator between them
   */
  boolean check(int row, Segment segment) {
    return check(row, segment, segment.lastFilled(table.elementCount[row]));
  }

  /**
   * Checks a segment.
   *
   * @param last the last element of those the table knows that is there
   */
  boolean check(int row, Segment segment, int last) {
    this.row = row;
    this.segment = segment;
    checked[row]++;
    faults = 0;
    missing = false;
    int declared = table.elementCount[row];
    int first = table.firstElement[row];
    int unknown = table.firstUnknown[row];
    long present = unknown - 1 << 1;
    int parts = 0;
    int[] starts = segment.starts();
    int[] checks = table.valueChecks;
    for (int element = unknown, at = first + unknown - 1; element <= last; element++, at++) {
      int start = starts[element];
      int length = starts[element + 1] - 1 - start;
      int check = checks[at];
      if (length == 0) {
        absent(table.specs[at], element, 0);
        continue;
      }
      present |= 1L << element;
      if (SyntaxTable.way(check) == SyntaxTable.COMPOSITE) {
        parts += composite(at, element, start, length);
      } else if (SyntaxTable.way(check) == SyntaxTable.UNUSED) {
        parts += unused(at, element);
      } else {
        value(check, at, element, 0, start, length);
      }
    }
    boolean early = last < table.lastRequired[row];
    if (early) {
      endsEarly(last);
    }
    if (!early || segment.count() > declared) {
      ends(declared);
    }
    if (table.conditions[row] != null && !missing) {
      conditions(present);
    }
    boolean stray = segment.parts() > parts;
    if ((segment.seen() & ~Delimiters.COMPONENT) != 0 || stray) {
      characters(first, last, stray);
    }
    return faults < 0;
  }

  /** How often a segment of the table was checked. */
  long checked(int row) {
    return checked[row];
  }

  /** Of a segment that was cut it is told once, not of each element that it lacks. */
  private void endsEarly(int last) {
    int next = table.requiredFrom(row, last + 1);
    if (table.isCut(row, last)) {
      missing = true;
      fault(SyntaxRules.CUT_SHORT, next, 0);
    } else {
      absent(table.specs[table.element(row, next)], next, 0);
    }
  }

  private void ends(int declared) {
    int count = segment.count();
    int filled = count;
    while (filled > declared && segment.length(filled) == 0) {
      filled--;
    }
    if (filled > declared) {
      fault(SyntaxRules.TOO_MANY_ELEMENTS, declared + 1, 0);
    } else if (count > 0 && segment.length(count) == 0) {
      fault(SyntaxRules.TRAILING_ELEMENT, count, 0);
    }
  }

  private void absent(int spec, int element, int component) {
    if (SyntaxTable.usage(spec) == SyntaxTable.REQUIRED) {
      missing = true;
      if ((SyntaxTable.told(spec) & SyntaxTable.TOLD_ABSENT) == 0) {
        fault(SyntaxRules.ELEMENT_MISSING, element, component);
      }
    }
  }

  /** An element that should not be there; returns how many separators of components it may have. */
  private int unused(int at, int element) {
    fault(SyntaxRules.NOT_USED, element, 0);
    boolean composite = SyntaxTable.type(table.specs[at]) == SyntaxTable.COMPOSITE;
    return composite ? Integer.MAX_VALUE / 2 : 0;
  }

  private int composite(int at, int element, int start, int length) {
    byte[] bytes = segment.bytes;
    int end = start + length;
    if (segment.parts() >= length && isHollow(start, end)) {
      hollow(table.specs[at], element, length + 1);
      return length;
    }
    int declared = table.componentCount[at];
    int first = table.firstComponent[at];
    byte separator = segment.component();
    int component = 1;
    int from = start;
    int highest = 0;
    for (int i = start; i <= end; i++) {
      if (i < end && bytes[i] != separator) {
        continue;
      }
      if (i > from) {
        highest = component;
      }
      if (component <= declared) {
        component(first + component - 1, element, component, from, i - from);
      }
      component++;
      from = i + 1;
    }
    int last = component - 1;
    for (; component <= table.lastRequiredComponent[at]; component++) {
      absent(table.specs[first + component - 1], element, component);
    }
    if (highest > declared) {
      fault(SyntaxRules.TOO_MANY_COMPONENTS, element, declared + 1);
    } else if (highest < last) {
      fault(SyntaxRules.TRAILING_COMPONENT, element, last);
    }
    return last - 1;
  }

  private boolean isHollow(int start, int end) {
    int at = start;
    while (at < end && segment.bytes[at] == segment.component()) {
      at++;
    }
    return at == end;
  }

  /** Of a composite of separators alone it is told that it is empty, not of each component. */
  private void hollow(int spec, int element, int last) {
    if (SyntaxTable.usage(spec) == SyntaxTable.REQUIRED) {
      absent(spec, element, 0);
    } else {
      fault(SyntaxRules.TRAILING_COMPONENT, element, last);
    }
  }

  private void component(int at, int element, int component, int from, int length) {
    int check = table.valueChecks[at];
    if (length == 0) {
      absent(table.specs[at], element, component);
    } else if (SyntaxTable.way(check) == SyntaxTable.UNUSED) {
      fault(SyntaxRules.NOT_USED, element, component);
    } else {
      value(check, at, element, component, from, length);
    }
  }

  private void value(int check, int at, int element, int component, int start, int length) {
    if (SyntaxTable.way(check) == SyntaxTable.BY_LENGTH) {
      if (!SyntaxTable.fits(check, length)) {
        fault(length(table.specs[at], length), element, component);
      }
      return;
    }
    String wrong = wrong(table.specs[at], at, element, component, start, length);
    if (wrong != null) {
      fault(wrong, element, component);
    }
  }

  /** The rule that a value breaks, or null. */
  private String wrong(int spec, int at, int element, int component, int start, int length) {
    byte[] bytes = segment.bytes;
    int end = start + length;
    return switch (SyntaxTable.type(spec)) {
      case SyntaxTable.CODE ->
          table.codes[at].has(bytes, start, length) ? null : SyntaxRules.CODE_UNKNOWN;
      case SyntaxTable.WHOLE -> {
        int sign = bytes[start] == '-' ? 1 : 0;
        yield onlyDigits(bytes, start + sign, end)
            ? length(spec, length - sign)
            : SyntaxRules.NOT_WHOLE;
      }
      case SyntaxTable.DECIMAL -> {
        int digits = Numbers.digits(bytes, start, end);
        String wrong = digits < 0 ? SyntaxRules.NOT_DECIMAL : length(spec, digits);
        yield wrong == null ? zeros(bytes, start, end) : wrong;
      }
      case SyntaxTable.MONEY -> amount(bytes, start, end);
      case SyntaxTable.DATE ->
          Numbers.isDate(bytes, start, end, SyntaxTable.max(spec)) ? null : SyntaxRules.NOT_A_DATE;
      case SyntaxTable.TIME ->
          Numbers.isTime(bytes, start, end, SyntaxTable.max(spec)) ? null : SyntaxRules.NOT_A_TIME;
      default -> period(spec, element, component, start, end);
    };
  }

  private static String length(int spec, int length) {
    return length < SyntaxTable.min(spec)
        ? SyntaxRules.TOO_SHORT
        : length > SyntaxTable.max(spec) ? SyntaxRules.TOO_LONG : null;
  }

  private static boolean onlyDigits(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < '0' || bytes[i] > '9') {
        return false;
      }
    }
    return end > start;
  }

  private static String amount(byte[] bytes, int start, int end) {
    int digits = Numbers.digits(bytes, start, end);
    if (digits < 0) {
      return SyntaxRules.NOT_AN_AMOUNT;
    }
    int decimals = end - start == digits ? 0 : Numbers.decimals(bytes, start, end);
    if (decimals > 2) {
      return SyntaxRules.NOT_AN_AMOUNT;
    }
    return digits > AMOUNT_DIGITS || digits - decimals > AMOUNT_DIGITS_BEFORE_POINT
        ? SyntaxRules.AMOUNT_TOO_LONG
        : zeros(bytes, start, end);
  }

  /** One zero before the point says something; one before another digit does not. */
  private static String zeros(byte[] bytes, int start, int end) {
    int first = bytes[start] == '-' ? start + 1 : start;
    boolean superfluous = first + 1 < end && bytes[first] == '0' && bytes[first + 1] != '.';
    return superfluous ? SyntaxRules.LEADING_ZERO : null;
  }

  /** Of a format other than a day or a range of days nothing is said. */
  private String period(int spec, int element, int component, int start, int end) {
    byte[] bytes = segment.bytes;
    int format = component == 0 ? segment.code(element - 1) : segment.code(element, component - 1);
    if (format != D8 && format != RD8) {
      return length(spec, end - start);
    }
    if (format == D8 && Numbers.isDate(bytes, start, end, 8)) {
      return null;
    }
    boolean range = Numbers.dash(bytes, start, end) > 0;
    if (range != (format == RD8)) {
      return SyntaxRules.DATE_FORMAT;
    }
    return !range
        ? SyntaxRules.NOT_A_DATE
        : Numbers.isRange(bytes, start, end) ? null : SyntaxRules.NOT_A_RANGE;
  }

  private void conditions(long present) {
    for (long condition : table.conditions[row]) {
      if (!Conditions.holds(condition, present)) {
        int element = Conditions.shown(condition, present);
        boolean excludes = Conditions.excludes(condition);
        fault(excludes ? SyntaxRules.EXCLUDED : SyntaxRules.ELEMENT_WANTED, element, 0);
      }
    }
  }

  /** Looks at each byte of the elements; segments of plain text never come here. */
  private void characters(int first, int last, boolean stray) {
    if (segment.tag() == Tag.ISA) {
      return;
    }
    byte[] kinds = segment.kinds();
    boolean onlyBlanks =
        (segment.seen() & ~Delimiters.BLANK & ~Delimiters.COMPONENT) == 0 && !stray;
    for (int element = 1; element <= last; element++) {
      int length = segment.length(element);
      if (length > 0 && !(onlyBlanks && isFramed(segment.start(element), length))) {
        boolean composite =
            SyntaxTable.type(table.specs[first + element - 1]) == SyntaxTable.COMPOSITE;
        characters(element, segment.start(element), length, composite, kinds);
      }
    }
  }

  /** Whether a value neither begins nor ends with a blank. */
  private boolean isFramed(int start, int length) {
    return segment.bytes[start] != ' ' && segment.bytes[start + length - 1] != ' ';
  }

  private void characters(int element, int start, int length, boolean composite, byte[] kinds) {
    byte[] bytes = segment.bytes;
    int seen = 0;
    boolean onlyBlanks = true;
    for (int i = start; i < start + length; i++) {
      int kind = kinds[bytes[i] & 0xFF];
      seen |= kind;
      onlyBlanks &= kind == Delimiters.BLANK;
    }
    if ((seen & Delimiters.FOREIGN) != 0) {
      fault(SyntaxRules.FOREIGN_CHARACTER, element, composite ? foreign(start, kinds) : 0);
    }
    if ((seen & Delimiters.REPETITION) != 0) {
      fault(SyntaxRules.REPETITION_SEPARATOR, element, 0);
    }
    if ((seen & Delimiters.COMPONENT) != 0 && !composite) {
      fault(SyntaxRules.COMPONENT_SEPARATOR, element, 0);
    }
    if ((seen & Delimiters.BLANK) == 0 || composite) {
      return;
    }
    if (onlyBlanks) {
      fault(SyntaxRules.ONLY_BLANKS, element, 0);
    } else if (bytes[start + length - 1] == ' ') {
      fault(SyntaxRules.TRAILING_BLANK, element, 0);
    } else if (bytes[start] == ' ') {
      fault(SyntaxRules.LEADING_BLANK, element, 0);
    }
  }

  /** The first component of a composite that holds a foreign character; one does. */
  private int foreign(int start, byte[] kinds) {
    int component = 1;
    for (int i = start; (kinds[segment.bytes[i] & 0xFF] & Delimiters.FOREIGN) == 0; i++) {
      component += segment.bytes[i] == segment.component() ? 1 : 0;
    }
    return component;
  }

  /**
   * The first fault of a segment asks whether the terminator before another segment is missing,
   * which then is the one fault.
   */
  private void fault(String rule, int element, int component) {
    if (faults == 0) {
      int runInto = RunTogether.element(segment);
      if (runInto > 0) {
        listener.fault(SyntaxRules.RUN_TOGETHER, runInto, 0, null, 0);
        faults = Integer.MIN_VALUE;
      }
    }
    if (faults++ >= 0) {
      String[] own = table.acknowledgments[row];
      boolean listed = own != null && element <= own.length;
      String acknowledgment = listed ? own[element - 1] : null;
      listener.fault(rule, element, component, acknowledgment, most(rule, element, component));
    }
  }

  /** How many characters a value may have that has too many; 0 for another fault. */
  private int most(String rule, int element, int component) {
    if (!rule.equals(SyntaxRules.TOO_LONG)) {
      return 0;
    }
    int at = table.element(row, element);
    int spec = component == 0 ? at : table.firstComponent[at] + component - 1;
    return SyntaxTable.max(table.specs[spec]);
  }
}
