package org.plumbline.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Summary;
import org.plumbline.intake.ClaimReader;
import org.plumbline.intake.NamedRules;
import org.plumbline.intake.ReadItem;

/** What is packed is read as if it were not, and what is packed to do harm does none. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ArchivesTest {

  private static final String TABLE =
      "claim_id,service_from,procedure_code,charge,units,pointer_1\n"
          + "A1,20251006,99213,100,1,1\nA2,20251006,99214,100,1,1\n";

  /** Whatever rule a reader names has nothing but its name. */
  private static final Map<String, RuleInfo> RULES = NamedRules.any();

  private final List<String> problems = new ArrayList<>();
  private final List<String> told = new ArrayList<>();
  private final Map<String, Integer> claims = new LinkedHashMap<>();
  private long skipped;
  private long unread;

  private long read(byte[] bytes) {
    return new InputOpener(RULES, null, Map.of())
        .read(
            new InputFile("in", bytes.length, () -> new ByteArrayInputStream(bytes)),
            problems,
            new InputOpener.Reading() {
              @Override
              public long read(String name, ClaimReader reader) throws IOException {
                return take(name, reader);
              }

              @Override
              public void unread(long bytes) {
                unread += bytes;
              }
            });
  }

  private long take(String name, ClaimReader reader) throws IOException {
    for (ReadItem item = reader.next(); item != null; item = reader.next()) {
      if (item instanceof ReadItem.ReadClaim) {
        claims.merge(name, 1, Integer::sum);
      }
      for (Hit hit : item.faults()) {
        told.add(name + " " + hit.rule().name());
      }
    }
    Summary.Input input = reader.input();
    assertEquals(input.bytes(), input.claimBytes() + input.envelopeBytes() + input.skippedBytes());
    assertEquals(reader.bytesRead(), input.bytes());
    skipped = input.skippedBytes();
    assertTrue(
        input.claimBytes() >= 0 && input.envelopeBytes() >= 0 && input.skippedBytes() >= 0,
        input.toString());
    return reader.bytesRead();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return packed.toByteArray();
  }

  private static byte[] zip(Map<String, byte[]> members) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      for (Map.Entry<String, byte[]> member : members.entrySet()) {
        out.putNextEntry(new ZipEntry(member.getKey()));
        out.write(member.getValue());
      }
    } catch (IOException impossible) {
      throw new AssertionError(impossible);
    }
    return packed.toByteArray();
  }

  @Test
  void a_gz_is_read_under_its_own_name_and_several_in_one_are_one() throws IOException {
    ByteArrayOutputStream two = new ByteArrayOutputStream();
    two.write(gzip(bytes(TABLE)));
    two.write(gzip(bytes("A3,20251006,99215,100,1,1\n")));
    assertEquals(TABLE.length() + 26, read(two.toByteArray()));
    assertEquals(Map.of("in", 3), claims);
    assertEquals(List.of(), told);
  }

  @Test
  void the_members_of_a_zip_are_read_in_their_order_each_with_its_name() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("b/table.csv", bytes(TABLE));
    members.put("b/", new byte[0]);
    members.put("a.csv", bytes(TABLE));
    members.put("letter\n.txt", bytes("Dear Sirs,"));
    members.put("more.zip", zip(Map.of("c.csv", bytes(TABLE))));
    members.put("packed.csv.gz", gzip(bytes(TABLE)));
    members.put("z.csv", bytes(TABLE));
    read(zip(members));
    assertEquals("[in/b/table.csv, in/a.csv, in/z.csv]", claims.keySet().toString());
    assertEquals(
        List.of(
            "in/letter?.txt FMT-SEG-040/member",
            "in/more.zip FMT-SEG-040/nested",
            "in/packed.csv.gz FMT-SEG-040/nested"),
        told);
    assertEquals(List.of(), problems);
  }

  @Test
  void an_archive_without_claims_is_a_problem_only_where_nothing_else_is_told() {
    read(zip(Map.of()));
    read(zip(Map.of("README.txt", bytes("Dear Sirs,"))));
    assertEquals(
        List.of("in: the archive holds no claims", "in: the archive holds no claims"), problems);
    assertEquals(List.of(), told);
  }

  @Test
  void an_archive_that_holds_archives_alone_is_a_problem() {
    byte[] inner = zip(Map.of("table.csv", bytes(TABLE)));
    for (byte[] outer :
        List.of(zip(Map.of("more.zip", inner)), gzip(inner), gzip(gzip(bytes(TABLE))))) {
      read(outer);
      assertEquals(
          List.of(
              "in: an archive in it is not opened, unpack that one;"
                  + " the archive itself holds no claims"),
          problems);
      assertEquals(List.of(), told);
      assertEquals(Map.of(), claims);
      problems.clear();
    }
  }

  @Test
  void a_gz_of_nothing_or_of_no_claims_is_a_problem_and_no_member() {
    for (String text : List.of("", "Dear Sirs,")) {
      read(gzip(bytes(text)));
      assertEquals(1, problems.size());
      assertTrue(
          problems
              .get(0)
              .startsWith("in: no claim format recognised at byte 0 of what is compressed; X12"),
          problems.toString());
      assertEquals(List.of(), told);
      problems.clear();
    }
  }

  @Test
  void members_without_claims_are_told_before_the_claims_that_follow_them() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("README.txt", bytes("Dear Sirs,"));
    members.put("table.csv", bytes(TABLE));
    members.put("z.txt", bytes("Dear Sirs,"));
    read(zip(members));
    assertEquals(List.of("in/README.txt FMT-SEG-040/member", "in/z.txt FMT-SEG-040/member"), told);
    assertEquals(Map.of("in/table.csv", 2), claims);
    assertEquals(List.of(), problems);
  }

  @Test
  void what_comes_out_before_an_archive_breaks_off_is_read_and_the_break_is_told() {
    StringBuilder table = new StringBuilder(TABLE);
    for (int i = 3; i < 20_000; i++) {
      table
          .append("A")
          .append(i)
          .append(",20251006,9")
          .append(i * 7919 % 10_000)
          .append(",1,1,1\n");
    }
    byte[] whole = gzip(bytes(table.toString()));
    read(java.util.Arrays.copyOf(whole, whole.length / 2));
    assertTrue(claims.get("in") > 5_000, claims.toString());
    assertTrue(told.contains("in FMT-SEG-040/damaged"), told.toString());
    assertEquals(List.of(), problems);
  }

  @Test
  void a_damaged_member_hides_none_of_the_members_behind_it() {
    StringBuilder table = new StringBuilder(TABLE);
    for (int i = 3; i < 2_000; i++) {
      table
          .append("A")
          .append(i)
          .append(",20251006,9")
          .append(i * 7919 % 10_000)
          .append(",1,1,1\n");
    }
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.csv", bytes(TABLE));
    members.put("b.csv", bytes(table.toString()));
    members.put("c.csv", bytes(TABLE));
    members.put("d.csv", bytes(TABLE));
    byte[] whole = zip(members);
    byte[] damaged = whole.clone();
    int data = indexOf(whole, "b.csv") + "b.csv".length();
    java.util.Arrays.fill(damaged, data, data + 40, (byte) 0xFF);
    read(damaged);
    assertEquals(List.of("in/b.csv FMT-SEG-040/damaged"), told);
    assertEquals(2, claims.get("in/a.csv"));
    assertEquals(2, claims.get("in/c.csv"));
    assertEquals(2, claims.get("in/d.csv"));
    told.clear();
    claims.clear();
    // the header of the second member
    int second = indexOf(whole, "b.csv") - 30;
    damaged = whole.clone();
    java.util.Arrays.fill(damaged, second, second + 4, (byte) 0);
    read(damaged);
    assertEquals(List.of("in FMT-SEG-040/damaged"), told);
    assertEquals("[in/a.csv, in/c.csv, in/d.csv]", claims.keySet().toString());
  }

  @Test
  void an_archive_that_is_cut_between_members_is_told() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.csv", bytes(TABLE));
    members.put("b.csv", bytes(TABLE));
    byte[] whole = zip(members);
    read(java.util.Arrays.copyOf(whole, indexOf(whole, "b.csv") - 30));
    assertEquals(List.of("in FMT-SEG-040/damaged"), told);
    assertEquals(2, claims.get("in/a.csv"));
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  @Test
  void a_thousandfold_growth_ends_the_reading() {
    byte[] zeros = new byte[64 << 20];
    long gz = read(gzip(zeros));
    assertTrue(gz <= Unpacked.UNASKED + (1 << 17), "read " + gz);
    assertEquals(List.of("in FMT-SEG-040/ratio"), told);
    told.clear();
    byte[] table = new byte[64 << 20];
    java.util.Arrays.fill(table, (byte) '\n');
    System.arraycopy(bytes(TABLE), 0, table, 0, TABLE.length());
    read(zip(Map.of("a.csv", table)));
    assertEquals(List.of("in/a.csv FMT-SEG-040/ratio"), told);
    assertEquals(2, claims.get("in/a.csv"));
  }

  private static byte[] joined(byte[]... pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] piece : pieces) {
      all.writeBytes(piece);
    }
    return all.toByteArray();
  }

  @Test
  void bytes_behind_a_gz_are_told_and_counted_and_the_claims_before_are_kept() {
    byte[] rest = bytes("-- end of batch --\n");
    assertEquals(TABLE.length() + rest.length, read(joined(gzip(bytes(TABLE)), rest)));
    assertEquals(Map.of("in", 2), claims);
    assertEquals(List.of("in FMT-SEG-040/behind"), told);
    assertEquals(rest.length, skipped);
  }

  @Test
  void one_byte_behind_a_gz_is_told_and_zeros_that_fill_it_up_are_not() {
    read(joined(gzip(bytes(TABLE)), bytes("x")));
    assertEquals(List.of("in FMT-SEG-040/behind"), told);
    assertEquals(1, skipped);
    told.clear();
    read(joined(gzip(bytes(TABLE)), new byte[10_000]));
    assertEquals(List.of(), told);
    assertEquals(0, skipped);
  }

  @Test
  void a_gz_with_a_name_a_comment_more_fields_and_a_check_of_its_header_is_read() {
    byte[] plain = gzip(bytes(TABLE));
    byte[] head = java.util.Arrays.copyOf(plain, 10);
    head[3] = 2 | 4 | 8 | 16;
    byte[] more = {3, 0, 'a', 'b', 'c', 'n', '.', 'c', 's', 'v', 0, 'h', 'i', 0, 1, 2};
    byte[] body = java.util.Arrays.copyOfRange(plain, 10, plain.length);
    read(joined(head, more, body, gzip(bytes("A3,20251006,99215,100,1,1\n"))));
    assertEquals(Map.of("in", 3), claims);
    assertEquals(List.of(), told);
  }

  @Test
  void a_gz_whose_sum_differs_or_that_is_cut_anywhere_is_damaged_once() {
    byte[] whole = gzip(bytes(TABLE));
    for (int sum = whole.length - 8; sum < whole.length; sum++) {
      byte[] damaged = whole.clone();
      damaged[sum] ^= 1;
      told.clear();
      read(damaged);
      assertEquals(List.of("in FMT-SEG-040/damaged"), told);
    }
    for (int cut = 3; cut < whole.length; cut++) {
      told.clear();
      read(java.util.Arrays.copyOf(whole, cut));
      assertEquals(1, java.util.Collections.frequency(told, "in FMT-SEG-040/damaged"), told + "");
    }
  }

  @Test
  void a_gz_that_breaks_off_inside_of_claims_is_one_cause() {
    String forms = "[{\"lines\":[{\"units\":\"1\"}]},{\"additionalInformation\":\"";
    StringBuilder more = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      more.append(i * 7919 % 10_007);
    }
    byte[] whole = gzip(bytes(forms + more));
    read(java.util.Arrays.copyOf(whole, whole.length / 2));
    assertEquals(List.of("in FMT-SEG-040/damaged"), told);
    assertEquals(Map.of("in", 2), claims, "the form that is cut is read as far as it goes");
    told.clear();
    String start = "ST*837*0001*005010X222A1~BHT*0019*00*1*20251231*1545*CH~NTE*ADD*";
    byte[] x12 = gzip(bytes(start + more));
    read(java.util.Arrays.copyOf(x12, x12.length / 2));
    assertEquals(1, java.util.Collections.frequency(told, "in FMT-SEG-040/damaged"));
    assertEquals(List.of(), told.stream().filter(rule -> rule.contains("SEG-005")).toList());
  }

  @Test
  void an_empty_member_is_told() {
    Map<String, byte[]> members = new LinkedHashMap<>();
    members.put("a.csv", bytes(TABLE));
    members.put("b.csv", new byte[0]);
    read(zip(members));
    assertEquals(List.of("in/b.csv FMT-SEG-040/member"), told);
  }

  @Test
  void the_bytes_of_what_holds_no_claims_are_told_to_whoever_counts() {
    read(bytes("Dear Sirs,\n"));
    assertEquals(11, unread);
    byte[] empty = zip(Map.of());
    read(empty);
    assertEquals(11 + empty.length, unread);
  }
}
