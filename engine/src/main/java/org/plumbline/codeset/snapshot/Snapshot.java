package org.plumbline.codeset.snapshot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Release;

/**
 * One release of a code set as bytes, big-endian: a header, issuer and document, the body whose
 * layout is the code set's own, and the name of the imported file. Immutable and thread-safe.
 */
public final class Snapshot {

  private static final long MAGIC = 0x504c_424c_534e_4150L; // "PLBLSNAP"
  private static final int VERSION = 1;

  // The header: magic, version, kind, version of the body, release, rows, length of issuer and
  // document, length of the body, SHA-256 of all that and of both, length of the file's name,
  // CRC-32 of all but itself.
  private static final int VERSION_AT = 8;
  private static final int KIND_AT = 12;
  private static final int BODY_VERSION_AT = 16;
  private static final int RELEASE_AT = 20;
  private static final int ROWS_AT = 24;
  private static final int CITATION_AT = 28;
  private static final int BODY_AT = 32;
  private static final int DIGEST_AT = 36;
  private static final int SOURCE_AT = 68;
  private static final int CRC_AT = 72;
  private static final int HEADER = 76;

  private final CodeSetKind kind;
  private final ByteBuffer bytes;
  private final int bodyStart;

  private Snapshot(CodeSetKind kind, ByteBuffer bytes) {
    this.kind = kind;
    this.bytes = bytes.asReadOnlyBuffer();
    this.bodyStart = HEADER + bytes.getInt(CITATION_AT);
  }

  /**
   * Puts a snapshot together in memory.
   *
   * @param rows how many rows the body holds
   * @param body from its position to its limit, which stay as they are
   */
  public static Snapshot of(
      CodeSetKind kind, Release release, int rows, Origin origin, ByteBuffer body) {
    byte[] citation = lines(origin.issuer(), origin.document());
    byte[] source = lines(origin.fileName(), origin.entryName(), origin.sha256());
    ByteBuffer bytes =
        ByteBuffer.allocate(HEADER + citation.length + body.remaining() + source.length);
    bytes.putLong(MAGIC).putInt(VERSION).putInt(kind.number()).putInt(kind.version());
    bytes.putInt(release.year() * 100 + release.month()).putInt(rows);
    bytes.putInt(citation.length).putInt(body.remaining());
    bytes.putInt(SOURCE_AT, source.length);
    bytes.position(HEADER).put(citation).put(body.duplicate()).put(source);
    bytes.put(DIGEST_AT, digestOf(bytes)).putInt(CRC_AT, crc(bytes));
    return new Snapshot(kind, bytes.rewind());
  }

  /**
   * Maps a snapshot from disk.
   *
   * @throws CodeSetException naming the file, when its bytes are not what was written
   */
  static Snapshot open(Path file, CodeSetKind kind) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      String damage = damage(bytes, kind);
      if (!damage.isEmpty()) {
        throw new CodeSetException(
            "the code set " + file + " " + damage + "; import its release again");
      }
      return new Snapshot(kind, bytes);
    }
  }

  private static String damage(ByteBuffer bytes, CodeSetKind kind) {
    if (bytes.capacity() < HEADER || bytes.getLong(0) != MAGIC) {
      return "is not a Plumbline snapshot";
    }
    if (bytes.getInt(VERSION_AT) != VERSION || bytes.getInt(BODY_VERSION_AT) != kind.version()) {
      return "was written by another version of Plumbline";
    }
    if (bytes.getInt(CRC_AT) != crc(bytes) || length(bytes) != bytes.capacity()) {
      return "is damaged";
    }
    return bytes.getInt(KIND_AT) == kind.number() ? "" : "is no " + kind.title();
  }

  private static long length(ByteBuffer bytes) {
    return (long) HEADER
        + bytes.getInt(CITATION_AT)
        + bytes.getInt(BODY_AT)
        + bytes.getInt(SOURCE_AT);
  }

  /** Which code set. */
  public CodeSetKind kind() {
    return kind;
  }

  /** Which release of it. */
  public Release release() {
    int packed = bytes.getInt(RELEASE_AT);
    return new Release(packed / 100, packed % 100);
  }

  /** How many rows it holds. */
  public int rows() {
    return bytes.getInt(ROWS_AT);
  }

  /** SHA-256 of what it says, lower-case hexadecimal. */
  public String digest() {
    byte[] digest = new byte[32];
    bytes.get(DIGEST_AT, digest);
    return HexFormat.of().formatHex(digest);
  }

  /** Whether the content gives the digest; the CRC is compared whenever a snapshot is opened. */
  boolean digestHolds() {
    return HexFormat.of().formatHex(digestOf(bytes)).equals(digest());
  }

  /** SHA-256 over the digests of snapshots, in their order, lower-case hexadecimal. */
  public static String digest(Collection<Snapshot> snapshots) {
    MessageDigest sha = sha256();
    snapshots.forEach(snapshot -> sha.update(HexFormat.of().parseHex(snapshot.digest())));
    return HexFormat.of().formatHex(sha.digest());
  }

  /** Where its rows come from. */
  public Origin origin() {
    int source = bodyStart + bytes.getInt(BODY_AT);
    String[] citation = text(HEADER, bytes.getInt(CITATION_AT)).split("\n", 2);
    String[] file = text(source, bytes.getInt(SOURCE_AT)).split("\n", 3);
    return new Origin(citation[0], citation[1], file[0], file[1], file[2]);
  }

  /** The body, read-only. */
  public ByteBuffer body() {
    return bytes.slice(bodyStart, bytes.getInt(BODY_AT));
  }

  /** All bytes, as they stand on disk. */
  ByteBuffer bytes() {
    return bytes.duplicate();
  }

  private String text(int start, int length) {
    byte[] text = new byte[length];
    bytes.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static byte[] lines(String... lines) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      text.append(i == 0 ? "" : "\n").append(lines[i].replace('\n', ' '));
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] digestOf(ByteBuffer bytes) {
    MessageDigest sha = sha256();
    sha.update(bytes.slice(0, DIGEST_AT));
    sha.update(bytes.slice(HEADER, bytes.getInt(CITATION_AT) + bytes.getInt(BODY_AT)));
    return sha.digest();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }

  private static int crc(ByteBuffer bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes.slice(0, CRC_AT));
    crc.update(bytes.slice(HEADER, bytes.capacity() - HEADER));
    return (int) crc.getValue();
  }
}
