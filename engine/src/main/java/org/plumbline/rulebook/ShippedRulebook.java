package org.plumbline.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plumbline.finding.Authority;
import org.plumbline.finding.RuleInfo;
import org.plumbline.rulebook.plan.PlanCompiler;
import org.plumbline.rulebook.plan.PlanWriter;
import org.plumbline.rulebook.plan.RulePlan;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shipped rules as the build leaves them: classes on the class path and one index file. */
public final class ShippedRulebook {

  private static final String PLAN_PACKAGE = "org.plumbline.rules.plan";
  private static final String INDEX = "plumbline-rules/rulebook.json";

  private ShippedRulebook() {}

  private record Index(
      String version,
      String digest,
      List<String> models,
      List<String> planned,
      Map<String, String> inSession,
      List<RuleInfo> rules,
      List<Authority> authorities,
      Map<String, String> pages) {}

  private static ObjectMapper mapper() {
    return JsonMapper.builder()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build();
  }

  static Rulebook load(ClassLoader loader) {
    try (InputStream in = loader.getResourceAsStream(INDEX)) {
      if (in == null) {
        throw new IllegalStateException("the shipped rules are not on the class path: " + INDEX);
      }
      Index index = mapper().readValue(in, Index.class);
      return new Rulebook(
          index.version,
          index.digest,
          index.rules,
          index.authorities.stream()
              .collect(Collectors.toMap(Authority::id, authority -> authority)),
          index.pages,
          EvaluableRules.compiled(
              loader,
              index.models,
              PLAN_PACKAGE + "." + PlanWriter.CLASS,
              index.planned,
              index.inSession));
    } catch (IOException e) {
      throw new UncheckedIOException(INDEX, e);
    }
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
    RuleModels.Read read = new RuleModels(ModelLoader.instances(loader, code.models())).read();
    write(code.classes(), classes);
    write(PlanCompiler.compile(PLAN_PACKAGE, read.plans(), loader), classes);
    Path index = classes.resolve(INDEX);
    Files.createDirectories(index.getParent());
    List<Authority> authorities =
        compiled.authorities().values().stream()
            .sorted((a, b) -> a.id().compareTo(b.id()))
            .toList();
    Files.write(
        index,
        mapper()
            .writeValueAsBytes(
                new Index(
                    version,
                    compiled.digest(),
                    code.models(),
                    read.plans().stream().map(RulePlan::name).toList(),
                    read.refused(),
                    compiled.rules(),
                    authorities,
                    compiled.pages())));
  }

  private static void write(Map<String, byte[]> files, Path folder) throws IOException {
    for (Map.Entry<String, byte[]> entry : files.entrySet()) {
      Path file = folder.resolve(entry.getKey());
      Files.createDirectories(file.getParent());
      Files.write(file, entry.getValue());
    }
  }
}
