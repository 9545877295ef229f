package org.plumbline.intake.cms1500;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts the forms out of the document by its brackets and quotation marks, so that one broken form
 * never hides the next. Holds one form at a time.
 */
final class FormScanner {

  /** What comes next. */
  enum Event {
    /** A form: what stands between its braces is not looked at yet. */
    FORM,
    /** A form that is longer than the reader takes; it was left out. */
    OVERSIZED,
    /** An entry of the array that is no object. */
    NO_FORM,
    /** Bytes that do not belong between forms. */
    JUNK,
    /** The input ends inside a form, or before the array is closed. */
    CUT,
    /** The end. */
    END
  }

  private enum State {
    BEFORE,
    EXPECTS_ENTRY,
    AFTER_ENTRY,
    AFTER
  }

  /** Brackets below which only their number is kept. */
  private static final int DEEPEST = 1 << 16;

  private final InputStream in;
  private final int maxForm;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long bytesRead;

  private State state = State.BEFORE;
  private boolean array;

  /** Whether forms stand one a line, without an array around them. */
  private boolean lines;

  /** Whether each form so far stands on one line; a line end then ends a broken one, too. */
  private boolean oneLine = true;

  private int entries;
  private long begin;
  private byte[] form = new byte[1 << 12];
  private int length;
  private long size;
  private boolean cut;

  private byte[] open = new byte[64];
  private int depth;
  private long deeper;

  /** How many of the open brackets begin a list. */
  private int lists;

  FormScanner(InputStream in, int maxForm) {
    this.in = in;
    this.maxForm = maxForm;
  }

  /** The bytes of the form, from 0 to {@link #length()}; valid until the next call. */
  byte[] form() {
    return form;
  }

  int length() {
    return length;
  }

  /** The byte of the input at which the form or the junk begins, 0 being the first. */
  long begin() {
    return begin;
  }

  /** How many bytes the form or the junk has in the input. */
  long size() {
    return size;
  }

  /** Whether the input ends inside of this form. */
  boolean cut() {
    return cut;
  }

  /** Where the form or entry stands. */
  JsonPath path() {
    return array || lines ? JsonPath.ROOT.index(entries - 1) : JsonPath.ROOT;
  }

  long bytesRead() {
    return bytesRead;
  }

  Event next() throws IOException {
    size = 0;
    while (true) {
      int b = peek();
      begin = bytesRead - (end - at);
      if (b < 0) {
        boolean unfinished = array && state != State.AFTER;
        state = State.AFTER;
        array = array && !unfinished;
        return unfinished ? Event.CUT : Event.END;
      }
      if (b <= ' ' || state == State.BEFORE && (b == 0xEF || b == 0xBB || b == 0xBF)) {
        at++;
      } else if (b == '[' && state == State.BEFORE) {
        at++;
        array = true;
        state = State.EXPECTS_ENTRY;
      } else if (b == ',' && state == State.AFTER_ENTRY) {
        at++;
        state = State.EXPECTS_ENTRY;
      } else if (b == ']' && array && (state == State.AFTER_ENTRY || entries == 0)) {
        at++;
        state = State.AFTER;
      } else if (b == '{' && state != State.AFTER && state != State.AFTER_ENTRY) {
        return entry(true);
      } else if (b == ']' && array && state == State.EXPECTS_ENTRY) {
        at++;
        size = 1;
        state = State.AFTER;
        return Event.JUNK;
      } else if (b == '{' && state == State.AFTER_ENTRY) {
        // the comma is missing: told, and the form is read all the same
        state = State.EXPECTS_ENTRY;
        return Event.JUNK;
      } else if (state == State.EXPECTS_ENTRY && b != ',') {
        return entry(false);
      } else {
        return junk();
      }
    }
  }

  /** Skips what does not belong here, up to the next form of the array or the end. */
  private Event junk() throws IOException {
    for (int b = peek();
        b >= 0 && !(size > 0 && array && state != State.AFTER && b == '{');
        b = peek()) {
      at++;
      size++;
      if (state == State.EXPECTS_ENTRY || state == State.AFTER_ENTRY) {
        if (b == ',' || peek() == ']') {
          state = b == ',' ? State.EXPECTS_ENTRY : State.AFTER_ENTRY;
          return Event.JUNK;
        }
      }
    }
    if (!array) {
      state = State.AFTER;
    } else if (state != State.AFTER) {
      state = State.EXPECTS_ENTRY;
    }
    return Event.JUNK;
  }

  private Event entry(boolean object) throws IOException {
    entries++;
    length = 0;
    depth = 0;
    deeper = 0;
    lists = 0;
    cut = false;
    boolean text = false;
    boolean escaped = false;
    boolean whole = false;
    boolean comma = false;
    boolean next = false;
    boolean broken = false;
    while (!whole) {
      int b = peek();
      if (b < 0) {
        cut = true;
        break;
      }
      if (b == '\n' && lines && oneLine) {
        break;
      }
      if (text) {
        // a line end inside a text is no JSON: most likely a quotation mark is missing
        text = (b != '"' || escaped) && b != '\n';
        escaped = b == '\\' && !escaped;
      } else if (b == '"') {
        text = true;
        escaped = false;
      } else if (b == '{' && comma && array && object && isOutsideOfLists()) {
        next = true;
        break;
      } else if (b == '{' || b == '[') {
        open((byte) b);
      } else if (b == '}' || b == ']') {
        if (!closes(b)) {
          break;
        }
      } else if (depth == 0 && b == ',') {
        break;
      }
      comma = !text && (b == ',' || comma && b <= ' ');
      take((byte) b);
      broken |= b == '\n';
      whole = !text && depth == 0 && deeper == 0 && (b == '}' || b == ']');
    }
    oneLine &= !broken;
    state = array && !cut ? next ? State.EXPECTS_ENTRY : State.AFTER_ENTRY : State.AFTER;
    if (!array && !cut && isOnNextLine()) {
      lines = true;
      state = State.BEFORE;
    }
    if (!object) {
      return cut ? Event.CUT : Event.NO_FORM;
    }
    return size > length ? Event.OVERSIZED : Event.FORM;
  }

  /** Whether, without an array around it, another form begins on a line behind this one. */
  private boolean isOnNextLine() throws IOException {
    boolean line = false;
    for (int b = peek(); b >= 0 && b <= ' '; b = peek()) {
      line |= b == '\n';
      at++;
    }
    return line && peek() == '{';
  }

  /**
   * Whether no list is open in the form. Then a brace behind a comma can only begin the next form:
   * in an object a name follows a comma, so the closing brace of this form is missing.
   */
  private boolean isOutsideOfLists() {
    return lists == 0 && deeper == 0;
  }

  private void take(byte b) {
    at++;
    size++;
    if (length < maxForm) {
      if (length == form.length) {
        form = Arrays.copyOf(form, Math.min(maxForm, 2 * length));
      }
      form[length++] = b;
    }
  }

  private void open(byte bracket) {
    if (depth == DEEPEST) {
      deeper++;
      return;
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = bracket;
    lists += bracket == '[' ? 1 : 0;
  }

  /**
   * Closes brackets down to the one that fits; false where none does, so that the bracket belongs
   * to the array around the form.
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
      return depth == 0 ? bracket == '}' : false;
    }
    while (depth > level) {
      depth--;
      lists -= open[depth] == '[' ? 1 : 0;
    }
    return true;
  }

  private int peek() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer));
      bytesRead += end;
      if (end == 0) {
        return -1;
      }
    }
    return buffer[at] & 0xFF;
  }
}
