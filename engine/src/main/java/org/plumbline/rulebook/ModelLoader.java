package org.plumbline.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;

/** Loads the classes of compiled rules from memory. */
final class ModelLoader extends ClassLoader {

  private final Map<String, byte[]> classes;

  private ModelLoader(Map<String, byte[]> classes, ClassLoader parent) {
    super(parent);
    this.classes = classes;
  }

  static List<Model> load(CompiledRules code, ClassLoader parent) {
    return instances(new ModelLoader(code.classes(), parent), code.models());
  }

  /** Instances of model classes that a loader knows. */
  static List<Model> instances(ClassLoader loader, List<String> names) {
    List<Model> models = new ArrayList<>();
    try {
      for (String name : names) {
        models.add(
            (Model) Class.forName(name, true, loader).getDeclaredConstructor().newInstance());
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a compiled rule model cannot be loaded", e);
    }
    return models;
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(name.replace('.', '/') + ".class");
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
