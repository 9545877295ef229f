package org.plumbline.codeset.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.plumbline.codeset.ByteBudget;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.UnreadableException;

/**
 * Reads the XML of a workbook's parts. Entities and document types are refused: a workbook has
 * none. What a part may make of itself is bounded in rows, columns and characters.
 */
final class SheetXml {

  /** Reads an opened part. */
  interface Reading {
    void of(XmlPart xml) throws XMLStreamException, ImportException, UnreadableException;
  }

  /** A release has 48 columns and under 10,000 rows. */
  private static final int MOST_COLUMNS = 256;

  private static final int MOST_ROWS = 100_000;

  private static final int MOST_STRINGS = 1_000_000;
  private static final int MOST_SHEETS = 1_000;

  /** The most characters Excel keeps in a cell. */
  private static final int MOST_CHARACTERS = 32_767;

  private static final String RELATION_IDS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATION_IDS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";

  private final List<String> strings;
  private final ByteBudget budget;
  private final String place;

  SheetXml(List<String> strings, ByteBudget budget, String place) {
    this.strings = strings;
    this.budget = budget;
    this.place = place;
  }

  /** The shared strings, without phonetic readings. */
  static void strings(XmlPart xml, List<String> strings)
      throws XMLStreamException, UnreadableException {
    while (xml.next()) {
      if (xml.starts("si")) {
        strings.add(xml.text("si"));
        bound(strings.size(), MOST_STRINGS, "strings");
      }
    }
  }

  /** Which part a relation leads to, by its id. */
  static void relations(XmlPart xml, Map<String, String> targets)
      throws XMLStreamException, UnreadableException {
    while (xml.next()) {
      if (xml.starts("Relationship")) {
        targets.put(xml.attribute("Id"), xml.attribute("Target"));
        bound(targets.size(), MOST_SHEETS, "relations");
      }
    }
  }

  /** The names of the sheets by the id of their relation, in order. */
  static void sheets(XmlPart xml, Map<String, String> names)
      throws XMLStreamException, UnreadableException {
    while (xml.next()) {
      if (xml.starts("sheet")) {
        names.put(xml.attribute("id", RELATION_IDS, STRICT_RELATION_IDS), xml.attribute("name"));
        bound(names.size(), MOST_SHEETS, "sheets");
      }
    }
  }

  /** The rows of a sheet that hold anything. */
  void rows(XmlPart xml, List<GridRow> rows)
      throws XMLStreamException, ImportException, UnreadableException {
    long number = 0;
    while (xml.next()) {
      if (xml.starts("row")) {
        number = number(xml.attribute("r"), number + 1);
        GridRow row = row(xml, number);
        if (!row.isBlank() || row.damaged()) {
          rows.add(row);
          bound(rows.size(), MOST_ROWS, "rows");
        }
      }
    }
  }

  private static void bound(int count, int most, String what) throws UnreadableException {
    if (count > most) {
      throw new UnreadableException("has more than " + most + " " + what);
    }
  }

  private GridRow row(XmlPart xml, long number)
      throws XMLStreamException, ImportException, UnreadableException {
    String[] cells = new String[0];
    boolean damaged = false;
    int column = -1;
    while (xml.next() && !xml.ends("row")) {
      if (xml.starts("c")) {
        String reference = xml.attribute("r");
        column = reference.isEmpty() ? column + 1 : column(reference);
        String text = cell(xml);
        if (text == null || text.length() > MOST_CHARACTERS) {
          damaged = true;
        } else if (!text.isEmpty() && column >= 0 && column < MOST_COLUMNS) {
          budget.take(text.length(), place + ", row " + number);
          cells = column < cells.length ? cells : Arrays.copyOf(cells, column + 1);
          cells[column] = text;
        }
      }
    }
    return new GridRow(number, cells, damaged);
  }

  /** The text of a cell, null where it points to no string. */
  private String cell(XmlPart xml) throws XMLStreamException, UnreadableException {
    String type = xml.attribute("t");
    String text = "";
    while (xml.next() && !xml.ends("c")) {
      if (xml.starts("is")) {
        text = xml.text("is");
      } else if (xml.starts("v")) {
        text = xml.text("v");
      }
    }
    return switch (type) {
      case "s" -> shared(text);
      case "e" -> null;
      case "", "n" -> whole(text);
      default -> text;
    };
  }

  private String shared(String index) {
    if (!index.matches("\\d{1,9}") || Integer.parseInt(index) >= strings.size()) {
      return null;
    }
    return strings.get(Integer.parseInt(index));
  }

  /** A number as it is read: some writers store 20251001 as 2.0251001E7. */
  private static String whole(String number) {
    if (number.indexOf('E') < 0 || number.length() > 32) {
      return number;
    }
    try {
      double value = Double.parseDouble(number);
      return value == Math.rint(value) && Math.abs(value) < 1e15
          ? String.valueOf((long) value)
          : number;
    } catch (NumberFormatException text) {
      return number;
    }
  }

  private static long number(String text, long other) {
    return text.matches("\\d{1,7}") ? Long.parseLong(text) : other;
  }

  /** The column of a reference such as AB12, from 0; -1 where it is none. */
  private static int column(String reference) {
    int column = 0;
    for (int i = 0; i < reference.length() && i < 3; i++) {
      char c = reference.charAt(i);
      if (c < 'A' || c > 'Z') {
        break;
      }
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }
}
