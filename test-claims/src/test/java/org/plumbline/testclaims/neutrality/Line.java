package org.plumbline.testclaims.neutrality;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;
import org.plumbline.rulebook.Rulebook;
import org.plumbline.run.ScrubOptions;
import org.plumbline.testclaims.NarrativeLine;
import org.plumbline.testclaims.Scrubbed;

/**
 * A service line that is a claim of its own.
 *
 * @param code the code
 * @param modifiers none to four
 * @param units as written
 * @param day the date of service
 * @param description SV101-7, empty for none
 * @param note NTE of the line, empty for none
 */
record Line(
    String code,
    List<String> modifiers,
    String units,
    LocalDate day,
    String description,
    String note) {

  private static final DateTimeFormatter PLAIN = DateTimeFormatter.BASIC_ISO_DATE;

  static Line of(String code, LocalDate day, String description) {
    return new Line(code, List.of(), "1", day, description, "");
  }

  static Line of(String code, String description) {
    return of(code, LocalDate.of(2025, 10, 5), description);
  }

  Line described(String words) {
    return new Line(code, modifiers, units, day, words, note);
  }

  Line noted(String words) {
    return new Line(code, modifiers, units, day, description, words);
  }

  Line with(String... more) {
    return new Line(code, List.of(more), units, day, description, note);
  }

  Line units(String number) {
    return new Line(code, modifiers, number, day, description, note);
  }

  /** The hand-written narratives of E11. */
  static List<Line> narratives() {
    List<Line> lines = new ArrayList<>();
    for (NarrativeLine line : NarrativeLine.all()) {
      boolean described = line.field().equals("SV101-7");
      lines.add(
          new Line(
              line.code(),
              line.modifiers(),
              line.units(),
              line.from(),
              described ? line.narrative() : "",
              described ? "" : line.narrative()));
    }
    return lines;
  }

  /** The lines as one file, a claim each; separators that no descriptor has. */
  static byte[] file(List<Line> lines) {
    StringBuilder file =
        new StringBuilder(
            """
            ISA|00|          |00|          |ZZ|EXAMPLESENDER  |ZZ|EXAMPLECLEAR   |251215|0900|^|00501|000000004|0|T|\u001f~
            GS|HC|EXAMPLESENDER|EXAMPLECLEAR|20251215|0900|4|X|005010X222A1~
            ST|837|0004|005010X222A1~
            BHT|0019|00|LINES|20251215|0900|CH~
            HL|1||20|1~
            NM1|85|2|EXAMPLE INFUSION CENTER|||||XX|1234567893~
            """);
    lines.forEach(line -> file.append(line.claim()));
    return file.append("SE|20|0004~\nGE|1|4~\nIEA|1|000000004~\n")
        .toString()
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private String claim() {
    List<String> service = new ArrayList<>(List.of("HC", code));
    service.addAll(modifiers);
    if (!description.isEmpty()) {
      while (service.size() < 6) {
        service.add("");
      }
      service.add(plain(description));
    }
    return """
        HL|2|1|22|0~
        SBR|P|18|||||||MB~
        NM1|PR|2|EXAMPLE PART B CONTRACTOR|||||PI|EX8003~
        CLM|%s|100|||11\u001fB\u001f1|Y|A|Y|Y~
        HI|ABK\u001fI10~
        LX|1~
        SV1|%s|100|UN|%s|||1~
        DTP|472|D8|%s~
        """
            .formatted(code, String.join("\u001f", service), units, PLAIN.format(day))
        + (note.isEmpty() ? "" : "NTE|ADD|" + plain(note) + "~\n");
  }

  private static String plain(String words) {
    return words.replaceAll("[|^~\u001f]", " ");
  }

  /** The findings of each line, those of the file left out. */
  static List<List<Finding>> findings(List<Line> lines, HcpcsCodeSet codes) {
    return findings(lines, codes, Scrubbed.SHIPPED);
  }

  /** The same by other rules. */
  static List<List<Finding>> findings(List<Line> lines, HcpcsCodeSet codes, Rulebook rulebook) {
    List<List<Finding>> found = new ArrayList<>();
    lines.forEach(line -> found.add(new ArrayList<>()));
    Scrubbed.of(
            file(lines),
            rulebook,
            CodeSets.of(codes),
            new ScrubOptions(Set.of("medicare-b"), null, 2))
        .findings()
        .forEach(
            finding -> {
              if (finding.line() > 0) {
                found.get(finding.claimIndex() - 1).add(finding);
              }
            });
    return found;
  }

  /** The findings of this line alone. */
  List<Finding> findings(HcpcsCodeSet codes) {
    return findings(List.of(this), codes).get(0);
  }

  /** The ids of the rules of descriptors that speak about the line. */
  Set<String> rules(HcpcsCodeSet codes) {
    return ids(findings(codes));
  }

  /** The ids of the rules of descriptors among findings. */
  static Set<String> ids(List<Finding> findings) {
    Set<String> ids = new TreeSet<>();
    for (Finding finding : findings) {
      if (finding.rule().id().startsWith("DA-")) {
        ids.add(finding.rule().id());
      }
    }
    return ids;
  }
}
