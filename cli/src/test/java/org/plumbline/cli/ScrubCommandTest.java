package org.plumbline.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScrubCommandTest {

  private static final String FAULTY = Terminal.sample("dme-supplier.837").toString();
  private static final String CORRECT = Terminal.sample("correct-batch.837").toString();

  @TempDir private Path directory;
  private Terminal terminal;

  @BeforeEach
  void startInAHomeOfItsOwn() {
    terminal = new Terminal(directory.resolve("home"));
  }

  @Test
  void a_batch_with_an_error_ends_with_status_1() {
    assertEquals(1, scrub(FAULTY).status());
  }

  @Test
  void a_batch_without_findings_ends_with_status_0_and_says_no_findings() {
    Said said = scrub(CORRECT);
    assertEquals(0, said.status(), said.out() + said.err());
    assertEquals("No findings.\n", said.out());
    assertTrue(said.err().startsWith("10 claims, "), said.err());
    assertTrue(said.err().contains(": no findings; "), said.err());
  }

  @Test
  void a_threshold_of_never_ends_with_status_0_whatever_is_found() {
    assertEquals(0, scrub(FAULTY, "--fail-on", "never").status());
  }

  @Test
  void a_file_that_is_not_there_is_named_on_one_line_and_the_others_are_still_done() {
    Said said = scrub("nowhere.837", FAULTY);
    assertEquals(2, said.status());
    assertEquals("plumbline: nowhere.837: no such file", said.errLines().get(0));
    assertTrue(said.out().startsWith("dme-supplier.837\n"), said.out());
  }

  @Test
  void content_in_which_no_format_is_recognised_is_status_2_and_the_others_are_still_done()
      throws IOException {
    Path letter = Files.writeString(directory.resolve("letter.txt"), "Dear Sirs,\n");
    Said said = scrub(letter.toString(), FAULTY);
    assertEquals(2, said.status());
    assertEquals(1, said.errLines().stream().filter(line -> line.contains("letter.txt")).count());
    assertTrue(said.out().startsWith("dme-supplier.837\n"), said.out());
  }

  @Test
  void a_format_this_version_does_not_write_is_refused_with_those_it_writes() {
    Said said = scrub(FAULTY, "--format", "xml");
    assertEquals(2, said.status());
    assertEquals("", said.out());
    assertTrue(said.err().contains("table, ndjson, json, csv, sarif, html"), said.err());
    assertEquals(1, said.errLines().size());
  }

  @Test
  void each_format_has_each_finding() throws IOException {
    long findings = scrub(FAULTY, "--format", "ndjson").out().lines().count();
    assertTrue(findings > 1);
    assertEquals(findings + 1, scrub(FAULTY, "--format", "csv").out().lines().count());
    String log = scrub(FAULTY, "--format", "sarif").out();
    assertEquals(findings, log.split("\"ruleId\"", -1).length - 1);
  }

  @Test
  void a_sarif_log_tells_files_of_one_name_apart_and_says_where_each_is() throws IOException {
    for (String below : List.of("a", "b/c d")) {
      Files.createDirectories(directory.resolve(below));
      Files.copy(Path.of(FAULTY), directory.resolve(below).resolve("one.837"));
    }
    String place = "\"artifactLocation\":{\"uri\":\"" + directory.toRealPath().toUri();
    String files =
        scrub(
                directory.toRealPath().resolve("a/one.837").toString(),
                "--format",
                "sarif",
                directory.toRealPath().resolve("b/c d/one.837").toString())
            .out();
    assertTrue(files.contains(place + "a/one.837\"}"), files);
    assertTrue(files.contains(place + "b/c%20d/one.837\"}"), files);
    String walked = scrub(directory.toRealPath().toString(), "--format", "sarif").out();
    assertTrue(walked.contains(place + "a/one.837\"}"), walked);
    assertTrue(walked.contains(place + "b/c%20d/one.837\"}"), walked);
  }

  @Test
  void an_input_this_version_does_not_read_is_refused_with_those_it_reads() {
    Said said = scrub(FAULTY, "--input", "837i");
    assertEquals(2, said.status());
    assertTrue(said.err().contains("auto, 837p, cms1500, fhir, csv"), said.err());
  }

  @Test
  void a_form_is_recognised_by_its_first_bracket_and_read_with_its_pointers() throws IOException {
    Path form =
        Files.writeString(directory.resolve("form.json"), "{\"lines\":[{\"units\":\"1\"}]}");
    for (String input : List.of("auto", "cms1500")) {
      Said said = scrub(form.toString(), "--input", input, "--format", "ndjson");
      assertEquals(1, said.status(), said.err());
      assertTrue(said.out().contains("\"pointer\":\"/lines/0\""), said.out());
    }
  }

  @Test
  void an_input_of_another_format_than_the_one_asked_for_is_status_2() {
    Said said = scrub(FAULTY, "--input", "cms1500");
    assertEquals(2, said.status());
    assertTrue(said.err().contains("dme-supplier.837: no CMS1500 recognised"), said.err());
  }

  @Test
  void unusable_values_of_options_are_status_2_on_one_line() {
    for (List<String> option :
        List.of(
            List.of("--as-of", "yesterday"),
            List.of("--profile", "nobody"),
            List.of("--fail-on", "sometimes"),
            List.of("--threads", "0"),
            List.of("--codesets", "nowhere"),
            List.of("--rules", "nowhere"),
            List.of("--unknown", "x"))) {
      Said said = scrub(FAULTY, option.get(0), option.get(1));
      assertEquals(2, said.status(), option.toString());
      assertEquals(1, said.errLines().size(), said.err());
      assertEquals("", said.out());
    }
  }

  @Test
  void ndjson_is_one_object_a_line() {
    Said said = scrub(FAULTY, "--format", "ndjson");
    List<JsonNode> findings =
        said.out().lines().map(line -> new JsonMapper().readTree(line)).toList();
    assertFalse(findings.isEmpty());
    for (JsonNode finding : findings) {
      assertEquals("dme-supplier.837", finding.get("file").asString());
    }
  }

  @Test
  void json_holds_the_findings_of_ndjson_and_the_summary() throws IOException {
    JsonNode json = new JsonMapper().readTree(scrub(FAULTY, "--format", "json").out());
    assertEquals(
        scrub(FAULTY, "--format", "ndjson").out().lines().count(), json.get("findings").size());
    assertEquals(12, json.get("summary").get("claims").asInt());
    assertEquals(
        Files.size(Path.of(FAULTY)), json.get("summary").get("input").get("bytes").asLong());
  }

  @Test
  void html_is_one_page_that_draws_each_claim_with_findings_to_a_file_or_to_standard_output()
      throws IOException {
    Path file = directory.resolve("report.html");
    Said said = scrub(FAULTY, "--format", "html", "-o", file.toString());
    String page = Files.readString(file);
    assertEquals(1, said.status(), said.err());
    assertEquals(scrub(FAULTY, "--format", "html").out(), page);
    assertTrue(page.startsWith("<!DOCTYPE html>\n"), page);
    assertTrue(page.endsWith("</html>\n"), page);
    assertEquals(8, page.split("<section class=\"claim\"", -1).length - 1);
    assertTrue(page.contains("<h2 id=\"c1h\">Claim 2, DME1002</h2>"), page);
    assertTrue(page.contains("L1833"), "values of the claim are drawn");
  }

  @Test
  void a_biller_who_mends_what_the_page_shows_scrubs_again_and_finds_it_gone() throws IOException {
    Path claims = directory.resolve("claims.837");
    Files.writeString(claims, Files.readString(Path.of(FAULTY)).replace("HC:EO143", "HC:E0143"));
    assertTrue(scrub(FAULTY, "--format", "html").out().contains("FMT-24D-002"));
    assertFalse(scrub(claims.toString(), "--format", "html").out().contains("FMT-24D-002"));
  }

  @Test
  void a_directory_is_walked_in_the_order_of_the_paths_below_it() throws IOException {
    Files.createDirectories(directory.resolve("in/sub"));
    Files.copy(Path.of(FAULTY), directory.resolve("in/b.837"));
    Files.copy(Path.of(FAULTY), directory.resolve("in/sub/a.X12"));
    Files.copy(Path.of(FAULTY), directory.resolve("in/a-without-ending"));
    Files.writeString(directory.resolve("in/c.csv"), "not,claims\n");
    Said said = scrub(directory.resolve("in").toString(), "--format", "ndjson");
    assertEquals(1, said.status(), said.err());
    assertEquals(List.of("a-without-ending", "b.837", "sub/a.X12"), files(said.out()));
    assertTrue(said.err().contains("in: 1 file is in no claim format and not read: c.csv\n"));
  }

  @Test
  void what_a_file_of_a_directory_holds_counts_and_not_its_name_alone() throws IOException {
    Path in = Files.createDirectories(directory.resolve("in"));
    byte[] claims = Files.readAllBytes(Path.of(FAULTY));
    String table = "claim_id,procedure_code,units\nA1,99213,0\n";
    Files.write(in.resolve("a.dat"), claims);
    Files.write(
        in.resolve("b.835"), new String(claims, ISO_8859_1).substring(106).getBytes(ISO_8859_1));
    Files.write(in.resolve("c.gz"), gzip(claims));
    Files.writeString(in.resolve("d.tsv"), table.replace(',', '\t'));
    Files.write(in.resolve("e.gz"), gzip(table.getBytes(ISO_8859_1)));
    Files.writeString(in.resolve("f"), "{\"lines\":[{\"units\":\"1\"}]}");
    Files.writeString(in.resolve("g.837"), "neither\n");
    Files.write(in.resolve(".hidden.837"), claims);
    Files.write(Files.createDirectory(in.resolve(".git")).resolve("h.837"), claims);
    Files.writeString(in.resolve("p.ini"), "[section]\n");
    Files.writeString(in.resolve("q.txt"), "ST. MARY'S\n");
    Files.write(in.resolve("r.gz"), gzip("Dear Sirs,\n".getBytes(ISO_8859_1)));
    Files.writeString(in.resolve("s.csv"), "A1,99213,1\n");
    Files.write(in.resolve("t.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 1});
    Said said = scrub(in.toString(), "--format", "ndjson");
    assertEquals(2, said.status());
    assertEquals(List.of("a.dat", "b.835", "c.gz", "d.tsv", "e.gz", "f"), files(said.out()));
    List<String> told = said.errLines().stream().filter(line -> line.contains("no claim")).toList();
    assertEquals(2, told.size(), said.err());
    assertTrue(
        told.get(0)
            .endsWith(
                ": 5 files are in no claim format and not read: p.ini, q.txt, r.gz and 2 more"));
    assertTrue(told.get(1).contains("g.837: no claim format recognised"));
  }

  @Test
  void json_of_other_programs_in_a_directory_is_left_alone_and_named() throws IOException {
    Path in = Files.createDirectories(directory.resolve("in"));
    Files.writeString(in.resolve("a.json"), "{\"lines\":[{\"units\":\"1\"}]}");
    // what stands around a form may come first
    String aside = "{\"meta\":{\"note\":\"" + "x".repeat(5000) + "\"},";
    Files.writeString(in.resolve("b.json"), aside + "\"fields\":{\"cpt1\":\"99213\"}}");
    Files.writeString(in.resolve("c.json"), "[{\"totalCharge\":\"1.00\"}]");
    Files.writeString(in.resolve("d.json"), "{\"resourceType\":\"Patient\"}");
    // broken before anything is named: told when it is read
    Files.writeString(in.resolve("e.json"), "{lines:[]}");
    Files.writeString(in.resolve("package.json"), "{\"name\":\"x\",\"version\":\"1.0.0\"}");
    Files.writeString(
        in.resolve("tsconfig.json"), "{\n  /* Visit */\n  \"compilerOptions\": {\n // none\n}}");
    Files.writeString(in.resolve("words.json"), "[\"lines\",\"form\"]");
    Files.write(in.resolve("x.json.gz"), gzip("{\"form\":[],\"lines\":[]}".getBytes(ISO_8859_1)));
    Files.write(in.resolve("y.json.gz"), gzip("{\"a\":{\"lines\":[]}}".getBytes(ISO_8859_1)));
    Said said = scrub(in.toString(), "--format", "ndjson");
    assertEquals(
        List.of("a.json", "b.json", "c.json", "d.json", "e.json", "x.json.gz"), files(said.out()));
    assertTrue(
        said.err()
            .contains(
                "in: 4 files are in no claim format and not read: package.json, tsconfig.json,"
                    + " words.json and 1 more\n"),
        said.err());
    // one that is named by its user is told of
    String named = in.resolve("package.json").toString();
    assertEquals(List.of("package.json"), files(scrub(named, "--format", "ndjson").out()));
  }

  @Test
  void a_link_that_leads_nowhere_is_named_and_the_rest_is_read() throws IOException {
    Path in = Files.createDirectories(directory.resolve("in"));
    Files.copy(Path.of(CORRECT), in.resolve("a.837"));
    Files.createSymbolicLink(in.resolve("b.837"), directory.resolve("gone.837"));
    Files.createSymbolicLink(in.resolve("c.837"), Path.of(CORRECT).toAbsolutePath());
    Files.createSymbolicLink(in.resolve(".#lock"), directory.resolve("gone"));
    for (String argument : List.of(in.toString(), in + "/*.837")) {
      Said said = scrub(argument, "--format", "json");
      assertEquals(2, said.status(), argument);
      assertEquals(
          1,
          said.errLines().stream()
              .filter(line -> line.endsWith("b.837: cannot be opened: the link leads to no file"))
              .count(),
          said.err());
      assertFalse(said.err().contains("lock"), said.err());
    }
  }

  @Test
  void a_link_to_a_directory_is_not_followed_and_named() throws IOException {
    Path in = Files.createDirectories(directory.resolve("in"));
    Files.copy(Path.of(CORRECT), in.resolve("a.837"));
    Files.createSymbolicLink(in.resolve("round"), in);
    Said said = scrub(in.toString(), "--format", "json");
    assertEquals(0, said.status());
    assertTrue(
        said.err()
            .contains(
                "in: 1 link leads to a directory and is not followed, name the directory itself:"
                    + " round\n"),
        said.err());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Test
  void files_of_a_directory_that_hold_no_claims_change_no_status() throws IOException {
    Path in = Files.createDirectories(directory.resolve("in"));
    Files.copy(Path.of(CORRECT), in.resolve("a.837"));
    Files.writeString(in.resolve("letter.txt"), "Dear Sirs,\n");
    assertEquals(0, scrub(in.toString()).status());
  }

  @Test
  void a_directory_without_claims_is_status_2_and_says_what_is_read() throws IOException {
    Path empty = Files.createDirectory(directory.resolve("empty"));
    Said said = scrub(empty.toString());
    assertEquals(2, said.status());
    for (String format : List.of("837P", "CMS-1500", "FHIR", "table", "gz", "zip")) {
      assertTrue(said.err().contains(format), said.err());
    }
  }

  @Test
  void the_bytes_of_an_input_without_a_format_are_counted_as_left_out() throws IOException {
    Path letter = Files.writeString(directory.resolve("letter.txt"), "Dear Sirs,\n");
    String out = scrub(letter.toString(), "--format", "json").out();
    String input = "{\"bytes\":11,\"claimBytes\":0,\"envelopeBytes\":0,\"skippedBytes\":11}";
    assertTrue(out.contains(input), out);
    String piped =
        terminal
            .runWith("Dear Sirs,\n", "scrub", "-", "--codesets", "builtin", "--format", "json")
            .out();
    assertTrue(piped.contains(input), piped);
  }

  @Test
  void a_pattern_the_shell_left_alone_is_expanded_in_order() throws IOException {
    Files.copy(Path.of(FAULTY), directory.resolve("2.837"));
    Files.copy(Path.of(FAULTY), directory.resolve("1.837"));
    Files.copy(Path.of(FAULTY), directory.resolve("3.txt"));
    Said said = scrub(directory + "/*.837", "--format", "ndjson");
    assertEquals(List.of("1.837", "2.837"), files(said.out()));
  }

  @Test
  void a_dash_is_standard_input() throws IOException {
    Said said =
        terminal.runWith(
            Files.readString(Path.of(FAULTY)),
            "scrub",
            "-",
            "--codesets",
            "builtin",
            "--format",
            "ndjson");
    assertEquals(1, said.status());
    assertEquals(List.of("-"), files(said.out()));
  }

  @Test
  void output_to_a_file_takes_its_name_when_it_is_whole_and_leaves_nothing_beside()
      throws IOException {
    Path file = directory.resolve("findings.ndjson");
    Said said = scrub(FAULTY, "--format", "ndjson", "-o", file.toString());
    assertEquals("", said.out());
    assertEquals(scrub(FAULTY, "--format", "ndjson").out(), Files.readString(file));
    try (Stream<Path> beside = Files.list(directory)) {
      assertEquals(List.of(file), beside.toList());
    }
  }

  @Test
  void an_input_is_never_the_output() throws IOException {
    Path claims = Files.copy(Path.of(FAULTY), directory.resolve("claims.837"));
    assertEquals(2, scrub(claims.toString(), "-o", claims.toString()).status());
    assertEquals(-1, Files.mismatch(claims, Path.of(FAULTY)));
  }

  @Test
  void a_closed_pipe_ends_without_a_word() {
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Said said = terminal.runInto(closed, "scrub", FAULTY, "--codesets", "builtin");
    assertEquals("", said.err());
    assertEquals(1, said.status());
  }

  @Test
  void a_full_disk_is_status_2() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    Said said = terminal.runInto(full, "scrub", FAULTY, "--codesets", "builtin");
    assertEquals(2, said.status());
    assertEquals(
        "plumbline: standard output: cannot be written: No space left on device\n", said.err());
  }

  @Test
  void the_number_of_threads_changes_no_byte() {
    String one = scrub(FAULTY, CORRECT, "--format", "json", "--threads", "1").out();
    assertEquals(one, scrub(FAULTY, CORRECT, "--format", "json", "--threads", "4").out());
  }

  @Test
  void the_table_shows_claim_item_line_severity_and_rule() {
    String table = scrub(FAULTY).out();
    assertTrue(table.contains("\nClaim 2  DME1002\n"), table);
    assertTrue(
        table
            .lines()
            .anyMatch(line -> line.startsWith("  24D       line 1  warning  FMT-MOD-010  ")),
        table);
    assertTrue(table.lines().allMatch(line -> line.length() <= 80), table);
  }

  @Test
  void a_zip_is_read_as_its_members_are_whatever_the_threads() throws IOException {
    Path zip = directory.resolve("batch.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (String sample : List.of(FAULTY, CORRECT, FAULTY)) {
        out.putNextEntry(new ZipEntry("in" + sample.hashCode() + Files.size(zip) + ".837"));
        out.write(Files.readAllBytes(Path.of(sample)));
      }
    }
    String one = scrub(zip.toString(), "--format", "ndjson", "--threads", "1").out();
    assertEquals(one, scrub(zip.toString(), "--format", "ndjson", "--threads", "4").out());
    String faulty = scrub(FAULTY, "--format", "ndjson").out();
    assertEquals(2 * faulty.lines().count(), one.lines().count());
    assertEquals(2, files(one).size());
    assertTrue(files(one).get(0).startsWith("batch.zip/in"), files(one).toString());
  }

  @Test
  void a_pipe_that_a_pattern_matches_is_passed_by() throws Exception {
    Files.copy(Path.of(CORRECT), directory.resolve("a.837"));
    Path pipe = directory.resolve("b.837");
    Process made = new ProcessBuilder("mkfifo", pipe.toString()).start();
    Assumptions.assumeTrue(made.waitFor() == 0, "no pipes on this system");
    Said said =
        assertTimeoutPreemptively(
            Duration.ofSeconds(60), () -> scrub(directory + "/*.837", "--format", "json"));
    assertEquals(0, said.status(), said.err());
  }

  @Test
  void a_table_is_read_with_the_columns_that_a_house_has() throws IOException {
    Path table =
        Files.writeString(
            directory.resolve("lines.csv"), "Account;HCPCS;Qty\nA1;J1885;0\nA1;9921;1\n");
    Path columns =
        Files.writeString(
            directory.resolve("columns.csv"),
            "column,field\nACCOUNT,claim_id\nHCPCS,procedure_code\nQty,units\n");
    assertEquals(2, scrub(table.toString()).status());
    Said said = scrub(table.toString(), "--csv-mapping", columns.toString(), "--format", "ndjson");
    assertEquals(1, said.status(), said.err());
    assertTrue(said.out().contains("\"location\":{\"row\":3,\"column\":\"HCPCS\"}"), said.out());
    assertFalse(said.err().contains("no table has this column"), said.err());
    Files.writeString(
        columns, "column,field\nAccount,claim_id\nHCPCS,procedure_code\nNeverThere,units\n");
    Said unused = scrub(table.toString(), "--csv-mapping", columns.toString());
    assertTrue(unused.err().contains("row 4: no table has this column"), unused.err());
    Files.writeString(columns, "column,field\nQty,units\nqty,charge\n");
    Said twice = scrub(table.toString(), "--csv-mapping", columns.toString());
    assertEquals(2, twice.status());
    assertTrue(twice.err().contains("row 3: a row before it names the same column"), twice.err());
    Files.writeString(columns, "column,field\nAccount,claim_number\n");
    Said refused = scrub(table.toString(), "--csv-mapping", columns.toString());
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("row 2: there is no field 'claim_number'"), refused.err());
  }

  @Test
  void a_mapping_is_read_as_spreadsheets_save_it_and_one_without_a_pair_is_refused()
      throws IOException {
    Path table =
        Files.writeString(directory.resolve("house.csv"), "Acct No,HCPCS,Qty\nX1,A4253,1\n");
    Path columns = directory.resolve("columns.csv");
    for (String mapping :
        List.of(
            "\uFEFFcolumn,field\nAcct No,claim_id\nHCPCS,procedure_code\nQty,units\n",
            "column;field\r\nAcct No;claim_id\r\nHCPCS;procedure_code\r\nQty;units\r\n")) {
      Files.writeString(columns, mapping);
      Said said =
          scrub(table.toString(), "--csv-mapping", columns.toString(), "--format", "ndjson");
      assertEquals(1, said.status(), said.err());
      assertTrue(said.out().contains("\"claim\":{\"id\":\"X1\""), said.out());
    }
    for (String mapping : List.of("foo", "column,field\n", "")) {
      Files.writeString(columns, mapping);
      Said said = scrub(table.toString(), "--csv-mapping", columns.toString());
      assertEquals(2, said.status(), mapping);
      assertTrue(said.err().contains("columns.csv: names no column; below the header"), said.err());
    }
  }

  @Test
  void text_in_utf_16_that_is_no_table_is_refused_by_its_name() throws IOException {
    for (var charset :
        List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String text : List.of("{\"lines\":[]}", "ISA*00*          *00*", "[{\"form\":{}}]")) {
        Path file = Files.write(directory.resolve("wide.txt"), text.getBytes(charset));
        Said said = scrub(file.toString());
        assertEquals(2, said.status(), text + charset);
        assertTrue(said.err().contains("UTF-16"), said.err());
        assertTrue(said.err().contains("save it as UTF-8"), said.err());
      }
    }
  }

  @Test
  void a_table_in_utf_16_is_read_with_its_mark_and_refused_by_its_name_without()
      throws IOException {
    String table = "claim_id,procedure_code,charge\nX1,A4253,1\n";
    Path file = Files.write(directory.resolve("wide.csv"), table.getBytes(StandardCharsets.UTF_16));
    assertEquals(1, scrub(file.toString()).status());
    Files.write(file, table.getBytes(StandardCharsets.UTF_16LE));
    Said said = scrub(file.toString());
    assertEquals(2, said.status());
    assertTrue(said.err().contains("UTF-16"), said.err());
  }

  @Test
  void FHIR_is_told_from_forms_and_can_be_said_to_be_meant() throws IOException {
    Path claim =
        Files.writeString(
            directory.resolve("claim.json"),
            "{\"item\":[{\"sequence\":1}],\"resourceType\":\"Claim\"}");
    for (String input : List.of("auto", "fhir")) {
      Said said = scrub(claim.toString(), "--input", input, "--format", "ndjson");
      assertEquals(1, said.status(), said.err());
      assertTrue(said.out().contains("\"pointer\":\"/item/0/productOrService\""), said.out());
    }
    Said asForm = scrub(claim.toString(), "--input", "cms1500", "--format", "ndjson");
    assertTrue(asForm.out().contains("\"rule\":\"FMT-ELE-004\""), asForm.out());
  }

  private Said scrub(String... arguments) {
    boolean named = List.of(arguments).contains("--codesets");
    return terminal.run(
        Stream.of(
                Stream.of("scrub"),
                Stream.of(arguments),
                named ? Stream.<String>empty() : Stream.of("--codesets", "builtin"))
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private static List<String> files(String ndjson) {
    JsonMapper mapper = new JsonMapper();
    return ndjson
        .lines()
        .map(line -> mapper.readTree(line).get("file").asString())
        .distinct()
        .toList();
  }
}
