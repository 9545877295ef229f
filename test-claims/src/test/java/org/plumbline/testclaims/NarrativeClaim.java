package org.plumbline.testclaims;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A claim with a hand-written narrative on its first line, and the rules that its author expects.
 *
 * @param set the evaluation set it belongs to
 * @param birth as in DMG02, or empty
 * @param sex as in DMG03, or empty
 * @param others the claim's other lines, without narrative
 * @param description SV101-7, or empty
 * @param note NTE02, or empty
 * @param findings ids of the rules that speak; empty for none
 * @param besides ids of rules that may speak too and are not judged on this claim
 */
record NarrativeClaim(
    String id,
    String set,
    Service service,
    String place,
    LocalDate from,
    LocalDate to,
    String birth,
    String sex,
    List<Service> others,
    String description,
    String note,
    Set<String> findings,
    Set<String> besides) {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  /** As the head of E11 says. */
  private static final Set<String> NOT_JUDGED_IN_E11 = Set.of("DA-W11", "DA-W22", "DA-N05");

  /** What is charged: a code, its modifiers and units. */
  record Service(String code, List<String> modifiers, String units) {

    /** From "J9035-JW 5". */
    static Service of(String text) {
      String[] parts = text.split(" ");
      List<String> code = List.of(parts[0].split("-"));
      return new Service(code.get(0), code.subList(1, code.size()), parts[1]);
    }
  }

  /** All claims of all sets. */
  static List<NarrativeClaim> all() {
    List<NarrativeClaim> all =
        new ArrayList<>(NarrativeLine.all().stream().map(NarrativeClaim::of).toList());
    all.addAll(table("third"));
    all.addAll(table("fourth"));
    return all;
  }

  private static NarrativeClaim of(NarrativeLine line) {
    boolean described = line.field().equals("SV101-7");
    return new NarrativeClaim(
        line.id(),
        line.blind() ? "blind" : "dev",
        new Service(line.code(), line.modifiers(), line.units()),
        "11",
        line.from(),
        line.to(),
        "",
        "",
        List.of(),
        described ? line.narrative() : "",
        described ? "" : line.narrative(),
        line.findings(),
        NOT_JUDGED_IN_E11);
  }

  private static List<NarrativeClaim> table(String set) {
    try (var file =
            new InputStreamReader(
                NarrativeLine.class.getResourceAsStream("narratives-" + set + ".csv"),
                StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      return rows.stream().map(row -> of(row, set)).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static NarrativeClaim of(NamedCsvRecord row, String set) {
    String[] days = row.getField("dates").split("-");
    return new NarrativeClaim(
        row.getField("id"),
        set,
        new Service(row.getField("code"), words(row.getField("modifiers")), row.getField("units")),
        row.getField("pos"),
        LocalDate.parse(days[0], DAY),
        LocalDate.parse(days[days.length - 1], DAY),
        row.getField("birth"),
        row.getField("sex"),
        row.getField("with").isEmpty()
            ? List.of()
            : List.of(row.getField("with").split(";")).stream().map(Service::of).toList(),
        row.getField("narrative"),
        row.getField("note"),
        row.getField("expected").equals("none")
            ? Set.of()
            : new TreeSet<>(words(row.getField("expected"))),
        Set.copyOf(words(row.getField("also"))));
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  String narrative() {
    return description.isEmpty() ? note : description;
  }

  /** The claim's segments, as a patient's who is the subscriber; | and \u001f separate. */
  String segments(int level) {
    StringBuilder text = new StringBuilder();
    text.append("HL|%d|1|22|0~\nSBR|P|18|||||||MB~\n".formatted(level));
    text.append("NM1|IL|1|SAMPLEBROOK|EDITH||||MI|9XX9XX9XX02~\n");
    if (!birth.isEmpty() || !sex.isEmpty()) {
      text.append("DMG|D8|%s|%s~\n".formatted(birth, sex));
    }
    text.append("CLM|E%s|100|||%s\u001fB\u001f1|Y|A|Y|Y~\n".formatted(id, place));
    text.append("HI|ABK\u001fI10~\n");
    line(text, 1, service, description);
    if (!note.isEmpty()) {
      text.append("NTE|ADD|").append(note).append("~\n");
    }
    for (int i = 0; i < others.size(); i++) {
      line(text, i + 2, others.get(i), "");
    }
    return text.toString();
  }

  private void line(StringBuilder text, int number, Service service, String described) {
    List<String> code = new ArrayList<>(List.of("HC", service.code()));
    code.addAll(service.modifiers());
    if (!described.isEmpty()) {
      while (code.size() < 6) {
        code.add("");
      }
      code.add(described);
    }
    String day = from.format(DAY);
    text.append("LX|%d~\n".formatted(number));
    text.append("SV1|%s|100|UN|%s|||1~\n".formatted(String.join("\u001f", code), service.units()));
    text.append(
        to.equals(from)
            ? "DTP|472|D8|%s~\n".formatted(day)
            : "DTP|472|RD8|%s-%s~\n".formatted(day, to.format(DAY)));
  }
}
