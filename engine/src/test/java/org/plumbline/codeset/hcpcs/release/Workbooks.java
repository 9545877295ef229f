package org.plumbline.codeset.hcpcs.release;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks of invented rows, as Excel writes them but for the formats. */
public final class Workbooks {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** The 48 columns of CMS's workbook. */
  public static final List<String> COLUMNS =
      List.of(
          ("HCPC,SEQNUM,RECID,LONG DESCRIPTION,SHORT DESCRIPTION,PRICE1,PRICE2,PRICE3,PRICE4,MULT_PI,"
                  + "CIM1,CIM2,CIM3,MCM1,MCM2,MCM3,STATUTE,LABCERT1,LABCERT2,LABCERT3,LABCERT4,"
                  + "LABCERT5,LABCERT6,LABCERT7,LABCERT8,XREF1,XREF2,XREF3,XREF4,XREF5,COV,ASC_GRP,"
                  + "ASC_DT,OPPS,OPPS_PI,OPPS_DT,PROCNOTE,BETOS,TOS1,TOS2,TOS3,TOS4,TOS5,ANEST_BU,"
                  + "ADD DT,ACT EFF DT,TERM DT,ACTION CD")
              .split(","));

  private Workbooks() {}

  /** A row of CMS's workbook. */
  public static List<String> row(
      String code, String sequence, String kind, String longText, String added, String ended) {
    String[] cells = new String[COLUMNS.size()];
    java.util.Arrays.fill(cells, "");
    cells[0] = code;
    cells[1] = sequence;
    cells[2] = kind;
    cells[3] = longText;
    cells[4] = kind.equals("3") ? "Short " + code.strip() : "";
    cells[25] = "";
    cells[44] = added;
    cells[45] = added;
    cells[46] = ended;
    cells[47] = added.isEmpty() ? "" : "N";
    return List.of(cells);
  }

  public static List<String> row(String code, String longText) {
    return row(code, "0010", code.strip().length() == 2 ? "7" : "3", longText, "20200101", "");
  }

  /** One sheet of rows; a row that is empty is left out, as Excel does. */
  public static byte[] of(String sheet, List<List<String>> rows) {
    return zip(parts(sheet, rows));
  }

  /** The parts of a workbook, to be altered. */
  static Map<String, String> parts(String sheet, List<List<String>> rows) {
    StringBuilder strings = new StringBuilder("<sst xmlns=\"" + MAIN + "\">");
    StringBuilder cells = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    int next = 0;
    for (int i = 0; i < rows.size(); i++) {
      cells.append("<row r=\"").append(i + 1).append("\">");
      for (int j = 0; j < rows.get(i).size(); j++) {
        String text = rows.get(i).get(j);
        if (text.isEmpty()) {
          continue;
        }
        cells.append("<c r=\"").append(column(j)).append(i + 1).append('"');
        if (text.matches("[12]\\d{7}")) {
          cells.append("><v>").append(text).append("</v></c>");
        } else {
          cells.append(" t=\"s\"><v>").append(next++).append("</v></c>");
          strings.append("<si><t xml:space=\"preserve\">").append(escape(text)).append("</t></si>");
        }
      }
      cells.append("</row>");
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("[Content_Types].xml", "<Types/>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" r:id=\"rId1\"/></sheets></workbook>"
            .formatted(MAIN, RELATIONS, escape(sheet)));
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    parts.put("xl/worksheets/sheet1.xml", cells + "</sheetData></worksheet>");
    parts.put("xl/sharedStrings.xml", strings + "</sst>");
    return parts;
  }

  /** The bytes of a zip of texts. */
  static byte[] zip(Map<String, String> parts) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return pack(bytes);
  }

  /** The bytes of a zip. */
  public static byte[] pack(Map<String, byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return bytes.toByteArray();
  }

  private static String column(int index) {
    return index < 26
        ? String.valueOf((char) ('A' + index))
        : "" + (char) ('A' + index / 26 - 1) + (char) ('A' + index % 26);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
