package org.plumbline.intake.cms1500;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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

  /** Bytes that decide whether a brace begins a form. */
  private static final int LOOK_AHEAD = 128;

  private final InputStream in;
  private final int maxForm;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private boolean exhausted;
  private long bytesRead;

  private State state = State.BEFORE;
  private boolean array;

  /** Whether forms stand one a line, without an array around them. */
  private boolean lines;

  /** Whether each form so far stands on one line; a line end then ends a broken one, too. */
  private boolean oneLine = true;

  /** Whether a line has ended since the last form. */
  private boolean newLine = true;

  /** Whether forms follow behind the end of the array. */
  private boolean reopened;

  private int entries;
  private long begin;
  private byte[] form = new byte[1 << 12];
  private int length;
  private long size;
  private boolean cut;
  private boolean torn;

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

  /** Whether more properties follow behind the brace that closes this form: one is surplus. */
  boolean torn() {
    return torn;
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
        boolean unfinished = array && state != State.AFTER && !reopened;
        state = State.AFTER;
        array = array && !unfinished;
        return unfinished ? Event.CUT : Event.END;
      }
      if (b <= ' ' || state == State.BEFORE && (b == 0xEF || b == 0xBB || b == 0xBF)) {
        newLine |= b == '\n';
        at++;
      } else if (b == '[' && state == State.BEFORE && entries == 0) {
        at++;
        array = true;
        state = State.EXPECTS_ENTRY;
      } else if (b == ',' && state == State.AFTER_ENTRY) {
        at++;
        state = State.EXPECTS_ENTRY;
      } else if (b == ']' && array && (state == State.AFTER_ENTRY || entries == 0)) {
        at++;
        state = State.AFTER;
      } else if (b == '{' && state == State.AFTER) {
        boolean expected = !array && newLine;
        resume();
        if (!expected) {
          return Event.JUNK;
        }
      } else if (b == '{' && state != State.AFTER_ENTRY) {
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

  /** Skips what does not belong here, up to the next form or the end. */
  private Event junk() throws IOException {
    return state == State.BEFORE || state == State.AFTER ? outside() : inArray();
  }

  private Event inArray() throws IOException {
    for (int b = peek(); b >= 0 && !(size > 0 && b == '{'); b = peek()) {
      at++;
      size++;
      if (b == ',' || peek() == ']') {
        state = b == ',' ? State.EXPECTS_ENTRY : State.AFTER_ENTRY;
        return Event.JUNK;
      }
    }
    state = State.EXPECTS_ENTRY;
    return Event.JUNK;
  }

  private Event outside() throws IOException {
    long blanks = 0;
    int before = 0;
    for (int b = peek(); b >= 0; b = peek()) {
      if (b == '{' && isNextForm(before)) {
        resume();
        return Event.JUNK;
      }
      at++;
      if (b <= ' ') {
        blanks++;
        newLine |= b == '\n';
      } else {
        size += blanks + 1;
        blanks = 0;
        before = b;
        newLine = false;
      }
    }
    state = State.AFTER;
    return Event.JUNK;
  }

  /**
   * Whether a brace outside of forms begins one, and no object of a form that is broken: it stands
   * first on its line, or the name of a form follows.
   *
   * @param before what stands before it, blanks aside
   */
  private boolean isNextForm(int before) throws IOException {
    if (newLine && (oneLine || "[,:}".indexOf(before) < 0)) {
      return true;
    }
    return (newLine || before != ':') && isNameOfForm();
  }

  /** Forms go on although the array is closed, or there is none. */
  private void resume() {
    reopened |= array;
    lines |= !array && entries > 0;
    state = array ? State.EXPECTS_ENTRY : State.BEFORE;
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
    int before = 0;
    torn = false;
    newLine = false;
    while (!whole) {
      int b = peek();
      if (b < 0) {
        cut = !torn;
        break;
      }
      if (b == '\n' && (torn || lines && oneLine && size > 1)) {
        break;
      }
      if (text) {
        // a line end inside a text is no JSON: most likely a quotation mark is missing
        text = (b != '"' || escaped) && b != '\n';
        escaped = b == '\\' && !escaped;
      } else if (b == '"') {
        text = true;
        escaped = false;
      } else if (b == '{' && object && beginsAnother(comma, before)) {
        next = true;
        break;
      } else if (b == '{' || b == '[') {
        open((byte) b);
      } else if (b == '}' || b == ']') {
        if (!closes(b)) {
          break;
        }
      } else if (depth == 0 && b == ',' && !object) {
        break;
      }
      comma = !text && (b == ',' || comma && b <= ' ');
      before = b > ' ' ? b : before;
      take((byte) b);
      broken |= b == '\n';
      if (!torn && !text && depth == 0 && deeper == 0 && (b == '}' || b == ']')) {
        torn = object && isFollowedByProperty();
        whole = array || !torn || broken;
      }
    }
    oneLine &= !broken;
    state = array && !cut ? next ? State.EXPECTS_ENTRY : State.AFTER_ENTRY : State.AFTER;
    if (!object) {
      return cut ? Event.CUT : Event.NO_FORM;
    }
    return size > length ? Event.OVERSIZED : Event.FORM;
  }

  /**
   * Whether a brace begins the next form although this one is not closed: it stands where no JSON
   * has a brace, or this form is longer than any, and what follows is how forms begin.
   */
  private boolean beginsAnother(boolean comma, int before) throws IOException {
    if (comma && array && isOutsideOfLists()) {
      return true;
    }
    boolean inList = deeper > 0 || depth > 0 && open[depth - 1] == '[';
    boolean expected = size == 0 || before == ':' || before == '[' || comma && inList;
    return (!expected || size > maxForm && before != ':') && isNameOfForm();
  }

  /** Whether the brace that comes next is followed by the name of a form. */
  private boolean isNameOfForm() throws IOException {
    fill();
    String name = name(at + 1);
    return name != null && isOfForm(name);
  }

  private static boolean isOfForm(String name) {
    return FormLook.isName(name) || FillerTable.instance().skips(name);
  }

  /** Whether behind the form, on its line, comes what only stands inside of one. */
  private boolean isFollowedByProperty() throws IOException {
    fill();
    int i = afterBlanks(at);
    if (i >= end || buffer[i] != ',') {
      return false;
    }
    int next = afterBlanks(i + 1);
    if (!array && hasLineEnd(next)) {
      return false;
    }
    boolean inList = !array && next < end && buffer[next] == '{';
    String name = name(inList ? next + 1 : next);
    return name != null && !(inList && isOfForm(name));
  }

  private boolean hasLineEnd(int until) {
    for (int i = at; i < until; i++) {
      if (buffer[i] == '\n') {
        return true;
      }
    }
    return false;
  }

  /** The name of the property that stands behind blanks, or null where none does. */
  private String name(int from) {
    int start = afterBlanks(from) + 1;
    if (start > end || buffer[start - 1] != '"') {
      return null;
    }
    int close = start;
    while (close < end && buffer[close] != '"') {
      close++;
    }
    int colon = afterBlanks(close + 1);
    return colon < end && buffer[colon] == ':'
        ? new String(buffer, start, close - start, StandardCharsets.UTF_8)
        : null;
  }

  private int afterBlanks(int from) {
    int i = from;
    while (i < end && buffer[i] <= ' ' && buffer[i] >= 0) {
      i++;
    }
    return i;
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
   * Closes brackets down to the one that fits; false where the bracket belongs to the array around
   * the form.
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
      return !array || depth == 0 && bracket == '}';
    }
    while (depth > level) {
      depth--;
      lists -= open[depth] == '[' ? 1 : 0;
    }
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
    while (!exhausted && end < kept + LOOK_AHEAD) {
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
