package org.plumbline.codeset;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads the XML of a workbook's parts. Entities and document types are refused: a workbook has
 * none. What a part may make of itself is bounded in rows, columns and characters.
 */
final class SheetXml {

  /** Reads an opened part. */
  interface Reading {
    void of(XMLStreamReader xml) throws XMLStreamException, ImportException, UnreadableException;
  }

  /** A release has 48 columns and under 10,000 rows. */
  private static final int MOST_COLUMNS = 256;

  private static final int MOST_ROWS = 100_000;

  private static final int MOST_STRINGS = 1_000_000;
  private static final int MOST_SHEETS = 1_000;

  /** The most characters Excel keeps in a cell. */
  private static final int MOST_CHARACTERS = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final String RELATION_IDS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT_RELATION_IDS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private static final XMLInputFactory FACTORY = factory();

  private final List<String> strings;
  private final ByteBudget budget;
  private final String place;

  SheetXml(List<String> strings, ByteBudget budget, String place) {
    this.strings = strings;
    this.budget = budget;
    this.place = place;
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  static XMLStreamReader open(byte[] part) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
  }

  /** The shared strings, without phonetic readings. */
  static void strings(XMLStreamReader xml, List<String> strings)
      throws XMLStreamException, UnreadableException {
    while (next(xml)) {
      if (starts(xml, "si")) {
        strings.add(text(xml, "si"));
        bound(strings.size(), MOST_STRINGS, "strings");
      }
    }
  }

  /** Which part a relation leads to, by its id. */
  static void relations(XMLStreamReader xml, Map<String, String> targets)
      throws XMLStreamException, UnreadableException {
    while (next(xml)) {
      if (starts(xml, "Relationship")) {
        targets.put(attribute(xml, "Id"), attribute(xml, "Target"));
        bound(targets.size(), MOST_SHEETS, "relations");
      }
    }
  }

  /** The names of the sheets by the id of their relation, in order. */
  static void sheets(XMLStreamReader xml, Map<String, String> names)
      throws XMLStreamException, UnreadableException {
    while (next(xml)) {
      if (starts(xml, "sheet")) {
        String id = xml.getAttributeValue(RELATION_IDS, "id");
        names.put(
            String.valueOf(id == null ? xml.getAttributeValue(STRICT_RELATION_IDS, "id") : id),
            attribute(xml, "name"));
        bound(names.size(), MOST_SHEETS, "sheets");
      }
    }
  }

  /** The rows of a sheet that hold anything. */
  void rows(XMLStreamReader xml, List<GridRow> rows)
      throws XMLStreamException, ImportException, UnreadableException {
    long number = 0;
    while (next(xml)) {
      if (starts(xml, "row")) {
        number = number(attribute(xml, "r"), number + 1);
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

  private GridRow row(XMLStreamReader xml, long number)
      throws XMLStreamException, ImportException, UnreadableException {
    String[] cells = new String[0];
    boolean damaged = false;
    int column = -1;
    while (next(xml) && !ends(xml, "row")) {
      if (starts(xml, "c")) {
        String reference = attribute(xml, "r");
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
  private String cell(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    String type = attribute(xml, "t");
    String text = "";
    while (next(xml) && !ends(xml, "c")) {
      if (starts(xml, "is")) {
        text = text(xml, "is");
      } else if (starts(xml, "v")) {
        text = text(xml, "v");
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

  /** The text of an element: of its runs, but not of phonetic readings. */
  private static String text(XMLStreamReader xml, String element)
      throws XMLStreamException, UnreadableException {
    StringBuilder text = new StringBuilder();
    boolean plain = element.equals("v");
    boolean inText = plain;
    boolean phonetic = false;
    while (next(xml) && !ends(xml, element)) {
      if (starts(xml, "rPh") || ends(xml, "rPh")) {
        phonetic = xml.isStartElement();
      } else if (starts(xml, "t") || ends(xml, "t")) {
        inText = plain || xml.isStartElement();
      } else if (xml.hasText() && inText && !phonetic) {
        text.append(xml.getText());
      }
    }
    return text.indexOf("_x") < 0 ? text.toString() : unescaped(text);
  }

  private static String unescaped(StringBuilder text) {
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  private static boolean next(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    if (!xml.hasNext()) {
      return false;
    }
    int event = xml.next();
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new UnreadableException(
          "declares a document type or entity at line " + xml.getLocation().getLineNumber());
    }
    return true;
  }

  private static boolean starts(XMLStreamReader xml, String element) {
    return xml.isStartElement() && xml.getLocalName().equals(element);
  }

  private static boolean ends(XMLStreamReader xml, String element) {
    return xml.isEndElement() && xml.getLocalName().equals(element);
  }

  private static String attribute(XMLStreamReader xml, String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
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
