package org.plumbline.codeset.hcpcs;

import static org.plumbline.codeset.hcpcs.SnapshotLayout.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.CodeSetException;
import org.plumbline.codeset.Quarters;
import org.plumbline.codeset.Release;

/**
 * The bytes of a snapshot, read in place. Entries, lives, runs and wordings go by their numbers.
 * Thread-safe.
 */
public final class HcpcsSnapshot {

  /** Stands for a number that is not there. */
  static final int NONE = -1;

  private final ByteBuffer bytes;
  private final int codeCount;
  private final int modifierCount;
  private final int livesAt;
  private final int runsAt;
  private final int wordingsAt;
  private final int referencesAt;
  private final int sourcesAt;
  private final int textsAt;

  private HcpcsSnapshot(ByteBuffer bytes) {
    this.bytes = bytes.asReadOnlyBuffer();
    codeCount = bytes.getInt(CODES_AT);
    modifierCount = bytes.getInt(MODIFIERS_AT);
    livesAt = ENTRIES + (codeCount + modifierCount + 1) * ENTRY;
    runsAt = livesAt + bytes.getInt(LIVES_AT) * LIFE;
    wordingsAt = runsAt + bytes.getInt(RUNS_AT) * RUN;
    referencesAt = wordingsAt + wordingCount() * WORDING;
    sourcesAt = referencesAt + bytes.getInt(REFERENCES_AT) * 4;
    textsAt = sourcesAt + bytes.getInt(SOURCES_AT) * SOURCE;
  }

  /**
   * A snapshot in bytes that were written by {@link SnapshotWriter}; they are not copied.
   *
   * @throws CodeSetException with what is wrong with them
   */
  public static HcpcsSnapshot of(ByteBuffer bytes) throws CodeSetException {
    String damage = damage(bytes);
    if (!damage.isEmpty()) {
      throw new CodeSetException(damage);
    }
    return new HcpcsSnapshot(bytes);
  }

  /** A snapshot in bytes that this process has written itself. */
  public static HcpcsSnapshot ofOwn(ByteBuffer bytes) {
    return new HcpcsSnapshot(bytes);
  }

  private static String damage(ByteBuffer bytes) {
    if (bytes.capacity() < HEADER || bytes.getLong(0) != MAGIC) {
      return "is not a Plumbline snapshot";
    }
    if (bytes.getInt(VERSION_AT) != VERSION) {
      return "has version " + bytes.getInt(VERSION_AT) + ", this Plumbline reads " + VERSION;
    }
    return bytes.getInt(CRC_AT) == crc(bytes) ? "" : "is damaged";
  }

  /** SHA-256 over the digests of the tables. */
  String tablesDigest() {
    byte[] digest = new byte[32];
    bytes.get(TABLES_DIGEST_AT, digest);
    return HexFormat.of().formatHex(digest);
  }

  /** Whether the content gives the digest; the CRC is compared whenever a snapshot is opened. */
  public boolean digestHolds() {
    byte[] digest = new byte[32];
    bytes.get(DIGEST_AT, digest);
    return Arrays.equals(digest, SnapshotLayout.digest(bytes));
  }

  /** The bytes, to be written to disk. */
  public ByteBuffer bytes() {
    return bytes.duplicate();
  }

  /** The tables it was made of, newest release first, the starter set last. */
  public List<CodeSource> sources() {
    List<CodeSource> sources = new ArrayList<>();
    for (int at = sourcesAt; at < textsAt; at += SOURCE) {
      int release = bytes.getInt(at + SOURCE_RELEASE);
      int flags = bytes.getInt(at + SOURCE_FLAGS);
      byte[] digest = new byte[32];
      bytes.get(at + SOURCE_DIGEST, digest);
      sources.add(
          new CodeSource(
              release == 0 ? Optional.empty() : Optional.of(Release.ofPacked(release)),
              bytes.getInt(at + SOURCE_CODES),
              bytes.getInt(at + SOURCE_MODIFIERS),
              (flags & TableLayout.COMPLETE) != 0,
              (flags & TableLayout.TEXT_VERIFIED) != 0,
              HexFormat.of().formatHex(digest)));
    }
    return List.copyOf(sources);
  }

  int codeCount() {
    return codeCount;
  }

  int modifierCount() {
    return modifierCount;
  }

  /** The entry of a code, or {@link #NONE}. */
  int codeEntry(String code) {
    int place = codePlace(code);
    if (place < 0) {
      return NONE;
    }
    int at = HEADER + (place >>> 6) * GROUP;
    long bits = bytes.getLong(at) << (63 - (place & 63));
    // the code's own bit is now the highest one
    return bits >= 0 ? NONE : bytes.getInt(at + 8) + Long.bitCount(bits) - 1;
  }

  /** The entry of a modifier, or {@link #NONE}. */
  int modifierEntry(String modifier) {
    int place = modifierPlace(modifier);
    return place < 0 ? NONE : bytes.getInt(HEADER + GROUPS * GROUP + place * MODIFIER) - 1;
  }

  /** The first life of an entry; that of the next entry ends them. */
  int firstLife(int entry) {
    return bytes.getInt(ENTRIES + entry * ENTRY + FIRST_LIFE);
  }

  /** The first run of an entry; that of the next entry ends them. */
  int firstRun(int entry) {
    return bytes.getInt(ENTRIES + entry * ENTRY + FIRST_RUN);
  }

  /** The life that a day falls in or after, else the first life in time. */
  int lifeOn(int entry, int day) {
    int last = firstLife(entry + 1) - 1;
    for (int life = firstLife(entry); life < last; life++) {
      if (added(life) <= day) {
        return life;
      }
    }
    return last;
  }

  /**
   * The run with the words of a quarter, or {@link #NONE}.
   *
   * @param kinds the kinds of runs that can speak of the quarter
   */
  int runIn(int entry, int quarter, int kinds) {
    int end = firstRun(entry + 1);
    for (int run = firstRun(entry); run < end; run++) {
      if (runFrom(run) <= quarter && quarter <= runTo(run) && (runKind(run) & kinds) != 0) {
        return run;
      }
    }
    return NONE;
  }

  String runCode(int run) {
    return TableLayout.unpack(bytes.getInt(run(run) + RUN_KEY));
  }

  String code(int life) {
    return TableLayout.unpack(bytes.getInt(life(life) + KEY));
  }

  int added(int life) {
    return bytes.getInt(life(life) + ADDED);
  }

  int ended(int life) {
    return bytes.getInt(life(life) + ENDED);
  }

  int actionDate(int life) {
    return bytes.getInt(life(life) + ACTION_DATE);
  }

  char actionCode(int life) {
    return (char) (bytes.get(life(life) + ACTION_CODE) & 0xff);
  }

  /** The wording of the row that speaks for a life. */
  int lifeWording(int life) {
    return bytes.getInt(life(life) + LIFE_WORDING);
  }

  /** The wording of the newest row of a life, which may be a row without days. */
  int newestWording(int life) {
    return bytes.getInt(life(life) + NEWEST_WORDING);
  }

  boolean newestVerified(int life) {
    return has(life, NEWEST_VERIFIED);
  }

  /** Whether a release without dates lists the code before the life was added. */
  boolean listedBefore(int life) {
    return has(life, LISTED_BEFORE);
  }

  /** Whether a release without dates lists the code after what tells of a life without an end. */
  boolean listedAfter(int life) {
    return has(life, LISTED_AFTER);
  }

  private boolean has(int life, int flag) {
    return (bytes.get(life(life) + LIFE_FLAGS) & flag) != 0;
  }

  /** The quarter of the newest row of a life. */
  int lastSeen(int life) {
    return bytes.getInt(life(life) + LAST_SEEN);
  }

  int nocListing(int life) {
    return bytes.get(life(life) + LIFE_FLAGS) >>> NOC_LISTING;
  }

  /** The quarter before which what NOC lists say of a code is not known. */
  int nocFrom(int life) {
    return bytes.getShort(life(life) + NOC_FROM);
  }

  Optional<Release> nocRelease(int life) {
    int quarter = bytes.getShort(life(life) + NOC_QUARTER);
    return quarter == 0 ? Optional.empty() : Optional.of(Quarters.release(quarter - 1));
  }

  int seenFrom(int life) {
    return bytes.getShort(life(life) + SEEN_FROM);
  }

  /** The quarter of the release that the row was read from. */
  int seenTo(int life) {
    return bytes.getShort(life(life) + SEEN_TO);
  }

  List<String> references(int life) {
    int at = referencesAt + bytes.getInt(life(life) + REFERENCE) * 4;
    List<String> targets = new ArrayList<>();
    for (int i = bytes.get(life(life) + REFERENCE_COUNT); i > 0; i--, at += 4) {
      targets.add(TableLayout.unpack(bytes.getInt(at)));
    }
    return targets;
  }

  int chainLength(int life) {
    return bytes.get(life(life) + CHAIN_COUNT);
  }

  /** The life that stands at a place, from 0, of the chain that an ended life leads along. */
  int chained(int life, int place) {
    int first = bytes.getInt(life(life) + REFERENCE) + bytes.get(life(life) + REFERENCE_COUNT);
    return bytes.getInt(referencesAt + (first + place) * 4);
  }

  int runWording(int run) {
    return bytes.getInt(run(run) + RUN_WORDING);
  }

  int runFrom(int run) {
    return bytes.getShort(run(run) + RUN_FROM);
  }

  int runTo(int run) {
    return bytes.getShort(run(run) + RUN_TO);
  }

  int runKind(int run) {
    return bytes.getInt(run(run) + RUN_KIND);
  }

  int wordingCount() {
    return bytes.getInt(WORDINGS_AT);
  }

  String longText(int wording) {
    return text(wording, LONG_TEXT, LONG_LENGTH);
  }

  String shortText(int wording) {
    return text(wording, SHORT_TEXT, SHORT_LENGTH);
  }

  private String text(int wording, int start, int length) {
    int at = wordingsAt + wording * WORDING;
    byte[] text = new byte[bytes.getInt(at + length)];
    bytes.get(textsAt + bytes.getInt(at + start), text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private int life(int life) {
    return livesAt + life * LIFE;
  }

  private int run(int run) {
    return runsAt + run * RUN;
  }
}
