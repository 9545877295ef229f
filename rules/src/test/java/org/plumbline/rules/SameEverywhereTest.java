package org.plumbline.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.plumbline.authoring.Example;
import org.plumbline.authoring.ExampleFolder;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.StarterCodes;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.report.NdjsonWriter;
import org.plumbline.run.InputFile;
import org.plumbline.run.ScrubOptions;
import org.plumbline.run.ScrubRun;

/**
 * The claims of all examples, on which every rule speaks: language and time zone of the machine,
 * the number of threads and the order of the files change no byte of what is found.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SameEverywhereTest {

  private static final Pattern FILE = Pattern.compile("\"file\":\"example-([0-9]+)");

  @Test
  void language_time_zone_and_threads_change_no_byte() throws Exception {
    String here = found(1, false);
    assertTrue(rules(here) > 300, () -> rules(here) + " rules speak");
    assertSame(here, elsewhere("tr-TR", "Pacific/Kiritimati", 5));
    assertSame(here, elsewhere("ar-EG-u-nu-arab", "America/St_Johns", 2));
  }

  @Test
  void the_order_of_the_files_changes_no_finding_of_any() throws Exception {
    assertEquals(byFile(found(1, false)), byFile(found(3, true)));
  }

  /** Line by line, so that a failure shows the first one that differs. */
  private static void assertSame(String expected, String found) {
    assertIterableEquals(expected.lines().toList(), found.lines().toList());
  }

  private static long rules(String findings) {
    Matcher rule = Pattern.compile("\"rule\":\"([^\"]+)\"").matcher(findings);
    return rule.results().map(found -> found.group(1)).distinct().count();
  }

  private static Map<String, List<String>> byFile(String findings) {
    Map<String, List<String>> byFile = new HashMap<>();
    for (String line : findings.lines().toList()) {
      Matcher file = FILE.matcher(line);
      if (file.find()) {
        byFile.computeIfAbsent(file.group(1), name -> new ArrayList<>()).add(line);
      }
    }
    assertTrue(byFile.size() > 300, () -> byFile.size() + " files with findings");
    return byFile;
  }

  private static String elsewhere(String language, String zone, int threads) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Duser.timezone=" + zone,
                SameEverywhereTest.class.getName(),
                language,
                Integer.toString(threads))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return output;
  }

  /** Scrubs in a process of its own, in the language that is named, before any class is loaded. */
  public static void main(String[] arguments) throws Exception {
    Locale.setDefault(Locale.forLanguageTag(arguments[0]));
    byte[] found = found(Integer.parseInt(arguments[1]), false).getBytes(StandardCharsets.UTF_8);
    System.out.write(found, 0, found.length);
    System.out.flush();
  }

  private static String found(int threads, boolean shuffled) throws Exception {
    List<InputFile> files = files();
    if (shuffled) {
      Collections.shuffle(files, new Random(8));
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (InputStream starter =
            SameEverywhereTest.class.getResourceAsStream(
                "/plumbline-rules/code-sets/hcpcs-starter.csv");
        NdjsonWriter writer = new NdjsonWriter(out)) {
      CodeSets codes = CodeSets.of(new HcpcsCodeSet(List.of(StarterCodes.read(starter))));
      ScrubOptions options = new ScrubOptions(Shipped.RULEBOOK.profiles().keySet(), null, threads);
      new ScrubRun(Shipped.RULEBOOK, codes, options).run(files, writer::found);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<InputFile> files() throws Exception {
    ExampleFolder folder = Shipped.examples();
    List<InputFile> files = new ArrayList<>();
    for (Example example : folder.examples()) {
      byte[] bytes = example.file(folder.baseClaim(example.base()).orElseThrow());
      String name = "example-" + files.size() + "-" + example.base();
      files.add(new InputFile(name, bytes.length, () -> new ByteArrayInputStream(bytes)));
    }
    return files;
  }
}
