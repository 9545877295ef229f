package org.plumbline.api.scrub;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.plumbline.api.problem.RefusedException;
import org.plumbline.run.InputFile;
import org.springframework.http.HttpStatus;

/**
 * The body of a request, read whole, once, up to a limit. It is read whole before the first finding
 * is written: most callers do not read before they have sent everything, and a caller and a service
 * that both wait to write would wait for ever.
 */
final class ClaimBody {

  private static final int PIECE = 1 << 16;

  private final List<byte[]> pieces;
  private final long size;

  private ClaimBody(List<byte[]> pieces, long size) {
    this.pieces = pieces;
    this.size = size;
  }

  /**
   * Reads a body.
   *
   * @param in the body
   * @param declared its length as declared, -1 where it is not
   * @param most how many bytes it may have
   * @throws RefusedException where it is empty, larger, or ends too early
   */
  static ClaimBody read(InputStream in, long declared, long most) {
    if (declared > most) {
      throw tooLarge(most);
    }
    List<byte[]> pieces = new ArrayList<>();
    long size = 0;
    for (byte[] piece = next(in); piece.length > 0; piece = next(in)) {
      size += piece.length;
      if (size > most) {
        throw tooLarge(most);
      }
      pieces.add(piece);
    }
    if (size == 0) {
      throw new RefusedException(HttpStatus.BAD_REQUEST, "The body is empty: send claims in it.");
    }
    refusePacked(pieces.get(0));
    return new ClaimBody(pieces, size);
  }

  /** A small body could become a very large one: what is packed is for the command line. */
  private static void refusePacked(byte[] start) {
    boolean gzip = start.length > 1 && start[0] == 0x1F && start[1] == (byte) 0x8B;
    boolean zip = start.length > 3 && start[0] == 'P' && start[1] == 'K' && start[2] < 9;
    if (gzip || zip) {
      throw new RefusedException(
          HttpStatus.UNSUPPORTED_MEDIA_TYPE,
          "The body is compressed: send the claims as they are.");
    }
  }

  private static byte[] next(InputStream in) {
    try {
      byte[] piece = new byte[PIECE];
      int read = in.readNBytes(piece, 0, PIECE);
      return read == PIECE ? piece : Arrays.copyOf(piece, read);
    } catch (IOException broken) {
      throw new RefusedException(HttpStatus.BAD_REQUEST, "The body ended before its end.");
    }
  }

  private static RefusedException tooLarge(long most) {
    return new RefusedException(
        HttpStatus.CONTENT_TOO_LARGE,
        "The body is larger than the " + most + " bytes this service reads; send parts of it.");
  }

  /** The body as an input of a run. */
  InputFile as(String name) {
    return new InputFile(name, size, this::open);
  }

  private InputStream open() {
    return new SequenceInputStream(
        Collections.enumeration(pieces.stream().map(ByteArrayInputStream::new).toList()));
  }
}
