package org.plumbline.testclaims.neutrality;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.release.HcpcsImporter;
import org.plumbline.testclaims.RealFiles;
import org.plumbline.testclaims.Scrubbed;

/** The code sets that invariants are shown on: the starter set, and a release of CMS. */
final class Codes {

  /** The rebuilt release of October 2025, where the data are there. */
  static final String RELEASE = "2025-OCT-rebuilt.zip";

  /** A day of its quarter. */
  static final LocalDate DAY = LocalDate.of(2025, 10, 5);

  private static HcpcsCodeSet real;

  private Codes() {}

  static HcpcsCodeSet starter() {
    return Scrubbed.STARTER;
  }

  /** The folder of CMS's files; a test that needs one is skipped where it is not there. */
  static Path file(String name) {
    Path file = RealFiles.folder().resolveSibling("hcpcs").resolve(name);
    Assumptions.assumeTrue(Files.exists(file), file + " is not there");
    return file;
  }

  static synchronized HcpcsCodeSet real() throws Exception {
    if (real == null) {
      real =
          new HcpcsCodeSet(
              List.of(new HcpcsImporter().read(file(RELEASE), Optional.empty()).table()));
    }
    return real;
  }

  /** Each code of a set with its own words, on {@link #DAY} or the nearest day of its life. */
  static List<Line> ownWords(HcpcsCodeSet codes) {
    List<Line> lines = new ArrayList<>();
    for (String code : codes.codes()) {
      long found = codes.find(code, (int) DAY.toEpochDay());
      Optional<CodeRow> row = codes.row(found);
      if (row.isEmpty()) {
        continue;
      }
      long day = DAY.toEpochDay();
      day = row.get().ended() == CodeRow.NO_DAY ? day : Math.min(day, row.get().ended());
      day = row.get().added() == CodeRow.NO_DAY ? day : Math.max(day, row.get().added());
      Optional<CodeDescriptor> words = codes.descriptor(codes.find(code, (int) day));
      String own = words.map(CodeDescriptor::longText).orElse(row.get().longText());
      lines.add(Line.of(code, LocalDate.ofEpochDay(day), own));
    }
    return lines;
  }
}
