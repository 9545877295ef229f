package org.plumbline.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Seeded damage to an input: pieces cut out, doubled, moved, replaced by what means something. */
public final class Mutants {

  private final Random random;
  private final List<byte[]> tokens;

  /**
   * @param tokens what means something in the format
   */
  public Mutants(long seed, List<String> tokens) {
    this.random = new Random(seed);
    this.tokens =
        tokens.stream().map(token -> token.getBytes(StandardCharsets.ISO_8859_1)).toList();
  }

  /** How many mutants a test reads: a hundred times as many in the full build. */
  public static int rounds(int normal) {
    return Boolean.getBoolean("plumbline.full") ? 100 * normal : normal;
  }

  /** A damaged copy. */
  public byte[] of(byte[] whole) {
    byte[] bytes = whole;
    int changes = 1 + random.nextInt(5);
    for (int i = 0; i < changes; i++) {
      bytes = change(bytes);
    }
    return bytes;
  }

  private byte[] change(byte[] bytes) {
    if (bytes.length == 0) {
      return tokens.get(random.nextInt(tokens.size()));
    }
    int at = random.nextInt(bytes.length);
    int length = Math.min(bytes.length - at, 1 + random.nextInt(random.nextInt(8) == 0 ? 400 : 12));
    return switch (random.nextInt(6)) {
      case 0 -> spliced(bytes, at, length, new byte[0]);
      case 1 -> spliced(bytes, at, 0, tokens.get(random.nextInt(tokens.size())));
      case 2 -> spliced(bytes, at, length, tokens.get(random.nextInt(tokens.size())));
      case 3 -> spliced(bytes, random.nextInt(bytes.length), 0, piece(bytes, at, length));
      case 4 -> spliced(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
      default -> random.nextInt(10) == 0 ? piece(bytes, 0, at) : spliced(bytes, at, 1, new byte[0]);
    };
  }

  private static byte[] piece(byte[] bytes, int at, int length) {
    return java.util.Arrays.copyOfRange(bytes, at, at + length);
  }

  private static byte[] spliced(byte[] bytes, int at, int left, byte[] put) {
    byte[] made = new byte[bytes.length - Math.min(left, bytes.length - at) + put.length];
    System.arraycopy(bytes, 0, made, 0, at);
    System.arraycopy(put, 0, made, at, put.length);
    int rest = Math.min(bytes.length, at + left);
    System.arraycopy(bytes, rest, made, at + put.length, bytes.length - rest);
    return made;
  }
}
