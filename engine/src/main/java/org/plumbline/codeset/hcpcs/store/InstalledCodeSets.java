package org.plumbline.codeset.hcpcs.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsSnapshot;
import org.plumbline.codeset.hcpcs.HcpcsTable;

/**
 * The code sets of an installation: what was imported into a directory, and beneath it the starter
 * set that the rules ship.
 */
public final class InstalledCodeSets {

  private static final String STARTER = "/plumbline-rules/code-sets/hcpcs-starter.bin";
  private static final String SNAPSHOT = "/plumbline-rules/code-sets/hcpcs-starter.snapshot";

  private InstalledCodeSets() {}

  /** The starter set alone. */
  public static HcpcsCodeSet builtin() throws IOException {
    try {
      return new HcpcsCodeSet(HcpcsSnapshot.of(resource(SNAPSHOT)));
    } catch (CodeSetException damaged) {
      throw new CodeSetException(
          "the starter set " + damaged.getMessage() + "; install Plumbline again");
    }
  }

  /**
   * The releases of a directory over the starter set.
   *
   * @param directory where {@link CodeSetStore} keeps releases; it need not be there
   * @throws CodeSetException with a sentence for the user, where a release is damaged
   */
  public static HcpcsCodeSet in(Path directory) throws IOException {
    return new CodeSetStore(directory).isEmpty() ? builtin() : store(directory).codeSet();
  }

  /** The store of a directory, with the starter set beneath. */
  public static CodeSetStore store(Path directory) throws IOException {
    return new CodeSetStore(directory, Optional.of(starter()));
  }

  /** Every table of a directory, and that of the starter set. */
  public static List<HcpcsTable> tables(Path directory) throws IOException {
    CodeSetStore store = store(directory);
    List<HcpcsTable> tables = new ArrayList<>(store.open());
    store.mendSnapshot();
    tables.add(starter());
    return tables;
  }

  /** The table of the starter set, which the build made of its CSV. */
  public static HcpcsTable starter() throws IOException {
    return HcpcsTable.of(resource(STARTER));
  }

  private static ByteBuffer resource(String name) throws IOException {
    try (InputStream bytes = InstalledCodeSets.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IOException("the starter set is missing from this installation");
      }
      return ByteBuffer.wrap(bytes.readAllBytes());
    }
  }
}
