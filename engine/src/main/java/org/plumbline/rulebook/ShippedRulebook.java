package org.plumbline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plumbline.rulebook.plan.PlanCompiler;
import org.plumbline.rulebook.plan.PlanWriter;
import org.plumbline.rulebook.plan.RulePlan;

/** The shipped rules as the build leaves them: classes and an index on the class path. */
public final class ShippedRulebook {

  private static final String PLAN_PACKAGE = "org.plumbline.rules.plan";
  static final String PLAN = PLAN_PACKAGE + "." + PlanWriter.CLASS;

  /** Where compiled rules lie, under names that go by what is in them. */
  private static final List<String> GENERATED =
      List.of("org/plumbline/rules", "org/drools/project/model");

  private static final String FOLDER = "plumbline-rules/";
  static final String INDEX = FOLDER + "rulebook.tsv";

  private ShippedRulebook() {}

  static Rulebook load(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException("the shipped rules are not on the class path: " + INDEX);
      }
      RuleIndex index = RuleIndex.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      return new Rulebook(
          index.version(),
          index.digest(),
          index.rules(),
          new ShippedLibrary(loader, FOLDER, index.rules()),
          index.thresholds(),
          EvaluableRules.compiled(
              loader, index.models(), PLAN, index.planned(), index.inSession()));
    } catch (IOException e) {
      throw new UncheckedIOException(INDEX, e);
    }
  }

  /** The profiles of the shipped rules; none where they are not on the class path. */
  static Map<String, Profile> profiles() {
    ClassLoader loader = ShippedRulebook.class.getClassLoader();
    return loader.getResource(INDEX) == null
        ? Map.of()
        : new ShippedLibrary(loader, FOLDER, List.of()).profiles();
  }

  /**
   * Compiles a rule folder into a class folder; run by the build.
   *
   * @param args rule folder, class folder, version
   */
  public static void main(String[] args) throws IOException {
    try {
      build(Path.of(args[0]), Path.of(args[1]), args[2]);
    } catch (RuleFolderException refused) {
      throw new IllegalStateException("the rule folder is refused:\n" + refused.getMessage());
    }
  }

  private static void build(Path folder, Path classes, String version)
      throws IOException, RuleFolderException {
    RulebookCompiler.Compiled compiled =
        new RulebookCompiler().compileShipped(RuleFolder.read(folder));
    CompiledRules code = compiled.code();
    ClassLoader loader = new ModelLoader(code.classes(), ShippedRulebook.class.getClassLoader());
    RuleModels.Read read =
        new RuleModels(() -> ModelLoader.instances(loader, code.models())).read();
    for (String generated : GENERATED) {
      deleteAll(classes.resolve(generated));
    }
    write(code.classes(), classes);
    write(PlanCompiler.compile(PLAN_PACKAGE, read.plans(), loader), classes);
    Path index = classes.resolve(INDEX);
    Files.createDirectories(index.getParent());
    Files.writeString(
        index,
        new RuleIndex(
                version,
                compiled.digest(),
                code.models(),
                read.plans().stream().map(RulePlan::name).toList(),
                read.refused(),
                thresholds(compiled),
                compiled.rules())
            .text());
  }

  private static Map<String, Threshold> thresholds(RulebookCompiler.Compiled compiled) {
    Map<String, Threshold> thresholds = new HashMap<>(compiled.thresholds());
    thresholds.replaceAll(
        (name, threshold) ->
            threshold.readBy(Set.of(), compiled.thresholdReaders().getOrDefault(name, Set.of())));
    return thresholds;
  }

  /** Deletes what the last build wrote, so that no rule of old is shipped. */
  private static void deleteAll(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private static void write(Map<String, byte[]> files, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
  }
}
