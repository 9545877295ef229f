package org.plumbline.codeset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The code sets of an installation: what was imported into a directory, and beneath it the starter
 * set that the rules ship.
 */
public final class InstalledCodeSets {

  private static final String STARTER = "/plumbline-rules/code-sets/hcpcs-starter.bin";

  private InstalledCodeSets() {}

  /** The starter set alone. */
  public static HcpcsCodeSet builtin() throws IOException {
    return new HcpcsCodeSet(List.of(starter()));
  }

  /**
   * The releases of a directory over the starter set.
   *
   * @param directory where {@link CodeSetStore} keeps releases; it need not be there
   * @throws CodeSetException with a sentence for the user, where a release is damaged
   */
  public static HcpcsCodeSet in(Path directory) throws IOException {
    List<HcpcsTable> tables = new ArrayList<>(new CodeSetStore(directory).open());
    tables.add(starter());
    return new HcpcsCodeSet(tables);
  }

  /** The table of the starter set, which the build made of its CSV. */
  public static HcpcsTable starter() throws IOException {
    try (InputStream table = InstalledCodeSets.class.getResourceAsStream(STARTER)) {
      if (table == null) {
        throw new IOException("the starter set is missing from this installation");
      }
      return HcpcsTable.of(ByteBuffer.wrap(table.readAllBytes()));
    }
  }
}
