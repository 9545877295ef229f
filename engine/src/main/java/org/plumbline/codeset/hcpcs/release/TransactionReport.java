package org.plumbline.codeset.hcpcs.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.hcpcs.TableLayout;
import org.plumbline.codeset.hcpcs.release.Part.TransactionPart;
import org.plumbline.codeset.workbook.GridRow;

/**
 * CMS's report of what a release changed, compared with the release: its word for each code or
 * modifier with the row's action code, and its long description with the row's. It is a check and
 * no source: nothing of it is taken.
 */
final class TransactionReport {

  private static final char NOT_A_CHANGE = ' ';
  private static final char MODIFIER = '?';

  private final TransactionPart part;
  private final Map<String, CodeRow> codes = new LinkedHashMap<>();
  private final Map<String, ModifierRow> modifiers = new LinkedHashMap<>();
  private final List<ImportNote> notes = new ArrayList<>();
  private int rows;

  TransactionReport(TransactionPart part, List<CodeRow> codes, List<ModifierRow> modifiers) {
    this.part = part;
    codes.forEach(row -> this.codes.put(row.code(), row));
    modifiers.forEach(row -> this.modifiers.put(row.modifier(), row));
  }

  /** Compares and tells where the two differ. */
  ImportedPart compare() {
    Map<String, Boolean> named = new LinkedHashMap<>();
    GridHeader header = part.header();
    GridRow last = null;
    StringBuilder words = new StringBuilder();
    for (GridRow row : part.rows()) {
      String key = cell(row, Column.CODE);
      if (key.isEmpty() && !header.has(Column.LONG)) {
        continue;
      }
      if (last != null
          && key.equals(cell(last, Column.CODE))
          && cell(row, Column.ACTION).isEmpty()) {
        words.append(' ').append(cell(row, Column.LONG));
        continue;
      }
      compareWords(last, words.toString());
      words = new StringBuilder(cell(row, Column.LONG));
      last = row;
      if (compare(row, key)) {
        rows++;
        named.put(key, true);
      }
    }
    compareWords(last, words.toString());
    for (CodeRow row : codes.values()) {
      if (isChange(row.actionCode()) && !named.containsKey(row.code())) {
        notes.add(
            new ImportNote(
                0, row.code() + " has action code " + row.actionCode() + " and is not named"));
      }
    }
    return new ImportedPart(
        part.name(),
        PartKind.TRANSACTION_REPORT,
        rows,
        notes.isEmpty()
            ? "agrees with the release"
            : notes.size() + (notes.size() == 1 ? " difference" : " differences"),
        notes);
  }

  /** Compares a row; false where it names no code or modifier. */
  private boolean compare(GridRow row, String key) {
    if (key.isEmpty() || TableLayout.pack(key) < 0 || key.length() != 2 && key.length() != 5) {
      return false;
    }
    char said = change(cell(row, Column.ACTION));
    CodeRow code = codes.get(key);
    if (code == null && !modifiers.containsKey(key)) {
      note(row, key + " is not in the release");
      return true;
    }
    char held = code == null ? MODIFIER : code.actionCode();
    if (said == NOT_A_CHANGE) {
      note(row, key + ": \"" + shown(cell(row, Column.ACTION)) + "\" is no change that CMS names");
    } else if (held != MODIFIER && held != ' ' && held != said) {
      note(row, key + ": the report says " + said + ", the release has action code " + held);
    }
    if (code != null && said == 'D' && code.isDated() && !code.hasEnd()) {
      note(row, key + " is reported as discontinued, the release has no last day");
    }
    return true;
  }

  private void compareWords(GridRow row, String words) {
    String key = row == null ? "" : cell(row, Column.CODE);
    String held = codes.containsKey(key) ? codes.get(key).longText() : "";
    String said = RowDraft.plain(words);
    if (!held.isEmpty() && !said.isEmpty() && !said.equals(held)) {
      note(row, key + " has other words than in the release");
    }
  }

  /** The letter that a row's action code has for a word of the report. */
  private static char change(String word) {
    String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    if (plain.length() == 1 && "abcdfnprst".contains(plain)) {
      return Character.toUpperCase(plain.charAt(0));
    }
    boolean coverage = plain.contains("coverage");
    boolean words = plain.contains("long desc");
    if (coverage || words) {
      return coverage && words ? 'B' : words ? 'C' : 'F';
    }
    return switch (plain.split(" ")[0]) {
      case "add" -> 'A';
      case "discontinued" -> 'D';
      case "no" -> 'N';
      case "payment" -> 'P';
      case "re", "reactivated" -> 'R';
      case "short" -> 'S';
      case "misc", "miscellaneous" -> 'T';
      default -> NOT_A_CHANGE;
    };
  }

  /** Whether an action code tells of a code that was added, ended, reworded or taken up again. */
  private static boolean isChange(char actionCode) {
    return "ABCDRS".indexOf(actionCode) >= 0;
  }

  private String cell(GridRow row, Column column) {
    int at = part.header().first(column);
    return at < 0 ? "" : RowDraft.plain(row.cell(at));
  }

  private static String shown(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }

  private void note(GridRow row, String text) {
    notes.add(new ImportNote(row.number(), text));
  }
}
