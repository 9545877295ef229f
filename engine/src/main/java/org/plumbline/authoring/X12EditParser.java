package org.plumbline.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one line of an example as an edit of an 837P. */
final class X12EditParser {

  private static final Pattern PUT = Pattern.compile("(\\S+)\\s*=\\s*(.*)");
  private static final Pattern FILL = Pattern.compile("fill (\\S+) with (\\d{1,6})");
  private static final Pattern DELETE = Pattern.compile("delete (\\S+)");
  private static final Pattern INSERT = Pattern.compile("insert (\\S+) (.+)");
  private static final Pattern END = Pattern.compile("end after (\\S+)");

  private static final Pattern WRAP = Pattern.compile("wrap at (\\d{2,3})");

  private X12EditParser() {}

  static ClaimEdit parse(int line, String text) throws ExampleException {
    Matcher form;
    if ((form = FILL.matcher(text)).matches()) {
      String letters = "A".repeat(Integer.parseInt(form.group(2)));
      return new ClaimEdit.Put(line, ElementPath.parse(line, form.group(1)), letters);
    }
    if ((form = DELETE.matcher(text)).matches()) {
      return new ClaimEdit.Delete(line, SegmentPath.parse(line, form.group(1)));
    }
    if ((form = INSERT.matcher(text)).matches()) {
      return new ClaimEdit.Insert(line, SegmentPath.parse(line, form.group(1)), form.group(2));
    }
    if ((form = END.matcher(text)).matches()) {
      return end(line, form.group(1));
    }
    if ((form = WRAP.matcher(text)).matches()) {
      return new ClaimEdit.Wrap(line, Integer.parseInt(form.group(1)));
    }
    if ((form = PUT.matcher(text)).matches()) {
      refuse(line, form.group(2), "*~");
      return new ClaimEdit.Put(line, ElementPath.parse(line, form.group(1)), form.group(2));
    }
    throw new ExampleException(
        line,
        "'"
            + text
            + "' is no edit; write PATH = VALUE, fill PATH with NUMBER, delete PATH,"
            + " insert PATH SEGMENT, end after PATH or wrap at WIDTH");
  }

  private static ClaimEdit end(int line, String path) throws ExampleException {
    if (path.matches(".*/[A-Z][A-Z0-9]{1,2}?\\d{2}")) {
      ElementPath element = ElementPath.parse(line, path);
      return new ClaimEdit.End(line, element.segment(), element.element());
    }
    return new ClaimEdit.End(line, SegmentPath.parse(line, path), 0);
  }

  private static void refuse(int line, String value, String separators) throws ExampleException {
    for (char separator : separators.toCharArray()) {
      if (value.indexOf(separator) >= 0) {
        throw new ExampleException(
            line,
            "a value holds no '" + separator + "': it would begin another element or segment");
      }
    }
  }
}
