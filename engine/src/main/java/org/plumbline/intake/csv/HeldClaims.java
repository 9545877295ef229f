package org.plumbline.intake.csv;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.plumbline.intake.ReadItem;

/**
 * Claims that wait in the order of the table: where another row of one stands further down, the
 * rules must not speak about the rows here.
 */
final class HeldClaims {

  /** Bytes of rows that wait; claims whose rows stand further apart have been handed on. */
  private static final long WINDOW = 1 << 20;

  /** A claim, or faults of the table. */
  private static final class Held {
    private final String id;
    private final long bytes;
    private ReadItem item;

    Held(String id, long bytes, ReadItem item) {
      this.id = id;
      this.bytes = bytes;
      this.item = item;
    }
  }

  private final Deque<Held> held = new ArrayDeque<>();
  private final Map<String, Held> byId = new HashMap<>();
  private long bytes;

  void add(ReadItem.FileFaults faults) {
    held.add(new Held("", 0, faults));
  }

  /**
   * @param size the bytes of the claim's rows
   */
  void add(String id, long size, ReadItem.ReadClaim claim) {
    Held last = new Held(id, size, claim);
    held.add(last);
    byId.put(id, last);
    bytes += size;
  }

  /** Notes that rows of the claim stand further down; nothing where it is held no more. */
  void lose(String id) {
    Held found = byId.get(id);
    if (found != null && found.item instanceof ReadItem.ReadClaim read) {
      found.item = new ReadItem.ReadClaim(read.claim(), read.faults(), false);
    }
  }

  /**
   * What is handed on next, null where all that is held waits.
   *
   * @param ended whether no row follows
   */
  ReadItem poll(boolean ended) {
    if (!ended && bytes <= WINDOW && !(held.peek() != null && held.peek().id.isEmpty())) {
      return null;
    }
    Held first = held.poll();
    if (first == null) {
      return null;
    }
    bytes -= first.bytes;
    byId.remove(first.id, first);
    return first.item;
  }
}
