package org.plumbline.intake.x12;

/** The rules that the syntax table speaks with. */
final class SyntaxRules {

  static final String SEGMENT_MISSING = "FMT-SEG-002/segment";
  static final String LOOP_MISSING = "FMT-SEG-002/loop";
  static final String SEGMENT_REPEATED = "FMT-SEG-003/segment";
  static final String LOOP_REPEATED = "FMT-SEG-003/loop";
  static final String DATE_REPEATED = "FMT-DAT-004";
  static final String SEGMENT_ORDER = "FMT-SEG-008/segment";
  static final String LOOP_ORDER = "FMT-SEG-008/loop";
  static final String WRAPPED = "FMT-SEG-006/wrapped";
  static final String MARKUP = "FMT-SEG-006/markup";
  static final String RUN_TOGETHER = "FMT-SEG-009";
  static final String TERMINATOR_MISSING = "FMT-SEG-009/line";
  static final String LAST_TERMINATOR_MISSING = "FMT-SEG-009/interchange";
  static final String ELEMENT_MISSING = "FMT-ELE-001/required";
  static final String CUT_SHORT = "FMT-ELE-001/cut";
  static final String NO_ELEMENT = "FMT-ELE-001/empty";
  static final String ELEMENT_WANTED = "FMT-ELE-001/condition";
  static final String TOO_SHORT = "FMT-ELE-006/short";
  static final String TOO_LONG = "FMT-ELE-006/long";
  static final String CODE_UNKNOWN = "FMT-ELE-007";
  static final String NOT_USED = "FMT-ELE-008/not-used";
  static final String EXCLUDED = "FMT-ELE-008/condition";
  static final String TOO_MANY_ELEMENTS = "FMT-ELE-009/element";
  static final String TOO_MANY_COMPONENTS = "FMT-ELE-009/component";
  static final String TRAILING_ELEMENT = "FMT-ELE-010/element";
  static final String TRAILING_COMPONENT = "FMT-ELE-010/component";
  static final String NOT_WHOLE = "FMT-ELE-011/whole";
  static final String NOT_DECIMAL = "FMT-ELE-011/decimal";
  static final String NOT_A_TIME = "FMT-ELE-011/time";
  static final String NOT_AN_AMOUNT = "FMT-NUM-002";
  static final String AMOUNT_TOO_LONG = "FMT-NUM-001";
  static final String LEADING_ZERO = "FMT-NUM-003";
  static final String NOT_A_DATE = "FMT-DAT-001";
  static final String NOT_A_RANGE = "FMT-DAT-002";
  static final String DATE_FORMAT = "FMT-DAT-003";
  static final String COMPONENT_SEPARATOR = "FMT-CHR-001/component";
  static final String REPETITION_SEPARATOR = "FMT-CHR-001/repetition";
  static final String FOREIGN_CHARACTER = "FMT-CHR-002";
  static final String LEADING_BLANK = "FMT-CHR-004/leading";
  static final String TRAILING_BLANK = "FMT-CHR-004/trailing";
  static final String ONLY_BLANKS = "FMT-CHR-004/blank";

  static final String SUBSCRIBER_INCOMPLETE = "FMT-05-004";
  static final String LINE_NUMBER = "FMT-24-004";
  static final String SUBMISSION_TOO_LONG = "FMT-ENV-005";
  static final String SUBROGATION = "FMT-ENV-004/subrogation";

  /** What is asked of the characters of each segment but ISA. */
  static final String[] OF_CHARACTERS = {
    COMPONENT_SEPARATOR,
    REPETITION_SEPARATOR,
    FOREIGN_CHARACTER,
    LEADING_BLANK,
    TRAILING_BLANK,
    ONLY_BLANKS
  };

  private SyntaxRules() {}
}
