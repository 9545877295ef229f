package org.plumbline.codeset.hcpcs;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.zip.CRC32;

/**
 * The bytes of a snapshot, big-endian: what all tables of a code set say, put together.
 *
 * <pre>
 * header
 * code index      for every 64 codes A0000-Z9999: a long of bits, one for each code that has an
 *                 entry, and the number of entries before them
 * modifier index  for every two characters 0-9 A-Z: an int, the entry's number plus one, or 0
 * entries         codes, then modifiers, in order: first life, first wording run; one more ends them
 * lives           newest first within an entry: the newest row with dates that tells of it; where no
 *                 row of the code has dates, one that tells of none
 * runs            of an entry, those that come first first: spans of releases with equal words
 * wordings        a short and a long text
 * references      packed codes, CMS's own; numbers of lives, the chains they lead along
 * sources         the tables, newest first
 * texts           UTF-8, each once
 * </pre>
 */
final class SnapshotLayout {

  static final long MAGIC = 0x504c_4248_4350_534eL; // "PLBHCPSN"
  static final int VERSION = 2;

  // The header: magic, version, eight counts, SHA-256 over the digests of the tables, SHA-256 of
  // all
  // but itself and the CRC, CRC-32 of all but itself.
  static final int VERSION_AT = 8;
  static final int CODES_AT = 12;
  static final int MODIFIERS_AT = 16;
  static final int LIVES_AT = 20;
  static final int RUNS_AT = 24;
  static final int WORDINGS_AT = 28;
  static final int REFERENCES_AT = 32;
  static final int SOURCES_AT = 36;
  static final int TEXT_AT = 40;
  static final int TABLES_DIGEST_AT = 44;
  static final int DIGEST_AT = 76;
  static final int CRC_AT = 108;
  static final int HEADER = 112;

  // The index of codes.
  static final int CODE_SPACE = 26 * 10_000;
  static final int GROUPS = (CODE_SPACE + 63) / 64;
  static final int GROUP = 12;

  // The index of modifiers.
  static final int MODIFIER_SPACE = 36 * 36;
  static final int MODIFIER = 4;

  static final int ENTRIES = HEADER + GROUPS * GROUP + MODIFIER_SPACE * MODIFIER;

  // An entry.
  static final int FIRST_LIFE = 0;
  static final int FIRST_RUN = 4;
  static final int ENTRY = 8;

  // A life.
  static final int KEY = 0;
  static final int ADDED = 4;
  static final int ENDED = 8;
  static final int ACTION_DATE = 12;
  static final int LIFE_WORDING = 16;
  static final int REFERENCE = 20;
  static final int REFERENCE_COUNT = 24;
  static final int CHAIN_COUNT = 25;
  static final int ACTION_CODE = 26;
  static final int LIFE_FLAGS = 27;
  static final int SEEN_FROM = 28;
  static final int SEEN_TO = 30;
  static final int NOC_QUARTER = 32; // plus one, 0 for none
  static final int NOC_FROM = 34; // before it NOC lists differ from the newest; 0 where none does
  static final int NEWEST_WORDING = 36;
  static final int LAST_SEEN = 40; // of the newest life the quarter of the newest row, dated or not
  static final int LIFE = 44;

  // The flags of a life.
  static final int NEWEST_VERIFIED = 1;
  static final int LISTED_BEFORE = 2;
  static final int LISTED_AFTER = 4;
  static final int NOC_LISTING = 3; // bits to shift by; NocListing's ordinal stands there

  // A run.
  static final int RUN_WORDING = 0;
  static final int RUN_FROM = 4;
  static final int RUN_TO = 6;
  static final int RUN_KIND = 8;
  static final int RUN_KEY = 12;
  static final int RUN = 16;

  // The kinds of runs, bits that are compared with what is loaded of a quarter.
  static final int IMPORTED = 1;
  static final int IMPORTED_ALTERED = 2;
  static final int STARTER = 4;
  static final int STARTER_ALTERED = 8;

  // A wording.
  static final int LONG_TEXT = 0;
  static final int LONG_LENGTH = 4;
  static final int SHORT_TEXT = 8;
  static final int SHORT_LENGTH = 12;
  static final int WORDING = 16;

  // A source.
  static final int SOURCE_RELEASE = 0;
  static final int SOURCE_FLAGS = 4;
  static final int SOURCE_CODES = 8;
  static final int SOURCE_MODIFIERS = 12;
  static final int SOURCE_DIGEST = 16;
  static final int SOURCE = 48;

  private SnapshotLayout() {}

  /** The place of a code in the index, -1 where it is not a letter and four digits. */
  static int codePlace(String code) {
    if (code.length() != 5) {
      return -1;
    }
    int letter = code.charAt(0) - 'A';
    if (letter < 0 || letter > 25) {
      return -1;
    }
    int place = letter;
    for (int i = 1; i < 5; i++) {
      int digit = code.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      place = place * 10 + digit;
    }
    return place;
  }

  /** The place of a modifier in the index, -1 where it is not two of 0-9 and A-Z. */
  static int modifierPlace(String modifier) {
    if (modifier.length() != 2) {
      return -1;
    }
    int first = digit36(modifier.charAt(0));
    int second = digit36(modifier.charAt(1));
    return first < 0 || second < 0 ? -1 : first * 36 + second;
  }

  private static int digit36(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
  }

  /** The SHA-256 of a snapshot's bytes but for the digest itself and the CRC. */
  static byte[] digest(ByteBuffer snapshot) {
    MessageDigest sha = TableLayout.sha256();
    sha.update(snapshot.slice(0, DIGEST_AT));
    sha.update(snapshot.slice(HEADER, snapshot.capacity() - HEADER));
    return sha.digest();
  }

  /** The CRC-32 of a snapshot's bytes but for the CRC itself. */
  static int crc(ByteBuffer snapshot) {
    CRC32 crc = new CRC32();
    crc.update(snapshot.slice(0, CRC_AT));
    crc.update(snapshot.slice(HEADER, snapshot.capacity() - HEADER));
    return (int) crc.getValue();
  }
}
