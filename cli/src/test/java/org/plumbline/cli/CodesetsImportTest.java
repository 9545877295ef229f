package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plumbline.cli.Terminal.Said;

/** {@code codesets import} from files and from a server on this machine. */
class CodesetsImportTest {

  private static final String CSV =
      "HCPCS,LONG DESCRIPTION,COV\nJ0001,\"Injection, something, per 10 mg\",C\nJ0002,Other,D\n";

  @TempDir Path home;
  private Terminal terminal;
  private HttpServer server;
  private ExecutorService threads;

  @BeforeEach
  void serve() throws IOException {
    terminal = new Terminal(home);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    try (exchange) {
      if (path.equals("/files/2026-jan-alpha-numeric-hcpcs.zip")) {
        send(exchange, zip());
      } else if (path.equals("/moved")) {
        redirect(exchange, "/files/2026-jan-alpha-numeric-hcpcs.zip?x=1");
      } else if (path.startsWith("/round")) {
        redirect(exchange, "/round/" + path.length());
      } else if (path.equals("/elsewhere")) {
        redirect(exchange, "file:///etc/hostname");
      } else if (path.equals("/truncated.zip")) {
        exchange.sendResponseHeaders(200, 100_000);
        exchange.getResponseBody().write(zip());
      } else if (path.equals("/declared.zip")) {
        exchange.sendResponseHeaders(200, 1L << 40);
        // a connection that is closed at once may be told before its headers are
        exchange.getResponseBody().flush();
        sleep();
      } else if (path.equals("/endless.zip")) {
        exchange.sendResponseHeaders(200, 0);
        endlessly(exchange.getResponseBody());
      } else if (path.equals("/stuck.zip")) {
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write('P');
        exchange.getResponseBody().flush();
        sleep();
      } else if (path.equals("/mute.zip")) {
        sleep();
      } else if (path.equals("/page")) {
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
        send(exchange, "<html>I accept</html>".getBytes(StandardCharsets.UTF_8));
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void redirect(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().set("Location", to);
    exchange.sendResponseHeaders(302, -1);
  }

  private static void endlessly(OutputStream body) throws IOException {
    byte[] block = new byte[1 << 16];
    while (true) {
      body.write(block);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static byte[] zip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("codes.csv"));
      zip.write(CSV.getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write("Read me.".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private String refusal(String path) {
    Said said = terminal.run("codesets", "import", url(path));
    assertEquals(2, said.status(), said.out() + said.err());
    assertFalse(Files.exists(home.resolve("codesets")), "the store is as before");
    return said.err();
  }

  private String refusal(String path, Download.Limits limits) {
    Surroundings surroundings = Surroundings.ofProcess();
    return assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThrows(
                    UnusableException.class, () -> Download.of(url(path), limits, surroundings))
                .getMessage());
  }

  @Test
  void a_file_is_told_with_what_it_does_not_say() throws IOException {
    Path file = Files.writeString(home.resolve("HCPC2026_JAN_ANWEB.csv"), CSV);
    Said said = terminal.run("codesets", "import", file.toString());
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("2 without dates"), said.out());
    assertTrue(said.out().contains("coverage (COV)"), said.out());
  }

  @Test
  void a_file_that_says_less_than_what_is_there_is_taken_only_when_told_to() throws IOException {
    Path file = Files.writeString(home.resolve("HCPC2026_JAN_ANWEB.csv"), CSV);
    assertEquals(0, terminal.run("codesets", "import", file.toString()).status());
    Files.writeString(file, CSV.substring(0, CSV.stripTrailing().lastIndexOf('\n') + 1));
    Said refused = terminal.run("codesets", "import", file.toString());
    assertEquals(2, refused.status());
    assertTrue(refused.err().contains("it has 2 codes, the file is an excerpt"), refused.err());
    assertTrue(refused.err().contains("--replace"), refused.err());
    Said told = terminal.run("codesets", "import", "--replace", file.toString());
    assertEquals(0, told.status(), told.err());
  }

  @Test
  void a_release_is_downloaded_and_told_by_its_name() {
    Said said = terminal.run("codesets", "import", url("/files/2026-jan-alpha-numeric-hcpcs.zip"));
    assertEquals(0, said.status(), said.err());
    assertTrue(said.out().contains("HCPCS Level II 2026-01"), said.out());
    assertTrue(said.out().contains("2026-jan-alpha-numeric-hcpcs.zip, codes.csv"), said.out());
    assertTrue(said.out().contains("readme.txt"), said.out());
  }

  @Test
  void a_redirect_is_followed() {
    assertEquals(0, terminal.run("codesets", "import", url("/moved")).status());
  }

  @Test
  void redirects_end_and_lead_to_the_web_only() {
    assertTrue(refusal("/round").contains("more than 5 times"));
    assertTrue(refusal("/elsewhere").contains("http:// or https://"));
  }

  @Test
  void what_is_no_whole_file_is_not_imported() {
    assertTrue(refusal("/nothing.zip").contains("status 404"));
    assertTrue(refusal("/truncated.zip").contains("cannot be downloaded"));
    assertTrue(refusal("/declared.zip").contains("more than 67108864 bytes"));
    assertTrue(refusal("/page").contains("is a web page"));
  }

  @Test
  void an_endless_file_is_left_off_at_the_greatest_size() {
    Download.Limits small =
        new Download.Limits(1 << 20, Duration.ofSeconds(10), Duration.ofSeconds(20));
    assertTrue(refusal("/endless.zip", small).contains("more than 1048576 bytes"));
  }

  @Test
  void a_server_that_falls_silent_is_left() {
    Download.Limits short1 =
        new Download.Limits(1 << 20, Duration.ofSeconds(1), Duration.ofSeconds(1));
    assertTrue(refusal("/mute.zip", short1).contains("no answer within 1 seconds"));
    assertTrue(refusal("/stuck.zip", short1).contains("did not send it within 1 seconds"));
  }

  @Test
  void nothing_stays_in_the_temporary_directory() throws IOException {
    List<Path> before = downloads();
    terminal.run("codesets", "import", url("/moved"));
    refusalOf("/truncated.zip");
    assertEquals(before, downloads());
  }

  private void refusalOf(String path) {
    assertEquals(2, terminal.run("codesets", "import", url(path)).status());
  }

  private static List<Path> downloads() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("plumbline-download-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void other_addresses_are_none_to_download_from() {
    for (String address :
        List.of("ftp://example.org/x.zip", "https:///x.zip", "https://a b/", "http://u:p@h/x")) {
      Said said = terminal.run("codesets", "import", address);
      assertEquals(2, said.status(), address);
      assertFalse(said.err().contains("u:p"), said.err());
    }
  }
}
