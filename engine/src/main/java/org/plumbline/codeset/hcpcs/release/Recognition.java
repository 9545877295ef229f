package org.plumbline.codeset.hcpcs.release;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.plumbline.codeset.ByteBudget;
import org.plumbline.codeset.Encoding;
import org.plumbline.codeset.ImportException;
import org.plumbline.codeset.UnreadableException;
import org.plumbline.codeset.hcpcs.release.Part.CorrectionPart;
import org.plumbline.codeset.hcpcs.release.Part.NocPart;
import org.plumbline.codeset.hcpcs.release.Part.OtherPart;
import org.plumbline.codeset.hcpcs.release.Part.ReleasePart;
import org.plumbline.codeset.hcpcs.release.Part.TransactionPart;
import org.plumbline.codeset.workbook.Grid;
import org.plumbline.codeset.workbook.GridRow;
import org.plumbline.codeset.workbook.Workbook;

/** Tells by its content what a file is. Names do not matter. */
final class Recognition {

  private static final Pattern NOC_TITLE = Pattern.compile("\\bNOC\\b");
  private static final Pattern CORRECTIONS_TITLE = Pattern.compile("(?i)\\bcorrections?\\b");

  /** CMS's NOC list of 2017 has 140 codes, that of July 2025 has 164. */
  private static final int MOST_NOC_CODES = 2_000;

  /** Under 20,000 lines make a release. */
  private static final int MOST_LINES = 500_000;

  private final ByteBudget budget;
  private final ColumnNames names = ColumnNames.load();

  Recognition(ByteBudget budget) {
    this.budget = budget;
  }

  /** What a file holds: one part, or one for each sheet of a workbook. */
  List<Part> of(String name, byte[] bytes) throws ImportException {
    try {
      return isZip(bytes) ? ofPackage(name, bytes) : List.of(ofText(name, bytes));
    } catch (UnreadableException unreadable) {
      return List.of(new OtherPart(name, unreadable.getMessage()));
    }
  }

  /** The sheets of a workbook. */
  List<Part> ofWorkbook(String name, Map<String, byte[]> parts) throws ImportException {
    try {
      List<Part> found = new ArrayList<>();
      for (Grid sheet : new Workbook(parts, budget).sheets(name)) {
        found.add(ofGrid(sheetName(name, sheet), sheet, false));
      }
      return found;
    } catch (UnreadableException unreadable) {
      return List.of(new OtherPart(name, unreadable.getMessage()));
    }
  }

  private static String sheetName(String name, Grid sheet) {
    return (name.isEmpty() ? "" : name + ", ") + "sheet " + sheet.name();
  }

  static boolean isZip(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9;
  }

  private List<Part> ofPackage(String name, byte[] bytes)
      throws ImportException, UnreadableException {
    Map<String, byte[]> parts = Workbook.unpack(bytes, budget, name);
    return parts.containsKey(Workbook.MAIN_PART)
        ? ofWorkbook(name, parts)
        : List.of(
            new OtherPart(name, "is a zip within the zip; unpack it and import it by itself"));
  }

  private Part ofText(String name, byte[] bytes) throws UnreadableException {
    String known = foreignFormat(bytes);
    if (!known.isEmpty()) {
      return new OtherPart(name, known);
    }
    refuseManyLines(bytes);
    List<String> lines = decode(bytes).lines().toList();
    List<ReleaseLine> records = new ArrayList<>(lines.size());
    for (String line : lines) {
      records.add(new RecordLine(records.size() + 1, line));
    }
    if (dominates(records)) {
      return new ReleasePart(name, "fixed width", List.copyOf(records), RecordLine.NOT_READ, true);
    }
    Optional<Grid> grid = new DelimitedText(lines).grid(names);
    return grid.isPresent()
        ? ofGrid(name, grid.get(), true)
        : new OtherPart(name, "holds no table of codes");
  }

  private static void refuseManyLines(byte[] bytes) throws UnreadableException {
    int lines = 0;
    for (byte at : bytes) {
      if ((at == '\n' || at == '\r') && ++lines > MOST_LINES) {
        throw new UnreadableException("has more than " + MOST_LINES + " lines");
      }
    }
  }

  /** What the first bytes of a file say that holds no text. */
  private static String foreignFormat(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1);
    if (start.startsWith("%PDF")) {
      return "is a PDF";
    }
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
      return "is a workbook in Excel's old format; save it as .xlsx or CSV";
    }
    return "";
  }

  /** Whether more than half of the lines that are not blank are records of the layout. */
  private static boolean dominates(List<ReleaseLine> lines) {
    long records = lines.stream().filter(ReleaseLine::isRecord).count();
    long filled = lines.stream().filter(line -> !line.isBlank()).count();
    return records > 0 && records * 2 > filled;
  }

  private Part ofGrid(String name, Grid grid, boolean delimited) {
    Optional<GridHeader> found = GridHeader.find(grid, names);
    if (found.isEmpty()) {
      return new OtherPart(name, "holds no table of codes");
    }
    GridHeader header = found.get();
    List<GridRow> rows = header.below(grid);
    if (header.has(Column.ACTION) && !header.has(Column.ADDED)) {
      return header.has(Column.ACTION_DATE) || CORRECTIONS_TITLE.matcher(header.title()).find()
          ? new CorrectionPart(name, header, rows)
          : new TransactionPart(name, header, rows);
    }
    if (isNocList(header, rows)) {
      return new NocPart(name, header, rows);
    }
    return header.has(Column.LONG)
        ? new ReleasePart(
            name,
            "columns",
            ExportLines.of(rows, header, delimited),
            header.dropped(),
            header.isDated())
        : new OtherPart(name, "holds codes without their long descriptors");
  }

  private static boolean isNocList(GridHeader header, List<GridRow> rows) {
    return rows.size() <= MOST_NOC_CODES
        && !header.has(Column.RECORD)
        && NOC_TITLE.matcher(header.title()).find();
  }

  /** A text in UTF-8, in UTF-16 that says so, or, as CMS publishes it, in Windows-1252. */
  private static String decode(byte[] bytes) throws UnreadableException {
    if (bytes.length > 1
        && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0x1fd
        && bytes[0] != bytes[1]) {
      return new String(bytes, StandardCharsets.UTF_16);
    }
    String text = Encoding.decode(bytes);
    int nul = text.indexOf('\0');
    if (nul >= 0 && text.chars().filter(c -> c == 0).count() > text.length() / 10) {
      throw new UnreadableException(
          "is no text in UTF-8 or Windows-1252, from byte " + (nul + 1) + " on");
    }
    return text;
  }
}
