package org.plumbline.rulebook.plan.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The states an expression goes through, several at a time. A state consumes one symbol of a set
 * and goes on at one state, or consumes nothing and goes on at two; state {@link #ACCEPT} does
 * neither.
 */
final class Nfa {

  static final int ACCEPT = 0;

  private static final int MOST_STATES = 4_000;

  private Symbols[] sets = new Symbols[32];
  private int[] next = new int[32];
  private int[] orNext = new int[32];
  private int size = 1;

  private final BitSet seen = new BitSet();
  private int[] waiting = new int[32];

  /** Adds a state that consumes one symbol of a set. */
  int step(Symbols set, int next) throws NotTabularException {
    return add(set, next, next);
  }

  /** Adds a state that goes on at either of two. */
  int fork(int next, int orNext) throws NotTabularException {
    return add(null, next, orNext);
  }

  /** Lets a fork lead to a state that was added after it. */
  void lead(int fork, int next) {
    this.next[fork] = next;
  }

  private int add(Symbols set, int next, int orNext) throws NotTabularException {
    if (size == MOST_STATES) {
      throw new NotTabularException();
    }
    if (size == sets.length) {
      sets = Arrays.copyOf(sets, 2 * size);
      this.next = Arrays.copyOf(this.next, 2 * size);
      this.orNext = Arrays.copyOf(this.orNext, 2 * size);
      waiting = new int[2 * size];
    }
    sets[size] = set;
    this.next[size] = next;
    this.orNext[size] = orNext;
    return size++;
  }

  int size() {
    return size;
  }

  /** The symbols a state consumes, or null for one that consumes none. */
  Symbols set(int state) {
    return sets[state];
  }

  /** Makes {@code reached} the states that consume or accept, seen from one state. */
  void begin(int state, BitSet reached) {
    seen.clear();
    reached.clear();
    reach(state, reached);
  }

  /** Makes {@code reached} the states after some states have consumed a symbol. */
  void advance(BitSet states, Symbols symbol, BitSet reached) {
    seen.clear();
    reached.clear();
    for (int state = states.nextSetBit(1); state > 0; state = states.nextSetBit(state + 1)) {
      if (sets[state].meets(symbol)) {
        reach(next[state], reached);
      }
    }
  }

  private void reach(int first, BitSet reached) {
    waiting[0] = first;
    for (int count = 1; count > 0; ) {
      int state = waiting[--count];
      if (seen.get(state)) {
        continue;
      }
      seen.set(state);
      if (state == ACCEPT || sets[state] != null) {
        reached.set(state);
      } else {
        waiting[count++] = orNext[state];
        waiting[count++] = next[state];
      }
    }
  }
}
