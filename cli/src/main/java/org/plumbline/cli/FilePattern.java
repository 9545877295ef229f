package org.plumbline.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * Patterns such as {@code in/*.837}, for shells that do not expand them. The wildcards are those of
 * {@link java.nio.file.FileSystem#getPathMatcher}; like in a shell a {@code *} does not match a
 * leading dot.
 */
final class FilePattern {

  private static final String WILDCARDS = "*?[{";

  private FilePattern() {}

  static boolean isPattern(String argument) {
    return argument.chars().anyMatch(c -> WILDCARDS.indexOf(c) >= 0);
  }

  /** The files and directories that match, sorted; none for a text that is no pattern. */
  static List<Path> matching(String argument) throws IOException {
    if (!isPattern(argument)) {
      return List.of();
    }
    String written = File.separatorChar == '\\' ? argument.replace('\\', '/') : argument;
    int wildcard = 0;
    while (WILDCARDS.indexOf(written.charAt(wildcard)) < 0) {
      wildcard++;
    }
    int cut = written.lastIndexOf('/', wildcard) + 1;
    Path base = Path.of(written.substring(0, cut));
    String pattern = written.substring(cut);
    Path start = base.toString().isEmpty() ? Path.of(".") : base;
    return Files.isDirectory(start) ? below(start, base, pattern) : List.of();
  }

  private static List<Path> below(Path start, Path base, String pattern) throws IOException {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    int depth =
        pattern.contains("**")
            ? Integer.MAX_VALUE
            : (int) pattern.chars().filter(c -> c == '/').count() + 1;
    List<Path> matching = new ArrayList<>();
    Files.walkFileTree(
        start,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        depth,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(start)) {
              return FileVisitResult.CONTINUE;
            }
            return take(directory) ? FileVisitResult.SKIP_SUBTREE : entering(directory);
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            take(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failed) {
            return FileVisitResult.CONTINUE;
          }

          private boolean take(Path path) {
            Path relative = start.relativize(path);
            boolean taken = matcher.matches(relative) && (!hidden(path) || pattern.startsWith("."));
            if (taken) {
              matching.add(base.resolve(relative));
            }
            return taken;
          }
        });
    matching.sort(null);
    return matching;
  }

  private static FileVisitResult entering(Path directory) {
    return hidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  private static boolean hidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }
}
