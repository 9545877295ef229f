package org.plumbline.authoring;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** How the input of an example is compressed: {@code packed zip}. */
enum Packing {
  /** As it is. */
  NONE,
  GZ,
  /** A gz of which the second half is missing. */
  GZ_CUT,
  /** A gz with a line of text behind it. */
  GZ_BEHIND,
  /** A gz with many more zeros behind the claims than any claims have. */
  GZ_ZEROS,
  ZIP,
  /** A zip with a letter beside the claims. */
  ZIP_LETTER,
  /** A zip with an empty member beside the claims. */
  ZIP_EMPTY,
  /** A zip in a zip beside the claims. */
  ZIP_ZIP;

  private static final int ZEROS = 48 << 20;

  static Packing of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  byte[] pack(String name, byte[] claims) {
    try {
      return switch (this) {
        case NONE -> claims;
        case GZ -> gzip(claims, 0);
        case GZ_CUT -> Arrays.copyOf(gzip(claims, 0), gzip(claims, 0).length / 2);
        case GZ_BEHIND -> joined(gzip(claims, 0), text("-- end of batch --\n"));
        case GZ_ZEROS -> gzip(claims, ZEROS);
        case ZIP -> zip(name, claims, null, null);
        case ZIP_LETTER -> zip(name, claims, "letter.txt", text("Dear Sirs,\n"));
        case ZIP_EMPTY -> zip(name, claims, "rest.837", new byte[0]);
        case ZIP_ZIP -> zip(name, claims, "more.zip", zip(name, claims, null, null));
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static byte[] gzip(byte[] claims, int zeros) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(claims);
      byte[] piece = new byte[1 << 16];
      for (int left = zeros; left > 0; left -= piece.length) {
        out.write(piece);
      }
    }
    return packed.toByteArray();
  }

  private static byte[] zip(String name, byte[] claims, String second, byte[] beside)
      throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(packed)) {
      out.putNextEntry(new ZipEntry(name));
      out.write(claims);
      if (second != null) {
        out.putNextEntry(new ZipEntry(second));
        out.write(beside);
      }
    }
    return packed.toByteArray();
  }
}
