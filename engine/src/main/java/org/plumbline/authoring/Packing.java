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
  /** A gz with many more zeros behind the claims than any claims have. */
  GZ_ZEROS,
  ZIP,
  /** A zip with a letter beside the claims. */
  ZIP_LETTER,
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
        case GZ_ZEROS -> gzip(claims, ZEROS);
        case ZIP -> zip(name, claims, null, null);
        case ZIP_LETTER ->
            zip(name, claims, "letter.txt", "Dear Sirs,\n".getBytes(StandardCharsets.UTF_8));
        case ZIP_ZIP -> zip(name, claims, "more.zip", zip(name, claims, null, null));
      };
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
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
