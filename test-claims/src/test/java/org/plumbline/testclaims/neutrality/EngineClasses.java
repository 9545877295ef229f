package org.plumbline.testclaims.neutrality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plumbline.claim.Claim;

/** The engine's own classes, from the folder or the jar that they were loaded from. */
final class EngineClasses {

  private EngineClasses() {}

  /** Those of packages and of what lies beneath them; none is initialised. */
  static List<Class<?>> in(String... packages) throws Exception {
    URI place = Claim.class.getProtectionDomain().getCodeSource().getLocation().toURI();
    if (Files.isDirectory(Path.of(place))) {
      return in(Path.of(place), packages);
    }
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(place), Map.of())) {
      return in(jar.getPath("/"), packages);
    }
  }

  private static List<Class<?>> in(Path root, String... packages) throws IOException {
    List<Class<?>> classes = new ArrayList<>();
    for (String name : packages) {
      try (Stream<Path> files = Files.walk(root.resolve(name.replace('.', '/')))) {
        files
            .map(file -> root.relativize(file).toString())
            .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
            .sorted()
            .forEach(file -> classes.add(loaded(file)));
      }
    }
    return classes;
  }

  private static Class<?> loaded(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, EngineClasses.class.getClassLoader());
    } catch (ClassNotFoundException missing) {
      throw new UncheckedIOException(new IOException(name, missing));
    }
  }
}
