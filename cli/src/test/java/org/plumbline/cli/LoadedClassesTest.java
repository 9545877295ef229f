package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scrub with the shipped rules runs without Drools: of it only the classes of the model load. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LoadedClassesTest {

  private static final Pattern LOADED = Pattern.compile("\\] (\\S+) source: (\\S+)");

  private static final Pattern ENGINE =
      Pattern.compile(
          "org\\.(drools|kie|antlr|mvel2?|eclipse\\.jdt)\\..*"
              + "|com\\.(github\\.javaparser|thoughtworks\\.xstream)\\..*");

  private static final String MODEL = "drools-canonical-model-";

  @TempDir private Path directory;

  @Test
  void a_scrub_with_the_shipped_rules_loads_nothing_of_drools_but_its_model() throws Exception {
    Path log = directory.resolve("classes.log");
    Process scrub =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filesize=0",
                "-cp",
                System.getProperty("java.class.path"),
                Plumbline.class.getName(),
                "scrub",
                "--codesets",
                "builtin",
                Terminal.sample("dme-supplier.837").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    assertEquals(1, scrub.waitFor(), () -> read(directory.resolve("out")));
    Set<String> ofDrools = new TreeSet<>();
    boolean anyModel = false;
    boolean compiledPlan = false;
    for (String line : Files.readAllLines(log)) {
      Matcher loaded = LOADED.matcher(line);
      if (loaded.find()) {
        String source = loaded.group(2).substring(loaded.group(2).lastIndexOf('/') + 1);
        boolean model = source.startsWith(MODEL);
        anyModel |= model;
        compiledPlan |= loaded.group(1).equals("org.plumbline.rules.plan.CompiledPlan");
        boolean engine =
            ENGINE.matcher(loaded.group(1)).matches()
                || source.matches("(drools|kie|antlr4?|mvel2?|ecj|javaparser|xstream)-.*\\.jar");
        if (engine && !model) {
          ofDrools.add(loaded.group(1) + " of " + source);
        }
      }
    }
    assertTrue(anyModel && compiledPlan, "the log shows what was loaded");
    assertEquals(Set.of(), ofDrools);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
