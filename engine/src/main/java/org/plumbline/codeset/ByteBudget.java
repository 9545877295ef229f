package org.plumbline.codeset;

import java.io.IOException;
import java.io.InputStream;

/** How much may still be unpacked from a file, whatever sizes it declares. */
public final class ByteBudget {

  private final String file;
  private final long most;
  private long left;

  /**
   * A budget for a file.
   *
   * @param most bytes, less than two gigabytes
   */
  public ByteBudget(String file, long most) {
    this.file = file;
    this.most = most;
    this.left = most;
  }

  /**
   * Reads a stream to its end.
   *
   * @param place what is read, for the message
   * @throws ImportException when there is more than is left
   */
  public byte[] read(InputStream in, String place) throws ImportException, IOException {
    byte[] bytes = in.readNBytes((int) left + 1);
    take(bytes.length, place);
    return bytes;
  }

  /** Counts bytes that are made from the file. */
  public void take(long bytes, String place) throws ImportException {
    left -= bytes;
    if (left < 0) {
      throw new ImportException(
          file
              + " unpacks to more than "
              + most
              + " bytes, more than any release, at "
              + place
              + "; it was not read further; download the file again and import it unchanged");
    }
  }
}
