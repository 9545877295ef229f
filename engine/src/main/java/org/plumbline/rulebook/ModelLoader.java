package org.plumbline.rulebook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.model.Model;
import org.plumbline.rulebook.plan.Plan;

/**
 * Loads the classes of compiled rules from memory. They come before the parent's, who may have
 * those of an earlier build under the same names.
 */
final class ModelLoader extends ClassLoader {

  private final Map<String, byte[]> classes;

  ModelLoader(Map<String, byte[]> classes, ClassLoader parent) {
    super(parent);
    this.classes = classes;
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

  /** The compiled plan of this class name. */
  static Plan plan(ClassLoader loader, String name) {
    try {
      return (Plan) Class.forName(name, true, loader).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a compiled plan cannot be loaded", e);
    }
  }

  /** Loads and initializes all classes. */
  void initialize() {
    try {
      for (String path : classes.keySet()) {
        String name = path.substring(0, path.length() - ".class".length()).replace('/', '.');
        Class.forName(name, true, this);
      }
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("a compiled class cannot be loaded", e);
    }
  }

  /** The class files, too, for the compiler of what is built upon them. */
  @Override
  public InputStream getResourceAsStream(String name) {
    byte[] bytes = classes.get(name);
    return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!classes.containsKey(path(name))) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded == null ? findClass(name) : loaded;
    }
  }

  private static String path(String name) {
    return name.replace('.', '/') + ".class";
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte[] bytes = classes.get(path(name));
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
