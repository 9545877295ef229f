package org.plumbline.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of Plumbline. */
public final class PlumblineVersion {

  /** The version, {@code 0.1.0}. */
  public static final String VERSION = read();

  private PlumblineVersion() {}

  private static String read() {
    try (InputStream in =
        PlumblineVersion.class.getResourceAsStream("/org/plumbline/version.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).trim();
    } catch (IOException e) {
      throw new UncheckedIOException("version.txt", e);
    }
  }
}
