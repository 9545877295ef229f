package org.plumbline.rulebook.plan;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.memorycompiler.JavaCompilerSettings;
import org.kie.memorycompiler.JavaConfiguration.CompilerType;
import org.kie.memorycompiler.KieMemoryCompiler;

/** Compiles plans to classes. Needs no JDK: it uses the compiler that Drools brings along. */
public final class PlanCompiler {

  private static final String JAVA = "17";

  private PlanCompiler() {}

  /**
   * The classes of plans.
   *
   * @param packageName a package of their own
   * @param rules a rule's number is its place in the list
   * @param loader knows the classes of the model, and has their class files as resources
   * @return class files by path, {@code org/plumbline/X.class}
   */
  public static Map<String, byte[]> compile(
      String packageName, List<RulePlan> rules, ClassLoader loader) {
    JavaCompilerSettings settings = new JavaCompilerSettings();
    settings.setSourceVersion(JAVA);
    settings.setTargetVersion(JAVA);
    Map<String, byte[]> compiled =
        KieMemoryCompiler.compileNoLoad(
            PlanWriter.write(packageName, rules), loader, settings, CompilerType.ECLIPSE);
    Map<String, byte[]> classes = new TreeMap<>();
    compiled.forEach((name, bytes) -> classes.put(path(name), bytes));
    return classes;
  }

  private static String path(String name) {
    String stem = name.endsWith(".class") ? name.substring(0, name.length() - 6) : name;
    return stem.replace('.', '/') + ".class";
  }
}
