package org.plumbline.codeset.hcpcs;

import static org.plumbline.codeset.hcpcs.SnapshotLayout.*;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.CodeShape;
import org.plumbline.codeset.Quarters;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.hcpcs.CodeHistory.Held;
import org.plumbline.codeset.hcpcs.CodeHistory.Run;

/** Puts tables together to a snapshot. The same tables in any order give the same bytes. */
public final class SnapshotWriter {

  private static final Comparator<HcpcsTable> NEWEST_FIRST =
      Comparator.comparing((HcpcsTable table) -> table.release().map(Release::packed).orElse(0))
          .reversed();

  private final List<HcpcsTable> tables;
  private final LoadedReleases loaded;
  private final long[] codeBits = new long[GROUPS];
  private final int[] modifierEntries = new int[MODIFIER_SPACE];
  private final LifeDrafts lives = new LifeDrafts();
  private final WordingPool wordings = new WordingPool();
  private final ByteArrayOutputStream entryBytes = new ByteArrayOutputStream(1 << 16);
  private final DataOutputStream entries = new DataOutputStream(entryBytes);
  private final ByteArrayOutputStream runBytes = new ByteArrayOutputStream(1 << 16);
  private final DataOutputStream runs = new DataOutputStream(runBytes);
  private int codeCount;
  private int modifierCount;
  private int runCount;

  private SnapshotWriter(Collection<HcpcsTable> tables) {
    this.tables = tables.stream().sorted(NEWEST_FIRST).toList();
    this.loaded = new LoadedReleases(this.tables.stream().map(HcpcsTable::source).toList());
    for (int i = 1; i < this.tables.size(); i++) {
      Optional<Release> release = this.tables.get(i).release();
      if (release.equals(this.tables.get(i - 1).release())) {
        throw new IllegalArgumentException(
            "two tables of " + release.map(Release::toString).orElse("the starter set"));
      }
    }
  }

  /**
   * Puts tables together: imported releases, and at most one starter set.
   *
   * @throws IllegalArgumentException for two tables of one release, or two starter sets
   */
  public static ByteBuffer write(Collection<HcpcsTable> tables) {
    try {
      return new SnapshotWriter(tables).write();
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
  }

  private ByteBuffer write() throws IOException {
    for (TableMerge codes = TableMerge.ofCodes(tables); codes.hasNext(); codeCount++) {
      int place = codePlace(writeEntry(codes.next()));
      codeBits[place >>> 6] |= 1L << place;
    }
    for (TableMerge all = TableMerge.ofModifiers(tables); all.hasNext(); modifierCount++) {
      int place = modifierPlace(writeEntry(all.next()));
      modifierEntries[place] = codeCount + modifierCount + 1;
    }
    writeEntryStart();
    return assemble();
  }

  private String writeEntry(CodeHistory history) throws IOException {
    writeEntryStart();
    NocListing noc = history.nocListing();
    List<Held> told = history.lives();
    for (Held life : told) {
      // what is newest of the code stands with its newest life
      Held newest = life == told.get(0) ? history.newest() : life;
      int flags =
          (newest.table().textVerified() ? NEWEST_VERIFIED : 0)
              | (history.listedBefore(life.row()) ? LISTED_BEFORE : 0)
              | (history.listedAfter(life.row()) ? LISTED_AFTER : 0)
              | noc.ordinal() << NOC_LISTING;
      lives.add(
          new LifeDraft(
              life.row(),
              wordings.number(life.row()),
              newest.row().release(),
              wordings.number(newest.row()),
              flags,
              history.nocListedAlikeFrom()));
    }
    for (Run run : history.runs(loaded)) {
      runs.writeInt(wordings.number(run.words()));
      runs.writeShort(Quarters.of(run.from()));
      runs.writeShort(Quarters.of(run.to()));
      runs.writeInt(run.kind());
      runs.writeInt(TableLayout.pack(run.words().code()));
      runCount++;
    }
    String code = told.get(0).row().code();
    if (modifierPlace(code) < 0 && CodeShape.of(code) != CodeShape.LEVEL_TWO) {
      throw new IllegalArgumentException("\"" + code + "\" is no Level II code or modifier");
    }
    return code;
  }

  private void writeEntryStart() throws IOException {
    entries.writeInt(lives.count());
    entries.writeInt(runCount);
  }

  private ByteBuffer assemble() throws IOException {
    lives.write();
    List<byte[]> sections = new ArrayList<>();
    sections.add(entryBytes.toByteArray());
    sections.add(lives.records());
    sections.add(runBytes.toByteArray());
    sections.add(wordings.wordings());
    sections.add(lives.references());
    int length = ENTRIES + tables.size() * SOURCE + wordings.texts().length;
    for (byte[] section : sections) {
      length += section.length;
    }
    ByteBuffer out = ByteBuffer.allocate(length);
    out.putLong(MAGIC).putInt(VERSION).putInt(codeCount).putInt(modifierCount);
    out.putInt(lives.count()).putInt(runCount).putInt(wordings.count());
    out.putInt(lives.references().length / 4).putInt(tables.size());
    out.putInt(wordings.texts().length);
    out.put(tablesDigest());
    out.position(HEADER);
    putIndexes(out);
    sections.forEach(out::put);
    tables.forEach(table -> putSource(table.source(), out));
    out.put(wordings.texts());
    out.put(DIGEST_AT, digest(out)).putInt(CRC_AT, crc(out));
    return out.rewind();
  }

  private byte[] tablesDigest() {
    MessageDigest sha = TableLayout.sha256();
    tables.forEach(table -> sha.update(HexFormat.of().parseHex(table.digest())));
    return sha.digest();
  }

  private void putIndexes(ByteBuffer out) {
    int before = 0;
    for (long bits : codeBits) {
      out.putLong(bits).putInt(before);
      before += Long.bitCount(bits);
    }
    for (int entry : modifierEntries) {
      out.putInt(entry);
    }
  }

  private static void putSource(CodeSource source, ByteBuffer out) {
    out.putInt(source.release().map(Release::packed).orElse(0));
    out.putInt(
        (source.complete() ? TableLayout.COMPLETE : 0)
            | (source.textVerified() ? TableLayout.TEXT_VERIFIED : 0));
    out.putInt(source.codes()).putInt(source.modifiers());
    out.put(HexFormat.of().parseHex(source.digest()));
  }
}
