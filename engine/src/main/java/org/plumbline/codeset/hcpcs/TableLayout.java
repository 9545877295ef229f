package org.plumbline.codeset.hcpcs;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;

/**
 * The bytes of a table, big-endian: a header, code records, modifier records (the same shape),
 * cross references as packed codes, then the texts in UTF-8, short text before long text. Records
 * are sorted by packed code, rows of one code newest wording first.
 */
public final class TableLayout {

  static final long MAGIC = 0x504c_4248_4350_4353L; // "PLBHCPCS"
  static final int VERSION = 1;

  // The header: magic, version, release, flags, four counts, SHA-256 of all but itself and the CRC,
  // CRC-32 of all but itself.
  static final int VERSION_AT = 8;
  static final int RELEASE_AT = 12;
  static final int FLAGS_AT = 16;
  static final int CODES_AT = 20;
  static final int MODIFIERS_AT = 24;
  static final int REFERENCES_AT = 28;
  static final int TEXT_AT = 32;
  static final int DIGEST_AT = 36;
  static final int CRC_AT = 68;
  public static final int HEADER = 72;

  static final int COMPLETE = 1;
  static final int TEXT_VERIFIED = 2;

  // A record.
  static final int KEY = 0;
  static final int ADDED = 4;
  static final int ACTION_DATE = 8;
  static final int ENDED = 12;
  static final int TEXT = 16;
  static final int SHORT_LENGTH = 20;
  static final int REFERENCE_COUNT = 22;
  static final int ACTION_CODE = 23;
  static final int LONG_LENGTH = 24;
  static final int REFERENCE = 28;
  static final int NOC_RELEASE = 32;
  static final int WORDING_FROM = 36;
  static final int WORDING_TO = 40;
  static final int RECORD = 44;

  private static final int BASE = 37;

  private TableLayout() {}

  /**
   * Packs up to five characters 0-9 and A-Z into an int that sorts as the text does.
   *
   * @return the packed text, or -1 for a text that no table can hold
   */
  public static int pack(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return -1;
    }
    int packed = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        packed = packed * BASE + c - '0' + 1;
      } else if (c >= 'A' && c <= 'Z') {
        packed = packed * BASE + c - 'A' + 11;
      } else {
        return -1;
      }
    }
    return packed;
  }

  static String unpack(int packed) {
    StringBuilder text = new StringBuilder(5);
    for (int rest = packed; rest > 0; rest /= BASE) {
      int digit = rest % BASE;
      text.append((char) (digit <= 10 ? '0' + digit - 1 : 'A' + digit - 11));
    }
    return text.reverse().toString();
  }

  /** The SHA-256 of a table's bytes but for the digest itself and the CRC. */
  static byte[] digest(ByteBuffer table) {
    MessageDigest sha = sha256();
    sha.update(table.slice(0, DIGEST_AT));
    sha.update(table.slice(HEADER, table.capacity() - HEADER));
    return sha.digest();
  }

  /** The CRC-32 of a table's bytes but for the CRC itself. */
  static int crc(ByteBuffer table) {
    CRC32 crc = new CRC32();
    crc.update(table.slice(0, CRC_AT));
    crc.update(table.slice(HEADER, table.capacity() - HEADER));
    return (int) crc.getValue();
  }

  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyPlatformHasIt) {
      throw new IllegalStateException(everyPlatformHasIt);
    }
  }
}
