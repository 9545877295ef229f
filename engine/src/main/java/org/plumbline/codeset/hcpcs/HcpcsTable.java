package org.plumbline.codeset.hcpcs;

import static org.plumbline.codeset.hcpcs.TableLayout.*;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Release;

/**
 * The rows of one release, or of the starter set, in a compact immutable form that is mapped from
 * disk and not parsed. Thread-safe.
 */
public final class HcpcsTable {

  private final ByteBuffer bytes;
  private final int codeCount;
  private final int modifierCount;
  private final TableRecords records;

  private HcpcsTable(ByteBuffer bytes) {
    this.bytes = bytes.asReadOnlyBuffer();
    this.codeCount = bytes.getInt(CODES_AT);
    this.modifierCount = bytes.getInt(MODIFIERS_AT);
    this.records = new TableRecords(this.bytes);
  }

  /**
   * A table of rows in memory, the same bytes as on disk.
   *
   * @param release the release the rows were read from, empty for a starter set
   * @param complete whether the rows are all codes of the release
   * @param textVerified false where the source is known to have altered the words
   * @throws IllegalArgumentException for a code that is none, or two rows of a code and release
   */
  public static HcpcsTable of(
      Optional<Release> release,
      boolean complete,
      boolean textVerified,
      List<CodeRow> codes,
      List<ModifierRow> modifiers) {
    return new HcpcsTable(new TableWriter(codes, modifiers).write(release, complete, textVerified));
  }

  /**
   * Maps a table from disk.
   *
   * @throws CodeSetException naming the file, when its bytes are not what was written
   */
  public static HcpcsTable open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      String damage = damage(bytes);
      if (!damage.isEmpty()) {
        throw unusable(file, damage);
      }
      return new HcpcsTable(bytes);
    }
  }

  /**
   * What a table on disk is said to be, without reading it whole.
   *
   * @throws CodeSetException naming the file, when it does not begin as a table does
   */
  public static CodeSource header(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer header = ByteBuffer.allocate(HEADER);
      while (header.hasRemaining() && channel.read(header) >= 0) {
        continue;
      }
      String misfit = header.hasRemaining() ? "is not a Plumbline table" : misfit(header);
      if (!misfit.isEmpty()) {
        throw unusable(file, misfit);
      }
      return source(header);
    }
  }

  /** Whether the content gives the digest; the CRC is compared whenever a table is opened. */
  public boolean digestHolds() {
    return HexFormat.of().formatHex(TableLayout.digest(bytes)).equals(digest());
  }

  private static CodeSetException unusable(Path file, String damage) {
    return new CodeSetException(
        "the code set " + file + " " + damage + "; import its release again");
  }

  /**
   * A table from the bytes that {@link #bytes()} gave.
   *
   * @throws CodeSetException when they are not what was written
   */
  public static HcpcsTable of(ByteBuffer bytes) throws CodeSetException {
    String damage = damage(bytes);
    if (!damage.isEmpty()) {
      throw new CodeSetException("the starter set " + damage + "; install Plumbline again");
    }
    return new HcpcsTable(bytes);
  }

  private static String damage(ByteBuffer bytes) {
    String misfit = misfit(bytes);
    return misfit.isEmpty() && bytes.getInt(CRC_AT) != crc(bytes) ? "is damaged" : misfit;
  }

  private static String misfit(ByteBuffer bytes) {
    if (bytes.capacity() < HEADER || bytes.getLong(0) != MAGIC) {
      return "is not a Plumbline table";
    }
    return bytes.getInt(VERSION_AT) == VERSION
        ? ""
        : "has version " + bytes.getInt(VERSION_AT) + ", this Plumbline reads " + VERSION;
  }

  /** The release the rows were read from; none for a starter set, whose rows name theirs. */
  public Optional<Release> release() {
    return records.release(RELEASE_AT);
  }

  /** Whether the rows are all codes of the release, so that a missing code says something. */
  public boolean complete() {
    return (bytes.getInt(FLAGS_AT) & COMPLETE) != 0;
  }

  /** False where the source is known to have altered CMS's words. */
  public boolean textVerified() {
    return (bytes.getInt(FLAGS_AT) & TEXT_VERIFIED) != 0;
  }

  /** Whether any row tells when its code was in force; a list without dates does not. */
  public boolean dated() {
    return codes().anyMatch(CodeRow::isDated);
  }

  /** The number of code rows. */
  public int codeCount() {
    return codeCount;
  }

  /** The number of modifiers. */
  public int modifierCount() {
    return modifierCount;
  }

  /** The SHA-256 of the content, in lower-case hexadecimal: the same rows give the same digest. */
  public String digest() {
    byte[] digest = new byte[32];
    bytes.get(DIGEST_AT, digest);
    return HexFormat.of().formatHex(digest);
  }

  /** Whether CMS's NOC list was there when the rows were read: then it marks at least one. */
  public boolean comparedWithNocList() {
    return IntStream.range(0, codeCount).anyMatch(records::isOnNocList);
  }

  /** What the table is and how much it holds. */
  public CodeSource source() {
    return source(bytes);
  }

  private static CodeSource source(ByteBuffer header) {
    byte[] digest = new byte[32];
    header.get(DIGEST_AT, digest);
    int release = header.getInt(RELEASE_AT);
    int flags = header.getInt(FLAGS_AT);
    return new CodeSource(
        release == 0 ? Optional.empty() : Optional.of(Release.ofPacked(release)),
        header.getInt(CODES_AT),
        header.getInt(MODIFIERS_AT),
        (flags & COMPLETE) != 0,
        (flags & TEXT_VERIFIED) != 0,
        HexFormat.of().formatHex(digest));
  }

  /** All code rows, by code, rows of one code newest first. */
  public Stream<CodeRow> codes() {
    return IntStream.range(0, codeCount).mapToObj(records::code);
  }

  /** All modifiers, in order. */
  public Stream<ModifierRow> modifiers() {
    return IntStream.range(codeCount, codeCount + modifierCount).mapToObj(records::modifier);
  }

  /** The rows of a code, newest first; a release has at most one. */
  public List<CodeRow> find(String code) {
    int key = pack(code);
    int first = records.first(key, 0, codeCount);
    if (first == codeCount || records.key(first) != key) {
      return List.of();
    }
    List<CodeRow> rows = new ArrayList<>(1);
    for (int i = first; i < codeCount && records.key(i) == key; i++) {
      rows.add(records.code(i));
    }
    return rows;
  }

  /** A modifier's row. */
  public Optional<ModifierRow> findModifier(String modifier) {
    int key = pack(modifier);
    int end = codeCount + modifierCount;
    int i = records.first(key, codeCount, end);
    return i < end && records.key(i) == key ? Optional.of(records.modifier(i)) : Optional.empty();
  }

  /** The bytes, to be written to disk. */
  public ByteBuffer bytes() {
    return bytes.duplicate();
  }
}
