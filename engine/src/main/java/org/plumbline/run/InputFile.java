package org.plumbline.run;

import java.io.IOException;
import java.io.InputStream;

/**
 * An input to scrub.
 *
 * @param name the name findings show: the file's name, the path below a walked directory, {@code -}
 *     for standard input
 * @param size its size in bytes, -1 where it is not known
 */
public record InputFile(String name, long size, Opener opener) {

  /** Opens the bytes of an input, once. */
  @FunctionalInterface
  public interface Opener {
    /** Opens the input. */
    InputStream open() throws IOException;
  }
}
