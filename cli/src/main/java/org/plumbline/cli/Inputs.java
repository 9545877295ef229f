package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.PatternSyntaxException;
import java.util.zip.ZipFile;
import org.plumbline.intake.csv.CsvReader;
import org.plumbline.run.InputFile;

/**
 * The inputs that FILE arguments name, in the order of the arguments: files, {@code -} for standard
 * input, directories (walked, in the order of the names) and patterns that the shell left alone.
 */
final class Inputs {

  private static final String STANDARD_INPUT = "-";
  private static final Set<String> ENDINGS = Set.of("837", "x12", "edi", "txt", "json", "ndjson");
  private static final int LOOK_AT = 4096;

  private final InputStream standardInput;
  private final Map<String, String> columns;
  private final List<InputFile> files = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private boolean standardInputTaken;

  private Inputs(InputStream standardInput, Map<String, String> columns) {
    this.standardInput = standardInput;
    this.columns = columns;
  }

  /**
   * @param columns the columns of tables by a house's own names for them
   */
  static Inputs of(List<String> arguments, InputStream standardInput, Map<String, String> columns) {
    Inputs inputs = new Inputs(standardInput, columns);
    arguments.forEach(inputs::add);
    return inputs;
  }

  /** What there is to scrub. */
  List<InputFile> files() {
    return files;
  }

  /** A file among the inputs, with the name findings show. */
  record Named(String name, Path path) {}

  /** The inputs that are files. */
  List<Named> named() {
    return named;
  }

  /** One line for each argument that names nothing that could be opened. */
  List<String> problems() {
    return problems;
  }

  /** How many bytes there are, -1 where that is not known. */
  long size() {
    return files.stream().anyMatch(file -> file.size() < 0 || isPacked(file.name()))
        ? -1
        : files.stream().mapToLong(InputFile::size).sum();
  }

  /** How much comes out of a compressed file is not known before. */
  private static boolean isPacked(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".gz") || lower.endsWith(".zip");
  }

  /** Whether this file is one of the inputs, under whatever name. */
  boolean contain(Path file) {
    for (Named input : named) {
      try {
        if (Files.isRegularFile(file) && Files.isSameFile(input.path, file)) {
          return true;
        }
      } catch (IOException gone) {
        // a file that cannot be looked at is told of when it is opened
      }
    }
    return false;
  }

  private void add(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      addStandardInput();
      return;
    }
    try {
      Path path = Path.of(argument);
      if (!argument.isEmpty() && Files.exists(path)) {
        addPath(path);
        return;
      }
    } catch (InvalidPathException pattern) {
      // a pattern is not a path on every system
    }
    addPattern(argument);
  }

  private void addStandardInput() {
    if (standardInputTaken) {
      problems.add("-: standard input can be read only once");
    } else {
      standardInputTaken = true;
      files.add(new InputFile(STANDARD_INPUT, -1, () -> standardInput));
    }
  }

  private void addPath(Path path) {
    if (Files.isDirectory(path)) {
      walk(path);
    } else {
      addFile(path, path.getFileName().toString());
    }
  }

  private void addFile(Path path, String name) {
    if (!Files.isReadable(path)) {
      problems.add(path + ": cannot be opened: no permission to read it");
      return;
    }
    named.add(new Named(name, path));
    files.add(new InputFile(name, size(path), () -> Files.newInputStream(path)));
  }

  /** A pipe has no size. */
  private static long size(Path path) {
    try {
      return Files.isRegularFile(path) ? Files.size(path) : -1;
    } catch (IOException unknown) {
      return -1;
    }
  }

  private void walk(Path directory) {
    Map<String, Path> found = new TreeMap<>();
    int before = problems.size();
    try {
      // a start that is a link is not entered, what it points to is
      Path start = directory.toRealPath();
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (Files.isRegularFile(file) && mayHoldClaims(file)) {
                found.put(name(start.relativize(file)), file);
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) {
              problems.add(file + ": cannot be opened: " + Reason.of(failed));
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException failed) {
      problems.add(directory + ": cannot be read: " + Reason.of(failed));
    }
    found.forEach((name, file) -> addFile(file, name));
    if (found.isEmpty() && problems.size() == before) {
      problems.add(
          directory
              + ": holds no file that ends with .837, .x12, .edi, .txt, .json or .ndjson or begins with ISA");
    }
  }

  /** The path below the walked directory, the same on every system. */
  private static String name(Path relative) {
    List<String> parts = new ArrayList<>();
    relative.forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private boolean mayHoldClaims(Path file) {
    String name = file.getFileName().toString();
    return switch (ending(name)) {
      case "csv" -> beginsWithHeader(file);
      case "gz" -> ENDINGS.contains(ending(name.substring(0, name.length() - 3)));
      case "zip" -> holdsClaims(file);
      default -> ENDINGS.contains(ending(name)) || start(file).startsWith("ISA");
    };
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private boolean beginsWithHeader(Path file) {
    return CsvReader.isHeader(start(file).lines().findFirst().orElse(""), columns);
  }

  /** Other tables and texts are zipped, too; a damaged zip is told of when it is read. */
  private static boolean holdsClaims(Path file) {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream()
          .map(entry -> ending(entry.getName()))
          .anyMatch(ending -> ENDINGS.contains(ending) && !ending.equals("txt"));
    } catch (IOException damaged) {
      return true;
    }
  }

  private static String start(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      String start = new String(in.readNBytes(LOOK_AT), StandardCharsets.UTF_8);
      return start.replace("\uFEFF", "").stripLeading();
    } catch (IOException unreadable) {
      return "";
    }
  }

  private void addPattern(String argument) {
    try {
      List<Path> matching = new ArrayList<>(FilePattern.matching(argument));
      // a pipe or a device that a pattern happens to match may never end
      matching.removeIf(path -> !Files.isRegularFile(path) && !Files.isDirectory(path));
      matching.forEach(this::addPath);
      if (matching.isEmpty()) {
        problems.add(
            argument + (FilePattern.isPattern(argument) ? ": matches no file" : ": no such file"));
      }
    } catch (IOException failed) {
      problems.add(argument + ": cannot be opened: " + Reason.of(failed));
    } catch (InvalidPathException | PatternSyntaxException notPath) {
      problems.add(argument + ": is neither a path nor a pattern");
    }
  }
}
