package org.plumbline.rulebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.plumbline.rulebook.lint.LintedRule;
import org.plumbline.rulebook.lint.Problem;

/** Compiles DRL that passed the lint into Drools' executable model. */
final class ModelCompiler {

  private static final String PACKAGE_LINE =
      "(?m)^[ \\t]*package[ \\t]+org\\.plumbline\\.rules[ \\t]*;?";

  /** A source's number, in the name of the file that Drools is given. */
  private static final Pattern NUMBER = Pattern.compile("/([0-9]{1,6})_[^/]*$");

  private final String rulePackage;

  /**
   * @param rulePackage the package the model's classes get: shipped rules and a user's rules must
   *     not meet in one
   */
  ModelCompiler(String rulePackage) {
    this.rulePackage = rulePackage;
  }

  /** A file of rules: its name for messages, the DRL, and what the lint read in it. */
  record Source(String file, String drl, List<LintedRule> rules) {}

  CompiledRules compile(List<Source> sources) throws RuleFolderException {
    try {
      return build(sources);
    } catch (RuleFolderException refused) {
      List<Problem> named = oneByOne(sources);
      throw named.isEmpty() ? refused : new RuleFolderException(named);
    }
  }

  /** Compiles one file; what is wrong with it is not looked for rule by rule. */
  CompiledRules compileAsOne(Source source) throws RuleFolderException {
    return build(List.of(source));
  }

  private CompiledRules build(List<Source> sources) throws RuleFolderException {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("org.plumbline", rulePackage, "1");
    KieModuleModel module = services.newKieModuleModel();
    module.setConfigurationProperty("drools.reproducibleExecutableModelGeneration", "true");
    module.newKieBaseModel("rules").setDefault(true);
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(release);
    files.writeKModuleXML(module.toXML());
    String folder = "src/main/resources/" + rulePackage.replace('.', '/') + "/";
    for (int i = 0; i < sources.size(); i++) {
      Source source = sources.get(i);
      String path = folder + i + "_" + pathOf(source.file);
      files.write(path, source.drl.replaceFirst(PACKAGE_LINE, "package " + rulePackage));
    }
    KieBuilder builder = services.newKieBuilder(files, ModelCompiler.class.getClassLoader());
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException thrown) {
      throw new RuleFolderException(
          List.of(
              new Problem(
                  sources.get(0).file, 1, "", "Drools cannot compile it: " + thrown.getMessage())));
    }
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new RuleFolderException(errors.stream().map(error -> problem(sources, error)).toList());
    }
    CompiledRules compiled = collect((InternalKieModule) builder.getKieModule());
    services.getRepository().removeKieModule(release);
    return compiled;
  }

  private static String pathOf(String file) {
    return file.replaceAll("\\.drl(\\.csv)?$", "").replaceAll("[^A-Za-z0-9_-]", "_") + ".drl";
  }

  private static Problem problem(List<Source> sources, Message error) {
    Matcher numbered = NUMBER.matcher(String.valueOf(error.getPath()));
    int number = numbered.find() ? Integer.parseInt(numbered.group(1)) : 0;
    String file = sources.get(Math.min(number, sources.size() - 1)).file;
    return new Problem(file, Math.max(error.getLine(), 1), "", error.getText());
  }

  private static CompiledRules collect(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    List<String> models = new ArrayList<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class")) {
        classes.put(name, module.getBytes(name));
      } else if (name.startsWith("META-INF/kie/") && name.endsWith("drools-model")) {
        new String(module.getBytes(name), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("Drools-Model-Version"))
            .forEach(models::add);
      }
    }
    return new CompiledRules(classes, models);
  }

  /**
   * Drools often names neither rule nor line: each rule is compiled alone to find the guilty ones.
   */
  private List<Problem> oneByOne(List<Source> sources) {
    List<Problem> problems = new ArrayList<>();
    for (Source source : sources) {
      List<String> lines = source.drl.lines().toList();
      int firstRule =
          source.rules.stream().mapToInt(LintedRule::line).min().orElse(lines.size() + 1);
      String header = String.join("\n", lines.subList(0, Math.min(firstRule - 1, lines.size())));
      for (LintedRule rule : source.rules) {
        String alone =
            header
                + "\n".repeat(rule.line() - firstRule + 1)
                + String.join("\n", lines.subList(rule.line() - 1, rule.endLine()));
        try {
          build(List.of(new Source(source.file, alone, List.of(rule))));
        } catch (RuleFolderException refused) {
          refused.problems().stream()
              .map(p -> new Problem(source.file, rule.line(), rule.name(), p.message()))
              .forEach(problems::add);
        }
      }
    }
    return problems;
  }
}
