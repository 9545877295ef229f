package org.plumbline.codeset.hcpcs;

import static org.plumbline.codeset.hcpcs.TableLayout.*;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.codeset.Release;

/** The records of a table's bytes, found by binary search and read one by one. */
final class TableRecords {

  private final ByteBuffer bytes;
  private final int referencesAt;
  private final int textsAt;

  TableRecords(ByteBuffer bytes) {
    this.bytes = bytes;
    this.referencesAt = HEADER + (bytes.getInt(CODES_AT) + bytes.getInt(MODIFIERS_AT)) * RECORD;
    this.textsAt = referencesAt + bytes.getInt(REFERENCES_AT) * 4;
  }

  /** The first record of a range whose key is not below a key. */
  int first(int key, int from, int to) {
    int low = from;
    int high = to;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (key(middle) < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int key(int index) {
    return bytes.getInt(HEADER + index * RECORD + KEY);
  }

  CodeRow code(int index) {
    int at = HEADER + index * RECORD;
    return new CodeRow(
        unpack(bytes.getInt(at + KEY)),
        bytes.getInt(at + ADDED),
        bytes.getInt(at + ACTION_DATE),
        bytes.getInt(at + ENDED),
        (char) (bytes.get(at + ACTION_CODE) & 0xff),
        shortText(at),
        longText(at),
        references(at),
        release(at + NOC_RELEASE),
        Release.ofPacked(bytes.getInt(at + WORDING_FROM)),
        Release.ofPacked(bytes.getInt(at + WORDING_TO)));
  }

  boolean isOnNocList(int index) {
    return bytes.getInt(HEADER + index * RECORD + NOC_RELEASE) != 0;
  }

  ModifierRow modifier(int index) {
    int at = HEADER + index * RECORD;
    return new ModifierRow(
        unpack(bytes.getInt(at + KEY)),
        bytes.getInt(at + ADDED),
        bytes.getInt(at + ENDED),
        shortText(at),
        longText(at),
        Release.ofPacked(bytes.getInt(at + WORDING_TO)));
  }

  /** The release written at a place, none where the place holds 0. */
  Optional<Release> release(int at) {
    int packed = bytes.getInt(at);
    return packed == 0 ? Optional.empty() : Optional.of(Release.ofPacked(packed));
  }

  private List<String> references(int at) {
    int count = bytes.get(at + REFERENCE_COUNT) & 0xff;
    int start = referencesAt + bytes.getInt(at + REFERENCE) * 4;
    List<String> targets = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      targets.add(unpack(bytes.getInt(start + i * 4)));
    }
    return targets;
  }

  private String shortText(int at) {
    return text(bytes.getInt(at + TEXT), shortLength(at));
  }

  private String longText(int at) {
    return text(bytes.getInt(at + TEXT) + shortLength(at), bytes.getInt(at + LONG_LENGTH));
  }

  private int shortLength(int at) {
    return bytes.getShort(at + SHORT_LENGTH) & 0xffff;
  }

  private String text(int start, int length) {
    byte[] text = new byte[length];
    bytes.get(textsAt + start, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
