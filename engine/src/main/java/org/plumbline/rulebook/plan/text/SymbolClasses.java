package org.plumbline.rulebook.plan.text;

import java.util.ArrayList;
import java.util.List;

/** Classes of the symbols that no set of an expression tells apart: the columns of its table. */
final class SymbolClasses {

  private static final int MOST_CLASSES = 100;

  private final List<Symbols> classes = new ArrayList<>();

  SymbolClasses(Nfa nfa) throws NotTabularException {
    classes.add(Symbols.ALL);
    Symbols previous = Symbols.ALL;
    for (int state = 1; state < nfa.size(); state++) {
      Symbols set = nfa.set(state);
      if (set != null && set != previous) {
        tellApart(set);
        previous = set;
      }
    }
    if (classes.size() > MOST_CLASSES) {
      throw new NotTabularException();
    }
  }

  private void tellApart(Symbols set) {
    Symbols rest = set.not();
    for (int i = classes.size() - 1; i >= 0; i--) {
      Symbols whole = classes.get(i);
      if (whole.meets(set) && whole.meets(rest)) {
        classes.set(i, whole.and(set));
        classes.add(whole.and(rest));
      }
    }
  }

  int count() {
    return classes.size();
  }

  Symbols get(int index) {
    return classes.get(index);
  }
}
