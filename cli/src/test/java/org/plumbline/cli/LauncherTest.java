package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The launcher beside a release jar. Whatever becomes of its class archive, a run says what it says
 * without one.
 */
class LauncherTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("plumbline.checkout", ".."));
  private static final Path SAMPLE =
      CHECKOUT.resolve("test-claims/samples/dme-supplier.837").toAbsolutePath();
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final String OTHER_JAVA = "25";

  @TempDir private static Path built;
  private static Said expected;

  @TempDir private Path release;

  private record Said(int status, String out, String err) {}

  @BeforeAll
  static void buildARelease() throws Exception {
    assumeTrue(new File("/bin/sh").canExecute(), "needs /bin/sh");
    List<String> classPath = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry).toAbsolutePath();
      if (path.endsWith(Path.of("cli", "target", "classes"))) {
        continue;
      }
      if (Files.isDirectory(path)) {
        Path jar = built.resolve("lib" + classPath.size() + ".jar");
        jar(jar, path, new Manifest());
        path = jar;
      }
      classPath.add(path.toUri().toString());
    }
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Plumbline.class.getName());
    manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", classPath));
    Path classes =
        Path.of(Plumbline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    jar(built.resolve("plumbline.jar"), classes, manifest);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    expected = said(built, List.of(java.toString(), "-jar", built + "/plumbline.jar"), "");
    assertEquals(1, expected.status(), expected.err());
  }

  private static void jar(Path jar, Path folder, Manifest manifest) throws IOException {
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file, manifest);
        Stream<Path> files = Files.walk(folder).filter(Files::isRegularFile).sorted()) {
      for (Path path : files.toList()) {
        String name = folder.relativize(path).toString().replace(File.separatorChar, '/');
        if (!name.equals("META-INF/MANIFEST.MF")) {
          out.putNextEntry(new JarEntry(name));
          Files.copy(path, out);
        }
      }
    }
  }

  @BeforeEach
  void install() throws IOException {
    Files.copy(built.resolve("plumbline.jar"), release.resolve("plumbline.jar"));
    Files.copy(CHECKOUT.resolve("plumbline"), release.resolve("plumbline"));
  }

  @Test
  void the_first_run_makes_an_archive_and_later_ones_say_the_same() throws Exception {
    assertEquals(expected, launch());
    assertTrue(Files.size(archive()) > 1 << 20, "no classes in " + archive());
    Object first = Files.readAttributes(archive(), "fileKey").get("fileKey");
    assertEquals(expected, launch());
    assertEquals(first, Files.readAttributes(archive(), "fileKey").get("fileKey"));
    // read at all: what Java is asked to tell of its archives, it tells
    assertTrue(launch("-Xshare:on -Xlog:class+load").out().contains("shared objects file (top)"));
  }

  @Test
  void an_archive_that_is_none_is_left_aside() throws Exception {
    launch();
    byte[] garbage = new byte[(int) Files.size(archive())];
    Arrays.fill(garbage, (byte) 'x');
    replaceArchive(garbage);
    assertEquals(expected, launch());
    assertArrayEquals(garbage, Files.readAllBytes(archive()));
  }

  @Test
  void an_archive_that_was_cut_is_made_anew() throws Exception {
    launch();
    byte[] whole = Files.readAllBytes(archive());
    replaceArchive(Arrays.copyOf(whole, whole.length / 2));
    assertEquals(expected, launch());
    assertTrue(Files.size(archive()) > whole.length / 2, "the cut archive is still there");
  }

  @Test
  void an_archive_of_another_jar_is_made_anew() throws Exception {
    launch();
    FileTime older = FileTime.from(Instant.parse("2024-02-29T12:00:00Z"));
    Files.setLastModifiedTime(release.resolve("plumbline.jar"), older);
    assertEquals(expected, launch());
    assertEquals(older, Files.getLastModifiedTime(archive()));
  }

  @Test
  void where_no_archive_can_be_made_it_is_not_tried_again() throws Exception {
    Files.writeString(release.resolve("plumbline"), withJava(CHECKOUT, "-XX:+NoSuchOption"));
    assertEquals(expected, launch());
    assertEquals(0, Files.size(archive()));
    assertEquals(expected, launch());
  }

  /** The launcher, with an option that Java refuses where it makes archives. */
  private static String withJava(Path checkout, String option) throws IOException {
    String launcher = Files.readString(checkout.resolve("plumbline"));
    String broken =
        launcher.replace("\"-XX:ArchiveClassesAtExit", option + " \"-XX:ArchiveClassesAtExit");
    assertNotEquals(launcher, broken);
    return broken;
  }

  @Test
  void in_a_folder_that_is_not_writable_nothing_is_made() throws Exception {
    assertTrue(release.toFile().setWritable(false));
    try {
      assumeFalse(Files.isWritable(release), "this user may write everywhere");
      assertEquals(expected, launch());
      assertEquals(List.of(), archives());
    } finally {
      assertTrue(release.toFile().setWritable(true));
    }
  }

  @Test
  void several_first_runs_at_once_leave_one_archive() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Path folder = Files.createDirectory(release.resolve("run" + i));
      runs.add(start(folder, List.of("/bin/sh", release + "/plumbline"), ""));
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(expected, said(release.resolve("run" + i), runs.get(i)));
    }
    assertEquals(1, archives().size(), archives().toString());
    assertTrue(Files.size(archive()) > 1 << 20);
  }

  @Test
  void another_java_makes_an_archive_of_its_own_and_leaves_a_foreign_one_aside() throws Exception {
    Path other = otherJava();
    launch();
    byte[] foreign = Files.readAllBytes(archive());
    Files.delete(archive());
    assertEquals(expected, launchWith(other, ""));
    assertTrue(Files.size(archive()) > 1 << 20);
    assertEquals(expected, launchWith(other, ""));
    Path own = archive();
    Files.delete(own);
    String name = own.toString().replaceFirst("-\\d+\\.jsa$", "-" + foreign.length + ".jsa");
    Files.write(Path.of(name), foreign);
    Files.setLastModifiedTime(
        Path.of(name), Files.getLastModifiedTime(release.resolve("plumbline.jar")));
    assertEquals(expected, launchWith(other, ""));
    assertArrayEquals(foreign, Files.readAllBytes(archive()));
  }

  private static Path otherJava() throws IOException {
    assumeTrue(Files.isDirectory(INSTALLED), "no Java is installed in " + INSTALLED);
    try (Stream<Path> all = Files.list(INSTALLED)) {
      Path found = all.filter(java -> isOther(java.resolve("release"))).findFirst().orElse(null);
      assumeTrue(found != null, "no Java " + OTHER_JAVA + " is installed in " + INSTALLED);
      return found;
    }
  }

  private static boolean isOther(Path about) {
    try {
      return Files.isRegularFile(about)
          && Files.readString(about).contains("JAVA_VERSION=\"" + OTHER_JAVA);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(release)) {
      return files.filter(file -> file.getFileName().toString().contains("-java-")).toList();
    }
  }

  private Path archive() throws IOException {
    assertEquals(1, archives().size(), archives().toString());
    assertTrue(archives().get(0).toString().endsWith(".jsa"), archives().toString());
    return archives().get(0);
  }

  private void replaceArchive(byte[] bytes) throws IOException {
    Path archive = archive();
    Files.delete(archive);
    Files.write(archive, bytes);
    Files.setLastModifiedTime(archive, Files.getLastModifiedTime(release.resolve("plumbline.jar")));
  }

  private Said launch() throws Exception {
    return launch("");
  }

  private Said launch(String options) throws Exception {
    return launchWith(Path.of(System.getProperty("java.home")), options);
  }

  private Said launchWith(Path javaHome, String options) throws Exception {
    return said(
        built,
        List.of("/usr/bin/env", "JAVA_HOME=" + javaHome, "/bin/sh", release + "/plumbline"),
        options);
  }

  private static Said said(Path folder, List<String> program, String options) throws Exception {
    return said(folder, start(folder, program, options));
  }

  private static Process start(Path folder, List<String> program, String options)
      throws IOException {
    List<String> command = new ArrayList<>(program);
    command.addAll(
        List.of("scrub", "--codesets", "builtin", "--format", "ndjson", SAMPLE.toString()));
    ProcessBuilder process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    process.environment().remove("JAVA_TOOL_OPTIONS");
    process.environment().put("PLUMBLINE_JAVA_OPTS", options);
    return process.start();
  }

  private static Said said(Path folder, Process process) throws Exception {
    int status = process.waitFor();
    return new Said(
        status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
  }
}
