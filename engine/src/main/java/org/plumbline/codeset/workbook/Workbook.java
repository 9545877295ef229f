package org.plumbline.codeset.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.plumbline.codeset.ByteBudget;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.UnreadableException;

/**
 * The sheets of an Excel workbook (ECMA-376 SpreadsheetML, .xlsx) as texts. Formulas give the value
 * that was stored with them; formats are not read.
 */
public final class Workbook {

  /** Names that are not marked as UTF-8 are in some code page; none of its bytes is an error. */
  public static final Charset NAMES = StandardCharsets.ISO_8859_1;

  public static final String MAIN_PART = "xl/workbook.xml";

  private static final String STRINGS_PART = "xl/sharedStrings.xml";
  private static final String RELATIONS_PART = "xl/_rels/workbook.xml.rels";
  private static final String SHEETS = "xl/worksheets/";

  private final Map<String, byte[]> parts;
  private final ByteBudget budget;

  /**
   * A workbook.
   *
   * @param parts the parts of the package that {@link #isRead(String)} names
   * @param budget counts the cells' texts, which may be many times what the file holds
   */
  public Workbook(Map<String, byte[]> parts, ByteBudget budget) {
    this.parts = parts;
    this.budget = budget;
  }

  /** Whether a part of the package is one that is read. */
  public static boolean isRead(String part) {
    return part.equals(MAIN_PART)
        || part.equals(STRINGS_PART)
        || part.equals(RELATIONS_PART)
        || (part.startsWith(SHEETS) && part.endsWith(".xml"));
  }

  /**
   * Unpacks a workbook that lies in a zip.
   *
   * @return none of the parts, where the bytes are another zip
   * @throws UnreadableException when the package is damaged
   */
  public static Map<String, byte[]> unpack(byte[] bytes, ByteBudget budget, String place)
      throws ImportException, UnreadableException {
    Map<String, byte[]> parts = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), NAMES)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] part = budget.read(zip, place + ", part " + entry.getName());
        if (isRead(entry.getName())) {
          parts.put(entry.getName(), part);
        }
      }
    } catch (IOException | IllegalArgumentException damaged) {
      throw new UnreadableException(
          "is a damaged workbook or zip: " + damaged.getMessage(), damaged);
    }
    return parts;
  }

  /**
   * The sheets in the workbook's order.
   *
   * @throws UnreadableException naming the part and the line of it that cannot be read
   */
  public List<Grid> sheets(String place) throws ImportException, UnreadableException {
    List<String> strings = new ArrayList<>();
    if (parts.containsKey(STRINGS_PART)) {
      read(STRINGS_PART, xml -> SheetXml.strings(xml, strings));
    }
    List<Grid> grids = new ArrayList<>();
    for (Map.Entry<String, String> sheet : sheetParts().entrySet()) {
      List<GridRow> rows = new ArrayList<>();
      SheetXml cells = new SheetXml(strings, budget, place + ", sheet " + sheet.getValue());
      read(sheet.getKey(), xml -> cells.rows(xml, rows));
      grids.add(new Grid(sheet.getValue(), rows));
    }
    return grids;
  }

  /** The parts that are sheets, by what the workbook calls them, in its order. */
  private Map<String, String> sheetParts() throws ImportException, UnreadableException {
    Map<String, String> targets = new HashMap<>();
    if (parts.containsKey(RELATIONS_PART)) {
      read(RELATIONS_PART, xml -> SheetXml.relations(xml, targets));
    }
    Map<String, String> names = new LinkedHashMap<>();
    read(MAIN_PART, xml -> SheetXml.sheets(xml, names));
    Map<String, String> sheets = new LinkedHashMap<>();
    names.forEach(
        (id, name) -> {
          String target = targets.getOrDefault(id, "");
          String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
          if (parts.containsKey(part)) {
            sheets.put(part, name);
          }
        });
    for (String part : new TreeMap<>(parts).keySet()) {
      if (part.startsWith(SHEETS)) {
        sheets.putIfAbsent(part, part.substring(SHEETS.length()));
      }
    }
    return sheets;
  }

  private void read(String part, SheetXml.Reading reading)
      throws ImportException, UnreadableException {
    try {
      reading.of(new XmlPart(parts.get(part)));
    } catch (XMLStreamException damaged) {
      String line =
          damaged.getLocation() == null
              ? ""
              : " at line "
                  + damaged.getLocation().getLineNumber()
                  + ", column "
                  + damaged.getLocation().getColumnNumber();
      throw new UnreadableException("is a damaged workbook: " + part + line, damaged);
    } catch (UnreadableException refused) {
      throw new UnreadableException(
          "is no workbook to import: " + part + " " + refused.getMessage(), refused);
    }
  }
}
