package org.plumbline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import org.plumbline.run.FirstLook;
import org.plumbline.run.InputFile;

/**
 * The inputs that FILE arguments name, in the order of the arguments: files, {@code -} for standard
 * input, directories (walked, in the order of the names) and patterns that the shell left alone.
 */
final class Inputs {

  private static final String STANDARD_INPUT = "-";

  /** So many of the files that hold no claims are named. */
  private static final int NAMED = 3;

  private final InputStream standardInput;
  private final FirstLook firstLook;
  private final List<InputFile> files = new ArrayList<>();
  private final List<Named> named = new ArrayList<>();
  private final Map<InputFile, String> uris = new IdentityHashMap<>();
  private final List<String> problems = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private boolean standardInputTaken;

  private Inputs(InputStream standardInput, Map<String, String> columns) {
    this.standardInput = standardInput;
    this.firstLook = new FirstLook(columns);
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

  /** Where an input is; empty where it is in no file. */
  String uri(InputFile input) {
    return uris.getOrDefault(input, "");
  }

  /** One line for each argument that names nothing that could be opened. */
  List<String> problems() {
    return problems;
  }

  /** One line for each directory with files that hold no claims, or with links left alone. */
  List<String> remarks() {
    return remarks;
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
      addFile(path, path.getFileName().toString(), path);
    }
  }

  /**
   * @param given the path in the words of the arguments
   */
  private void addFile(Path path, String name, Path given) {
    if (!Files.isReadable(path)) {
      problems.add(path + ": cannot be opened: no permission to read it");
      return;
    }
    named.add(new Named(name, path));
    InputFile input = new InputFile(name, size(path), () -> Files.newInputStream(path));
    files.add(input);
    uris.put(input, InputUri.of(given));
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
    Set<String> others = new TreeSet<>();
    Set<String> links = new TreeSet<>();
    int before = problems.size();
    try {
      // a start that is a link is not entered, what it points to is
      Path start = directory.toRealPath();
      Files.walkFileTree(
          start,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
              return isHidden(below) && !below.equals(start)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
              }
              tellBroken(file);
              String name = name(start.relativize(file));
              if (Files.isDirectory(file)) {
                // a link, which may lead round in a circle
                links.add(name);
              } else if (Files.isRegularFile(file)) {
                if (firstLook.holdsClaims(file)) {
                  found.put(name, file);
                } else {
                  others.add(name);
                }
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
    found.forEach((name, file) -> addFile(file, name, directory.resolve(name)));
    if (!others.isEmpty()) {
      remarks.add(directory + ": " + leftAlone(others));
    }
    if (!links.isEmpty()) {
      remarks.add(directory + ": " + notFollowed(links));
    }
    if (found.isEmpty() && problems.size() == before) {
      problems.add(
          directory
              + ": no claim format recognised in any file; 837P begins with ISA, GS or ST, CMS-1500"
              + " and FHIR claims are JSON, a table has a header that names claim_id; each may be"
              + " in a gz or zip");
    }
  }

  private void tellBroken(Path file) {
    if (Files.isSymbolicLink(file) && !Files.exists(file)) {
      problems.add(file + ": cannot be opened: the link leads to no file");
    }
  }

  private static boolean isHidden(Path path) {
    return path.getFileName() != null && path.getFileName().toString().startsWith(".");
  }

  /** Names are shown on one line. */
  private static String shown(Set<String> names) {
    String shown =
        names.stream()
            .limit(NAMED)
            .map(name -> name.replaceAll("\\p{Cntrl}", "?"))
            .collect(Collectors.joining(", "));
    return shown + (names.size() > NAMED ? " and " + (names.size() - NAMED) + " more" : "");
  }

  private static String leftAlone(Set<String> names) {
    return (names.size() == 1 ? "1 file is" : names.size() + " files are")
        + " in no claim format and not read: "
        + shown(names);
  }

  private static String notFollowed(Set<String> names) {
    return (names.size() == 1
            ? "1 link leads to a directory and is"
            : names.size() + " links lead to directories and are")
        + " not followed, name the directory itself: "
        + shown(names);
  }

  /** The path below the walked directory, the same on every system. */
  private static String name(Path relative) {
    List<String> parts = new ArrayList<>();
    relative.forEach(part -> parts.add(part.toString()));
    return String.join("/", parts);
  }

  private void addPattern(String argument) {
    try {
      int before = problems.size();
      List<Path> matching = new ArrayList<>(FilePattern.matching(argument));
      matching.forEach(this::tellBroken);
      // a pipe or a device that a pattern happens to match may never end
      matching.removeIf(path -> !Files.isRegularFile(path) && !Files.isDirectory(path));
      matching.forEach(this::addPath);
      if (matching.isEmpty() && problems.size() == before) {
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
