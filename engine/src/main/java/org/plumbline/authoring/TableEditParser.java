package org.plumbline.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of an example as an edit of a table. */
final class TableEditParser {

  private static final Pattern FILL = Pattern.compile("fill (.+) with (\\d{1,7})");
  private static final Pattern REPLACE = Pattern.compile("replace (.+?) with(?: (.*))?");

  private TableEditParser() {}

  static ClaimEdit parse(int line, String text) throws ExampleException {
    Matcher edit;
    if ((edit = REPLACE.matcher(text)).matches()) {
      String with = edit.group(2) == null ? "" : edit.group(2);
      return new ClaimEdit.FormReplace(line, lineEnds(edit.group(1)), lineEnds(with));
    }
    if ((edit = FILL.matcher(text)).matches()) {
      String letters = "A".repeat(Integer.parseInt(edit.group(2)));
      return new ClaimEdit.FormReplace(line, lineEnds(edit.group(1)), letters);
    }
    throw new ExampleException(
        line,
        "'"
            + text
            + "' is no edit of a table; write replace TEXT with TEXT or fill TEXT with NUMBER");
  }

  private static String lineEnds(String written) {
    return written.replace("\\n", "\n");
  }
}
