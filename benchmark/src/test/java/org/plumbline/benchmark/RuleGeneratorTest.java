package org.plumbline.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleGeneratorTest {

  private static final List<String> CARRIED = List.of("99213", "J1885");
  private static final Pattern CONDITION = Pattern.compile("(?s)\\nwhen\\n(.*?)\\nthen\\n");

  @Test
  void the_same_seed_gives_the_same_folder(@TempDir Path one, @TempDir Path other)
      throws IOException {
    new RuleGenerator(7, CARRIED).write(one, 300);
    new RuleGenerator(7, CARRIED).write(other, 300);
    assertEquals(texts(one), texts(other));
  }

  @Test
  void of_3000_rules_no_two_are_alike(@TempDir Path folder) throws IOException {
    new RuleGenerator(7, CARRIED).write(folder, 3_000);
    String all = String.join("", texts(folder).values());
    List<String> conditions =
        CONDITION.matcher(all).results().map(found -> found.group(1)).toList();
    assertEquals(3_000, conditions.size());
    assertEquals(3_000, conditions.stream().distinct().count());
  }

  private static Map<String, String> texts(Path folder) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return texts;
  }
}
