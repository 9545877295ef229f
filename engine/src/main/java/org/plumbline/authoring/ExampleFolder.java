package org.plumbline.authoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.plumbline.rulebook.RuleFolderException;
import org.plumbline.rulebook.lint.Problem;

/**
 * The examples of a rule folder: {@code examples/*.txt} and the claims they are made of, {@code
 * base-claims/*.837}, {@code base-claims/*.json} and {@code base-claims/*.csv}.
 *
 * @param files by rule id, in order
 * @param baseClaims text by file name, in order
 */
public record ExampleFolder(Map<String, ExampleFile> files, Map<String, String> baseClaims) {

  private static final String ENDING = ".txt";

  /** Copies the maps into order. */
  public ExampleFolder {
    files = new TreeMap<>(files);
    baseClaims = new TreeMap<>(baseClaims);
  }

  /**
   * Reads a rule folder; one without examples has none.
   *
   * @throws RuleFolderException with all that is wrong in the files, by file and line
   * @throws IOException where a file cannot be read
   */
  public static ExampleFolder read(Path ruleFolder) throws RuleFolderException, IOException {
    Map<String, ExampleFile> files = new TreeMap<>();
    List<Problem> problems = new ArrayList<>();
    for (Map.Entry<String, String> file :
        texts(ruleFolder.resolve("examples"), ENDING).entrySet()) {
      String rule = file.getKey().substring(0, file.getKey().length() - ENDING.length());
      try {
        files.put(rule, ExampleFile.parse(rule, "examples/" + file.getKey(), file.getValue()));
      } catch (RuleFolderException refused) {
        problems.addAll(refused.problems());
      }
    }
    if (!problems.isEmpty()) {
      throw new RuleFolderException(problems);
    }
    Map<String, String> baseClaims = new TreeMap<>();
    for (String ending : List.of(".837", ".json", ".csv")) {
      baseClaims.putAll(texts(ruleFolder.resolve("base-claims"), ending));
    }
    return new ExampleFolder(files, baseClaims);
  }

  private static Map<String, String> texts(Path folder, String ending) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> all = Files.list(folder)) {
        for (Path file : all.filter(path -> path.toString().endsWith(ending)).toList()) {
          texts.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  /** All examples, by rule id, in the order of their files. */
  public List<Example> examples() {
    return files.values().stream().flatMap(file -> file.examples().stream()).toList();
  }

  /** A base claim of the folder. */
  public Optional<String> baseClaim(String name) {
    return Optional.ofNullable(baseClaims.get(name));
  }
}
