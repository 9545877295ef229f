package org.plumbline.codeset.hcpcs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Cuts the rows out of the first sheet of a workbook with patterns, without a parser of XML. */
public final class NaiveWorkbook {

  private static final Pattern STRING = Pattern.compile("<si>(.*?)</si>", Pattern.DOTALL);
  private static final Pattern TEXT = Pattern.compile("<t[^>]*>(.*?)</t>", Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("<row [^>]*>(.*?)</row>", Pattern.DOTALL);
  private static final Pattern CELL =
      Pattern.compile("<c r=\"([A-Z]+)\\d+\"([^>]*?)(?:/>|>(.*?)</c>)", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("<v>(.*?)</v>");

  private NaiveWorkbook() {}

  /** The cells of each row by the letters of their column. */
  public static List<Map<String, String>> rows(Path zip, String name) throws IOException {
    String strings = "";
    String sheet = "";
    try (ZipFile file = new ZipFile(zip.toFile());
        ZipInputStream parts =
            new ZipInputStream(
                new ByteArrayInputStream(
                    file.getInputStream(file.getEntry(name)).readAllBytes()))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        String text = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
        strings = part.getName().endsWith("sharedStrings.xml") ? text : strings;
        sheet = part.getName().endsWith("sheet1.xml") ? text : sheet;
      }
    }
    List<String> shared = new ArrayList<>();
    for (Matcher string = STRING.matcher(strings); string.find(); ) {
      StringBuilder joined = new StringBuilder();
      for (Matcher text = TEXT.matcher(string.group(1)); text.find(); ) {
        joined.append(text.group(1));
      }
      shared.add(plain(joined.toString()));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (Matcher row = ROW.matcher(sheet); row.find(); ) {
      rows.add(cells(row.group(1), shared));
    }
    return rows;
  }

  private static Map<String, String> cells(String row, List<String> shared) {
    Map<String, String> cells = new HashMap<>();
    for (Matcher cell = CELL.matcher(row); cell.find(); ) {
      Matcher value = VALUE.matcher(cell.group(3) == null ? "" : cell.group(3));
      if (value.find()) {
        boolean string = cell.group(2).contains("t=\"s\"");
        cells.put(
            cell.group(1), string ? shared.get(Integer.parseInt(value.group(1))) : value.group(1));
      }
    }
    return cells;
  }

  private static String plain(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }
}
