package org.plumbline.rulebook.plan.text;

import java.util.List;

/** A regular expression as a tree; its leaves are sets of symbols. */
sealed interface Expression
    permits Symbols, Expression.Sequence, Expression.Choice, Expression.Repetition {

  /**
   * Adds the states that match this expression and then go on.
   *
   * @param next the state to go on at
   * @return the state to begin at
   */
  int before(int next, Nfa nfa) throws NotTabularException;

  /** One after the other; no parts match the empty text. */
  record Sequence(List<Expression> parts) implements Expression {
    @Override
    public int before(int next, Nfa nfa) throws NotTabularException {
      int entry = next;
      for (int i = parts.size() - 1; i >= 0; i--) {
        entry = parts.get(i).before(entry, nfa);
      }
      return entry;
    }
  }

  /** One of several. */
  record Choice(List<Expression> alternatives) implements Expression {
    @Override
    public int before(int next, Nfa nfa) throws NotTabularException {
      int last = alternatives.size() - 1;
      int entry = alternatives.get(last).before(next, nfa);
      for (int i = last - 1; i >= 0; i--) {
        entry = nfa.fork(alternatives.get(i).before(next, nfa), entry);
      }
      return entry;
    }
  }

  /** The same several times, at most {@link #UNBOUNDED} for without end. */
  record Repetition(Expression body, int least, int most) implements Expression {

    static final int UNBOUNDED = Integer.MAX_VALUE;

    @Override
    public int before(int next, Nfa nfa) throws NotTabularException {
      int entry = most == UNBOUNDED ? loop(next, nfa) : upTo(most - least, next, nfa);
      for (int i = 0; i < least; i++) {
        int earlier = body.before(entry, nfa);
        if (earlier == entry) {
          break; // an empty group, however often
        }
        entry = earlier;
      }
      return entry;
    }

    private int loop(int next, Nfa nfa) throws NotTabularException {
      int loop = nfa.fork(next, next);
      nfa.lead(loop, body.before(loop, nfa));
      return loop;
    }

    private int upTo(int count, int next, Nfa nfa) throws NotTabularException {
      int entry = next;
      for (int i = 0; i < count; i++) {
        entry = nfa.fork(body.before(entry, nfa), next);
      }
      return entry;
    }
  }
}
