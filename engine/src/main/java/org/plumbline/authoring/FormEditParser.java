package org.plumbline.authoring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;

/** Reads one line of an example as an edit of a CMS-1500 form. */
final class FormEditParser {

  private static final Pattern PUT = Pattern.compile("([^\\s=:]+)\\s*(:?=)\\s*(.*)");
  private static final Pattern FILL = Pattern.compile("fill (\\S+) with (\\d{1,7})");
  private static final Pattern DELETE = Pattern.compile("delete (\\S+)");
  private static final Pattern REPLACE = Pattern.compile("replace (.+?) with(?: (.*))?");

  private FormEditParser() {}

  static ClaimEdit parse(int line, String text) throws ExampleException {
    Matcher form;
    if ((form = REPLACE.matcher(text)).matches()) {
      String with = form.group(2) == null ? "" : form.group(2);
      return new ClaimEdit.FormReplace(line, lineEnds(form.group(1)), lineEnds(with));
    }
    if ((form = FILL.matcher(text)).matches()) {
      String letters = "A".repeat(Integer.parseInt(form.group(2)));
      return new ClaimEdit.FormPut(
          line, FormPath.parse(line, form.group(1)), FormEdits.JSON.writeValueAsString(letters));
    }
    if ((form = DELETE.matcher(text)).matches()) {
      return new ClaimEdit.FormDelete(line, FormPath.parse(line, form.group(1)));
    }
    if ((form = PUT.matcher(text)).matches()) {
      FormPath at = FormPath.parse(line, form.group(1));
      boolean json = form.group(2).equals(":=");
      return new ClaimEdit.FormPut(
          line,
          at,
          json ? json(line, form.group(3)) : FormEdits.JSON.writeValueAsString(form.group(3)));
    }
    throw new ExampleException(
        line,
        "'"
            + text
            + "' is no edit of a form; write PATH = TEXT, PATH := JSON, fill PATH with NUMBER,"
            + " delete PATH or replace TEXT with TEXT");
  }

  private static String json(int line, String written) throws ExampleException {
    try {
      if (!FormEdits.JSON.readTree(written).isMissingNode()) {
        return written;
      }
    } catch (JacksonException broken) {
      // told below
    }
    throw new ExampleException(line, "after := stands JSON; a text is written with = instead");
  }

  private static String lineEnds(String written) {
    return written.replace("\\n", "\n");
  }
}
