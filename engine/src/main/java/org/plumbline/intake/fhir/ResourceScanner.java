package org.plumbline.intake.fhir;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts the resources out of the input: one resource, several one after the other (NDJSON), an array
 * of them, or the entries of Bundles. Goes by brackets, quotation marks and by how resources begin,
 * so that a broken one never hides the next. Holds one resource at a time.
 */
final class ResourceScanner {

  /** What comes next. */
  enum Event {
    /** A resource or a Bundle's entry: what stands between its braces is not looked at yet. */
    RESOURCE,
    /** A resource that is longer than the reader takes; it was left out. */
    OVERSIZED,
    /** Bytes that do not belong between resources. */
    JUNK,
    /** The input ends before an array or a Bundle is closed. */
    CUT,
    /** The end. */
    END
  }

  /** Where the reading stands. */
  private enum In {
    FILE,
    ARRAY,
    ENTRIES,
    /** What follows the entries of a Bundle. */
    BUNDLE
  }

  /** Brackets below which only their number is kept. */
  private static final int DEEPEST = 1 << 10;

  /** Bytes that decide whether a brace begins a resource. */
  private static final int LOOK_AHEAD = 128;

  private static final byte[] RESOURCE_TYPE = ascii("\"resourceType\"");
  private static final byte[] RESOURCE = ascii("\"resource\"");
  private static final byte[] FULL_URL = ascii("\"fullUrl\"");
  private static final byte[] ENTRY = ascii("\"entry\"");

  private final InputStream in;
  private final int maxResource;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean exhausted;
  private long bytesRead;

  private In place = In.FILE;
  private int documents;
  private int entries;
  private boolean several;

  /** Whether each resource of the file so far stood on one line. */
  private boolean lines;

  private int bundles;

  private long begin;
  private byte[] resource = new byte[1 << 12];
  private int length;
  private long size;
  private boolean cut;

  private final byte[] open = new byte[DEEPEST];
  private int depth;
  private long deeper;

  ResourceScanner(InputStream in, int maxResource) {
    this.in = in;
    this.maxResource = maxResource;
  }

  private static byte[] ascii(String text) {
    byte[] bytes = new byte[text.length()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) text.charAt(i);
    }
    return bytes;
  }

  /** The bytes of the resource, from 0 to {@link #length()}; valid until the next call. */
  byte[] resource() {
    return resource;
  }

  int length() {
    return length;
  }

  /** The byte of the input at which the resource or the junk begins, 0 being the first. */
  long begin() {
    return begin;
  }

  /** How many bytes the resource or the junk has in the input. */
  long size() {
    return size;
  }

  /** Whether the input ends inside of this resource. */
  boolean cut() {
    return cut;
  }

  /** The number of the Bundle the resource is an entry of, from 1; 0 outside of Bundles. */
  int bundle() {
    return place == In.ENTRIES || place == In.BUNDLE ? bundles : 0;
  }

  long bytesRead() {
    return bytesRead;
  }

  /**
   * Where the resource stands. Of several documents in one file the pointer begins with the
   * document's number, from 0.
   */
  Node path() {
    Node document = Node.document();
    if (place == In.ARRAY) {
      return document.index(entries - 1);
    }
    Node own = several ? document.index(documents - 1) : document;
    return bundle() == 0 ? own : own.at("entry").index(entries - 1);
  }

  Event next() throws IOException {
    size = 0;
    while (true) {
      int b = peek();
      begin = bytesRead - (end - at);
      if (b < 0) {
        return end();
      }
      boolean list = place == In.ARRAY || place == In.ENTRIES;
      if (b <= ' ' || b == 0xEF || b == 0xBB || b == 0xBF || list && (b == ',' || b == '}')) {
        at++;
      } else if (list && b == ']') {
        at++;
        place = place == In.ENTRIES ? In.BUNDLE : In.FILE;
        if (place == In.BUNDLE) {
          restOfBundle();
        }
      } else if (b == '{') {
        if (list) {
          entries++;
        } else {
          documents++;
          several |= documents > 1;
        }
        Event event = object(0);
        if (event != null) {
          return event;
        }
      } else if (b == '[' && place == In.FILE && documents == 0) {
        at++;
        documents++;
        place = In.ARRAY;
      } else {
        return junk();
      }
    }
  }

  private Event end() {
    boolean unfinished = place != In.FILE;
    place = In.FILE;
    return unfinished ? Event.CUT : Event.END;
  }

  /** Skips what does not belong here, up to what may be the next resource. */
  private Event junk() throws IOException {
    size = 0;
    for (int b = peek(); b >= 0 && !(size > 0 && b == '{'); b = peek()) {
      if (place != In.FILE && size > 0 && (b == ',' || b == ']')) {
        break;
      }
      at++;
      size++;
    }
    return Event.JUNK;
  }

  private void restOfBundle() throws IOException {
    object(1);
    size = 0;
    if (place == In.BUNDLE && !cut) {
      place = In.FILE;
    }
  }

  /**
   * Takes an object up to its closing brace.
   *
   * @param openBraces how many braces are open already: 0 at the object's own, 1 behind the entries
   *     of a Bundle
   * @return null where the object turned out to be a Bundle, or was the rest of one
   */
  private Event object(int openBraces) throws IOException {
    length = 0;
    size = 0;
    depth = openBraces;
    deeper = 0;
    cut = false;
    Arrays.fill(open, 0, openBraces, (byte) '{');
    boolean rest = openBraces > 0;
    boolean text = false;
    boolean escaped = false;
    boolean entryNamed = false;
    int textStart = 0;
    int before = rest ? ']' : ':';
    int beside = 0;
    int last = 0;
    boolean torn = false;
    boolean oneLine = true;
    while (true) {
      int b = peek();
      if (b < 0) {
        cut = !torn;
        break;
      }
      if (torn && (b == '\n' || b == '{' && beginsEntry())) {
        break;
      }
      if (b == '{'
          && (size > 0 || rest)
          && !(text && last != '\n' && isInLine(beside))
          && beginsAnother(text, before, last == '\n')) {
        if (rest) {
          place = In.ENTRIES;
        }
        break;
      }
      if (text) {
        // a line end inside a text is no JSON: most likely a quotation mark is missing
        text = (b != '"' || escaped) && b != '\n';
        escaped = b == '\\' && !escaped;
        if (!text) {
          entryNamed = depth == 1 && place == In.FILE && !rest && isEntry(textStart, b);
          before = '"';
        }
      } else if (b == '"') {
        text = true;
        escaped = false;
        textStart = length;
      } else if (b > ' ') {
        if (b == '[' && entryNamed && before == ':' && depth == 1) {
          at++;
          place = In.ENTRIES;
          bundles++;
          entries = 0;
          return null;
        }
        if (b == '{' || b == '[') {
          open((byte) b);
        } else if ((b == '}' || b == ']') && !closes(b)) {
          break;
        }
        entryNamed &= b == ':';
        before = b;
      }
      take((byte) b, rest);
      if (!text && depth == 0 && deeper == 0 && !torn) {
        torn = oneLine && !rest && place == In.FILE && isFollowedByProperty();
        if (!torn) {
          break;
        }
      }
      oneLine &= b != '\n';
      last = b;
      beside = b > ' ' ? b : beside;
    }
    lines = oneLine && (documents == 1 || lines);
    if (rest) {
      return null;
    }
    return size > length ? Event.OVERSIZED : Event.RESOURCE;
  }

  private boolean isEntry(int textStart, int closing) {
    return closing == '"'
        && length - textStart + 1 == ENTRY.length
        && Arrays.equals(resource, textStart, length, ENTRY, 0, ENTRY.length - 1);
  }

  /**
   * Whether a brace begins the next resource although this one is not closed: it stands where no
   * JSON has a brace, or where a line ends in a file with a resource a line, and what follows is
   * how resources begin. Nothing in a resource begins as the entries of a Bundle do.
   */
  private boolean beginsAnother(boolean text, int before, boolean afterLineEnd) throws IOException {
    fill();
    int name = afterBlanks(at + 1);
    if (begins(name, RESOURCE_TYPE)) {
      boolean inList = depth > 0 && open[Math.min(depth, DEEPEST) - 1] == '[';
      boolean expected =
          !text && (before == ':' || before == '[' || before == ',' && inList || deeper > 0);
      boolean ofLine = afterLineEnd && lines && place == In.FILE;
      return ofLine || !expected && followedByColon(name + RESOURCE_TYPE.length);
    }
    return bundles > 0
        && (begins(name, RESOURCE) && followedByColon(name + RESOURCE.length)
            || begins(name, FULL_URL) && followedByColon(name + FULL_URL.length));
  }

  /**
   * Whether a brace in a text is more likely one of this line's resource, with a quotation mark
   * missing before it, than the next resource.
   *
   * @param beside what stands before the brace, blanks aside
   */
  private boolean isInLine(int beside) {
    return lines && place == In.FILE && (beside == '[' || beside == ',' || beside == ':');
  }

  /** Whether a brace begins what only an entry of a Bundle is. */
  private boolean beginsEntry() throws IOException {
    fill();
    int name = afterBlanks(at + 1);
    return begins(name, RESOURCE) || begins(name, FULL_URL);
  }

  /**
   * Whether on the same line comes what only stands inside of a resource: the brace that closed it
   * is surplus, and nothing up to the end of the line is a resource of its own.
   */
  private boolean isFollowedByProperty() throws IOException {
    fill();
    int i = at;
    while (i < end && (buffer[i] == ' ' || buffer[i] == ']' || buffer[i] == '}')) {
      i++;
    }
    if (i == end || buffer[i] != ',') {
      return false;
    }
    int name = afterBlanks(i + 1);
    int close = name + 1;
    while (close < end && buffer[close] != '"') {
      close++;
    }
    return name < end && buffer[name] == '"' && followedByColon(close + 1);
  }

  private int afterBlanks(int from) {
    int i = from;
    while (i < end && buffer[i] <= ' ' && buffer[i] >= 0) {
      i++;
    }
    return i;
  }

  private boolean followedByColon(int from) {
    int i = from;
    while (i < end && buffer[i] == ' ') {
      i++;
    }
    return i < end && buffer[i] == ':';
  }

  private boolean begins(int from, byte[] word) {
    return from + word.length <= end
        && Arrays.equals(buffer, from, from + word.length, word, 0, word.length);
  }

  private void take(byte b, boolean rest) {
    at++;
    size++;
    if (length < maxResource && !rest) {
      if (length == resource.length) {
        resource = Arrays.copyOf(resource, Math.min(maxResource, 2 * length));
      }
      resource[length++] = b;
    }
  }

  private void open(byte bracket) {
    if (depth == DEEPEST) {
      deeper++;
    } else {
      open[depth++] = bracket;
    }
  }

  /**
   * Closes brackets down to the one that fits; false where none does, so that the bracket belongs
   * to what is around the resource.
   */
  private boolean closes(int bracket) {
    if (deeper > 0) {
      deeper--;
      return true;
    }
    int fitting = bracket == '}' ? '{' : '[';
    int level = depth - 1;
    while (level >= 0 && open[level] != fitting) {
      level--;
    }
    if (level < 0) {
      return place == In.FILE;
    }
    depth = level;
    return true;
  }

  private int peek() throws IOException {
    if (at == end) {
      read(0);
    }
    return at < end ? buffer[at] & 0xFF : -1;
  }

  /** Makes sure that what follows can be looked at, as far as there is anything. */
  private void fill() throws IOException {
    if (end - at < LOOK_AHEAD && !exhausted) {
      int left = end - at;
      System.arraycopy(buffer, at, buffer, 0, left);
      read(left);
    }
  }

  private void read(int kept) throws IOException {
    at = 0;
    end = kept;
    while (!exhausted && end < Math.min(buffer.length, kept + LOOK_AHEAD)) {
      int got = in.read(buffer, end, buffer.length - end);
      exhausted = got < 0;
      bytesRead += Math.max(0, got);
      end += Math.max(0, got);
      if (kept == 0) {
        return;
      }
    }
  }
}
