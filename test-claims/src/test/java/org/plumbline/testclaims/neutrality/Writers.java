package org.plumbline.testclaims.neutrality;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.plumbline.report.FindingWriter;
import org.plumbline.testclaims.Scrubbed;

/** Every writer that the engine has, those that come later too. */
final class Writers {

  private Writers() {}

  /** By the names of their classes. */
  static Map<String, Function<ByteArrayOutputStream, FindingWriter>> all() {
    Map<String, Function<ByteArrayOutputStream, FindingWriter>> writers = new TreeMap<>();
    try {
      for (Class<?> type : EngineClasses.in("org.plumbline.report")) {
        boolean writer =
            FindingWriter.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers());
        if (writer && type.getConstructors().length > 0) {
          writers.put(type.getSimpleName(), out -> made(type.getConstructors()[0], out));
        }
      }
    } catch (Exception unreadable) {
      throw new IllegalStateException(unreadable);
    }
    return writers;
  }

  private static FindingWriter made(Constructor<?> constructor, OutputStream out) {
    Class<?>[] types = constructor.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      arguments[i] = argument(types[i], out);
    }
    try {
      return (FindingWriter) constructor.newInstance(arguments);
    } catch (ReflectiveOperationException changed) {
      throw new IllegalStateException("say here how a writer is made: " + constructor, changed);
    }
  }

  private static Object argument(Class<?> type, OutputStream out) {
    if (type == OutputStream.class) {
      return out;
    } else if (type == int.class) {
      return 4_000;
    } else if (type == boolean.class) {
      return false;
    } else if (type == Function.class) {
      return (Function<String, Optional<?>>) name -> Optional.empty();
    } else if (type == org.plumbline.rulebook.Rulebook.class) {
      return Scrubbed.SHIPPED;
    }
    throw new IllegalStateException("say here how a writer is given " + type);
  }
}
