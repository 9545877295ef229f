package org.plumbline.rulebook.plan;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The source of generated classes. Static methods are spread over several classes, so that none
 * grows beyond what a class file holds and what the just-in-time compiler takes.
 */
final class JavaClasses {

  private static final int METHODS_PER_CLASS = 300;

  private final String packageName;
  private final String prefix;
  private final Map<String, String> sources = new TreeMap<>();
  private final Map<String, String> constants = new LinkedHashMap<>();
  private StringBuilder body = new StringBuilder();
  private int methods;
  private int finished;

  /**
   * @param prefix what the classes' names begin with
   */
  JavaClasses(String packageName, String prefix) {
    this.packageName = packageName;
    this.prefix = prefix;
  }

  /**
   * Adds a static method.
   *
   * @param parameters as in Java, without parentheses
   * @param statements may name the constants that were asked for since the last method
   * @return the method's name with its class
   */
  String method(String type, String parameters, String statements) {
    String name = "m" + methods++;
    body.append("  static ")
        .append(type)
        .append(' ')
        .append(name)
        .append('(')
        .append(parameters)
        .append(") throws Exception {\n")
        .append(statements)
        .append("  }\n");
    String qualified = current() + "." + name;
    if (methods == METHODS_PER_CLASS) {
      finish();
    }
    return qualified;
  }

  /**
   * The name of a constant with a value, the same one for the same value. Named with its class, for
   * the method that uses it may come to stand in the next one.
   */
  String constant(String type, String value) {
    return constants.computeIfAbsent(
        type + " " + value,
        absent -> {
          String name = "C" + constants.size();
          body.append("  static final ").append(type).append(' ').append(name);
          body.append(" = ").append(value).append(";\n");
          return current() + "." + name;
        });
  }

  private String current() {
    return prefix + finished;
  }

  private void finish() {
    sources.put(
        packageName + "." + current(),
        "package " + packageName + ";\n\nfinal class " + current() + " {\n" + body + "}\n");
    body = new StringBuilder();
    methods = 0;
    finished++;
  }

  /** Adds a class of its own. */
  void add(String name, String source) {
    sources.put(packageName + "." + name, "package " + packageName + ";\n\n" + source);
  }

  /** The sources by the full name of the class. */
  Map<String, String> sources() {
    if (body.length() > 0) {
      finish();
    }
    return sources;
  }
}
