package org.plumbline.codeset.hcpcs.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.ImportNote;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.release.Part.NocPart;
import org.plumbline.codeset.workbook.GridRow;

/**
 * CMS's list of codes "not otherwise classified" that comes with a release: workbook "NOC CODES -
 * HCPCS 2025" with columns code, long description, add date and term date. Codes that have ended
 * stay on the list; it says nothing of days.
 */
final class NocList {

  private static final Pattern YEAR = Pattern.compile("\\b(20\\d\\d)\\b");

  private final NocPart part;
  private final Set<String> codes = new TreeSet<>();
  private final List<ImportNote> notes = new ArrayList<>();

  NocList(NocPart part) {
    this.part = part;
    int column = part.header().first(Column.CODE);
    for (GridRow row : part.rows()) {
      String code = RowDraft.plain(row.cell(column));
      if (CodeShape.of(code) == CodeShape.LEVEL_TWO) {
        codes.add(code);
      } else if (!code.isEmpty() || row.damaged()) {
        notes.add(new ImportNote(row.number(), "holds no code; skipped"));
      }
    }
  }

  /** Whether the list says that it is of another year than a release. */
  boolean isOfAnotherYear(Release release) {
    Matcher year = YEAR.matcher(part.header().title());
    return year.find() && Integer.parseInt(year.group(1)) != release.year();
  }

  /** The codes, in order. */
  Set<String> codes() {
    return codes;
  }

  /** What is told of the list that was taken. */
  ImportedPart told(Set<String> listed) {
    int column = part.header().first(Column.CODE);
    List<ImportNote> all = new ArrayList<>(notes);
    for (GridRow row : part.rows()) {
      String code = RowDraft.plain(row.cell(column));
      if (codes.contains(code) && !listed.contains(code)) {
        all.add(new ImportNote(row.number(), code + " is not in the release"));
      }
    }
    return new ImportedPart(part.name(), PartKind.NOC_LIST, codes.size(), "", all);
  }
}
