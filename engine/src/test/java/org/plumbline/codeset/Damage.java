package org.plumbline.codeset;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.plumbline.codeset.hcpcs.release.Workbooks;

/**
 * One way to damage a file, told by a seed: cut off, bits flipped, bytes overwritten, cut out or
 * put in, another encoding, lines swapped, doubled, lost or joined; a zip also as a bomb, with an
 * entry that leads out of a directory, or one zip in another. The first two lines are spared where
 * lines are moved.
 *
 * @param bomb how many bytes unpacked are one too many
 */
public record Damage(Random random, byte[] sound, boolean packed, long bomb) {

  private static final Charset CP1252 = Charset.forName("windows-1252");

  public static Damage of(int seed, byte[] sound, boolean packed, long most) {
    // neighbouring seeds of Java's generator begin alike
    return new Damage(new Random(seed * 0x9E3779B97F4A7C15L), sound, packed, most + 1);
  }

  /** The damaged file. */
  public byte[] made() {
    int kind = random.nextInt(packed ? 8 : 12);
    return switch (kind) {
      case 0 -> Arrays.copyOf(sound, random.nextInt(sound.length));
      case 1, 2 -> flipped(1 + random.nextInt(8));
      case 3 -> overwritten();
      case 4 -> cutOut();
      case 5 -> packed ? random.nextInt(6) == 0 ? bombed() : cutOut() : recoded();
      case 6 -> packed ? leadingOut() : inserted();
      case 7 -> packed ? nested() : swapped();
      case 8 -> swapped();
      case 9 -> doubled();
      case 10 -> lost();
      default -> joined();
    };
  }

  private byte[] flipped(int bits) {
    byte[] bytes = sound.clone();
    for (int i = 0; i < bits; i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  private byte[] overwritten() {
    byte[] bytes = sound.clone();
    byte[] noise = new byte[1 + random.nextInt(200)];
    random.nextBytes(noise);
    int at = random.nextInt(bytes.length);
    System.arraycopy(noise, 0, bytes, at, Math.min(noise.length, bytes.length - at));
    return bytes;
  }

  private byte[] cutOut() {
    byte[] bytes = sound;
    int from = random.nextInt(bytes.length);
    int to = Math.min(bytes.length, from + 1 + random.nextInt(500));
    return with(from, to, new byte[0]);
  }

  private byte[] inserted() {
    byte[] noise = new byte[1 + random.nextInt(200)];
    random.nextBytes(noise);
    int at = random.nextInt(sound.length);
    return with(at, at, noise);
  }

  private byte[] with(int from, int to, byte[] between) {
    byte[] bytes = sound;
    byte[] made = Arrays.copyOf(bytes, bytes.length - (to - from) + between.length);
    System.arraycopy(between, 0, made, from, between.length);
    System.arraycopy(bytes, to, made, from + between.length, bytes.length - to);
    return made;
  }

  private byte[] recoded() {
    String text = new String(sound, CP1252);
    return switch (random.nextInt(5)) {
      case 0 -> text.getBytes(StandardCharsets.UTF_16LE);
      case 1 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE);
      case 2 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
      case 3 -> text.getBytes(Charset.forName("IBM037"));
      default -> text.getBytes(Charset.forName("UTF-32"));
    };
  }

  private List<String> rows() {
    return new ArrayList<>(new String(sound, CP1252).lines().toList());
  }

  private byte[] text(List<String> rows) {
    return (String.join("\n", rows) + "\n").getBytes(CP1252);
  }

  private byte[] swapped() {
    List<String> rows = rows();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = 2 + random.nextInt(rows.size() - 3);
      Collections.swap(
          rows, at, random.nextBoolean() ? at + 1 : 2 + random.nextInt(rows.size() - 3));
    }
    return text(rows);
  }

  private byte[] doubled() {
    List<String> rows = rows();
    for (int i = random.nextInt(6); i >= 0; i--) {
      int at = 2 + random.nextInt(rows.size() - 3);
      rows.add(random.nextBoolean() ? at : 2 + random.nextInt(rows.size() - 3), rows.get(at));
    }
    return text(rows);
  }

  private byte[] lost() {
    List<String> rows = rows();
    for (int i = random.nextInt(6); i >= 0; i--) {
      rows.remove(2 + random.nextInt(rows.size() - 3));
    }
    return text(rows);
  }

  private byte[] joined() {
    List<String> rows = rows();
    int at = 2 + random.nextInt(rows.size() - 3);
    rows.set(at, rows.get(at) + rows.remove(at + 1));
    return text(rows);
  }

  private byte[] bombed() {
    byte[] zeros = new byte[(int) bomb];
    return repacked(random.nextBoolean() ? "bomb.txt" : "xl/worksheets/sheet9.xml", zeros);
  }

  private byte[] leadingOut() {
    String[] names = {"../../home/codesets/hcpcs-2025-07.bin", "/tmp/x", "..\\x", "a/../../b"};
    return repacked(names[random.nextInt(names.length)], "x".getBytes(CP1252));
  }

  private byte[] nested() {
    return random.nextBoolean()
        ? Workbooks.pack(Map.of("inner.zip", sound))
        : repacked("inner.zip", Workbooks.pack(Map.of("x.zip", sound)));
  }

  /** The zip with an entry more. */
  private byte[] repacked(String name, byte[] entry) {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(sound))) {
      for (var next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
        entries.put(next.getName(), zip.readAllBytes());
      }
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    entries.put(name, entry);
    return Workbooks.pack(entries);
  }
}
