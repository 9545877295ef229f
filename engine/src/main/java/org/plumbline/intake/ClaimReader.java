package org.plumbline.intake;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import org.plumbline.finding.Summary;

/** Reads the claims of one input, one after the other, in constant memory. */
public interface ClaimReader extends Closeable {

  /**
   * The next claim, or faults that belong to no claim; null at the end of the input.
   *
   * @throws IOException where the bytes themselves cannot be read; bad content is never an
   *     exception
   */
  ReadItem next() throws IOException;

  /** How many bytes have been read so far. */
  long bytesRead();

  /** How often each reader rule was applied so far, by the name of its variant. */
  Map<String, Long> applied();

  /** Where the bytes read so far went. */
  Summary.Input input();

  /** The profile that this input switches on besides {@code base}. */
  String profile();
}
