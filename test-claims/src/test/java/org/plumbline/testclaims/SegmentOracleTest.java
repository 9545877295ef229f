package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.claim.Claim;
import org.plumbline.claim.Location;
import org.plumbline.finding.Hit;
import org.plumbline.intake.ReadItem;
import org.plumbline.intake.x12.ScannedSegment;
import org.plumbline.intake.x12.X12ClaimReader;
import org.plumbline.testclaims.StaediFile.Seen;

/**
 * StAEDI cuts the same files: both see the same segments with the same elements and components at
 * the same bytes, and the same counts and control numbers that do not agree. A file that StAEDI
 * gives up on stands in {@code staedi-cannot-read.csv} with what is wrong in it; it is compared up
 * to there, and behind a header that StAEDI can read.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SegmentOracleTest {

  private static final String HEADER =
      "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *251231*1545*^*00501"
          + "*000000001*0*T*:~";
  private static final String GROUP = "GS*HC*SENDER*RECEIVER*20251231*1545*1*X*005010X222A1~";

  /**
   * A file StAEDI gives up on.
   *
   * @param segmentsBefore how many segments it reads before, the last one perhaps in part
   * @param mended what makes it readable: a header, terminators, a tail, or nothing
   */
  private record Unreadable(int segmentsBefore, String mended) {}

  @Test
  void each_public_file_is_cut_as_StAEDI_cuts_it_or_is_listed_with_what_is_wrong()
      throws IOException {
    Map<String, Unreadable> unreadable = unreadable();
    TreeSet<String> gaveUp = new TreeSet<>();
    List<RealFiles.Sample> samples = new ArrayList<>(RealFiles.samples());
    samples.addAll(RealFiles.responses());
    for (RealFiles.Sample sample : samples) {
      byte[] file = Files.readAllBytes(sample.path());
      if (StaediFile.of(file).problem() == null) {
        assertSame(sample.file(), file);
      } else {
        gaveUp.add(sample.file());
        Unreadable why = unreadable.get(sample.file());
        assertNotNull(why, sample.file());
        assertSameUpTo(why.segmentsBefore, sample.file(), file);
        if (!why.mended.isEmpty()) {
          assertSame(sample.file(), mended(file, why.mended));
        }
      }
    }
    assertEquals(115, samples.size());
    assertEquals(unreadable.keySet(), gaveUp);
  }

  @Test
  void generated_claims_of_every_loop_are_cut_alike_and_counted_alike() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClaimGenerator(837, 1_200).withFaultShare(0.3).withEveryLoop().writeTo(out);
    byte[] generated = out.toByteArray();
    assertSame("generated", generated);
    assertCountedAlike(1_200, generated);
    byte[] written = ClaimTo837.write(claims(generated));
    assertSame("written", written);
    assertCountedAlike(1_200, written);
  }

  @Test
  void separators_of_any_kind_and_several_interchanges_are_read_alike() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ClaimGenerator(15, 60).withEveryLoop().writeTo(out);
    String file = out.toString(StandardCharsets.US_ASCII);
    String piped = file.replace('*', '|').replace(':', '>').replace('~', '!');
    String controls = file.replace('*', '\u001d').replace(':', '\u001f').replace('~', '\u001c');
    for (String text :
        List.of(
            file.replace("~\n", "~"),
            file.replace("~\n", "~\r\n"),
            file.replace("~\n", "\n"),
            piped,
            controls.replace("\n", ""),
            file + piped + file)) {
      assertSame("variant", text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void assertSame(String name, byte[] file) throws IOException {
    StaediFile theirs = StaediFile.of(file);
    assertNull(theirs.problem(), name);
    List<ScannedSegment> ours = ScannedSegment.of(file);
    assertEquals(theirs.segments().size(), ours.size(), name);
    assertTrue(ours.size() > 5, name);
    assertTrue(ours.stream().allMatch(ScannedSegment::terminated), name);
    long before = 0;
    for (int i = 0; i < ours.size(); i++) {
      Seen seen = theirs.segments().get(i);
      ScannedSegment cut = ours.get(i);
      String place = name + ", segment " + (i + 1);
      // StAEDI counts on through the file, we begin anew with each ISA
      before = seen.tag().equals("ISA") ? i : before;
      assertEquals(seen.tag(), cut.name(), place);
      assertEquals(seen.elements(), cut.elements(), place);
      assertEquals(seen.number(), before + cut.number(), place);
      assertTrue(seen.offset() == -1 || seen.offset() == cut.offset(), place);
    }
    List<String> said = controls(file, ours);
    List<String> told = new ArrayList<>(theirs.controls());
    told.removeIf(
        control ->
            control.startsWith("count SE01") && !said.contains(control) && lacksSegments(file));
    assertEquals(told, said, name);
  }

  /** Whether we tell of missing or misplaced segments, with which the count may be right. */
  private static boolean lacksSegments(byte[] file) {
    try {
      return read(file).stream()
          .flatMap(item -> item.faults().stream())
          .anyMatch(hit -> hit.rule().name().matches("FMT-(SEG-00[1-4]|ENV-007|05-004).*"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is before StAEDI's end is the same; where it ended inside of a segment, its beginning. */
  private static void assertSameUpTo(int segments, String name, byte[] file) {
    List<Seen> theirs = StaediFile.of(file).segments();
    List<ScannedSegment> ours = ScannedSegment.of(file);
    assertEquals(segments, theirs.size(), name);
    for (int i = 0; i < segments; i++) {
      assertEquals(theirs.get(i).tag(), ours.get(i).name(), name);
      List<List<String>> seen = theirs.get(i).elements();
      List<List<String>> cut = ours.get(i).elements();
      boolean last = i == segments - 1;
      assertEquals(seen, last ? cut.subList(0, seen.size()) : cut, name + ", segment " + (i + 1));
    }
  }

  private static byte[] mended(byte[] file, String how) {
    String text = new String(file, StandardCharsets.ISO_8859_1);
    if (how.equals("tail")) {
      return (text.stripTrailing() + "~").getBytes(StandardCharsets.ISO_8859_1);
    }
    if (how.endsWith("terminators")) {
      text = text.replace("*\nNM1", "*~\nNM1");
    }
    boolean group = text.contains("GS*");
    String body = text.substring(text.indexOf(group ? "GS*" : "ST*"));
    String all = HEADER + (group ? "" : GROUP) + body;
    all += group ? "" : "GE*1*1~";
    all += text.contains("IEA*") ? "" : "IEA*1*000000001~";
    return all.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** What our reader says of counts and control numbers, in the words of {@link StaediFile}. */
  private static List<String> controls(byte[] file, List<ScannedSegment> segments)
      throws IOException {
    List<String> said = new ArrayList<>();
    for (Hit hit : read(file).stream().flatMap(item -> item.faults().stream()).toList()) {
      String rule = hit.rule().name();
      if (rule.matches("FMT-ENV-003/(count|transactions|groups|number)")) {
        Location.X12 at = (Location.X12) hit.place();
        long segment = segmentAt(at.offset(), segments);
        String kind = rule.endsWith("number") ? "number" : "count";
        said.add("%s %s of segment %d".formatted(kind, at.element(), segment));
      }
    }
    return said;
  }

  /** The number of the segment in the file that a byte stands in. */
  private static long segmentAt(long offset, List<ScannedSegment> segments) {
    return segments.stream().filter(segment -> segment.offset() <= offset).count();
  }

  private static void assertCountedAlike(int expected, byte[] file) throws IOException {
    StaediFile theirs = StaediFile.of(file);
    assertEquals(List.of(), theirs.controls());
    List<Claim> claims = claims(file);
    assertEquals(expected, claims.size());
    assertEquals(theirs.count("CLM"), claims.size());
    assertEquals(theirs.count("LX"), claims.stream().mapToLong(c -> c.lines().size()).sum());
    assertEquals(
        theirs.count("ST"),
        ScannedSegment.of(file).stream().filter(segment -> segment.name().equals("ST")).count());
  }

  private static List<Claim> claims(byte[] file) throws IOException {
    return read(file).stream()
        .filter(ReadItem.ReadClaim.class::isInstance)
        .map(item -> ((ReadItem.ReadClaim) item).claim())
        .toList();
  }

  private static List<ReadItem> read(byte[] file) throws IOException {
    List<ReadItem> items = new ArrayList<>();
    try (X12ClaimReader reader =
        new X12ClaimReader(new ByteArrayInputStream(file), Scrubbed.SHIPPED.readerRules())) {
      for (ReadItem item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
    }
    return items;
  }

  private static Map<String, Unreadable> unreadable() throws IOException {
    Map<String, Unreadable> files = new TreeMap<>();
    try (InputStream in = SegmentOracleTest.class.getResourceAsStream("staedi-cannot-read.csv");
        var csv =
            CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      csv.forEach(
          row ->
              files.put(
                  row.getField("file"),
                  new Unreadable(
                      Integer.parseInt(row.getField("segments_before")), row.getField("mended"))));
    }
    return files;
  }
}
