package org.plumbline.intake.x12;

import java.util.HashSet;
import java.util.Set;
import org.plumbline.finding.Slot;

/**
 * Remembers the control numbers of what was opened: of interchanges in the file, with who sent them
 * to whom and when, of groups in the interchange, of transactions in the group.
 */
final class ControlNumbers {

  /** So many are remembered of each kind; what comes later is compared with these. */
  private static final int MOST = 1 << 16;

  private final Faults faults;
  private final Set<String> interchanges = new HashSet<>();
  private final Set<String> groups = new HashSet<>();
  private final Set<String> transactions = new HashSet<>();

  ControlNumbers(Faults faults) {
    this.faults = faults;
  }

  void interchange(Segment isa) {
    groups.clear();
    transactions.clear();
    StringBuilder own = new StringBuilder(isa.text(13));
    for (int element = 5; element <= 10; element++) {
      own.append('\n').append(isa.text(element));
    }
    compare("FMT-ENV-008/interchange", interchanges, own.toString(), isa, 13, "TA105:025");
  }

  void group(Segment gs) {
    transactions.clear();
    compare("FMT-ENV-008/group", groups, gs.text(6), gs, 6, "AK905:19");
  }

  void transaction(Segment st) {
    compare("FMT-ENV-008/transaction", transactions, st.text(2), st, 2, "IK502:23");
  }

  private void compare(
      String rule, Set<String> before, String own, Segment header, int element, String code) {
    if (header.oversized || header.length(element) == 0) {
      return;
    }
    faults.applied(rule);
    boolean known = before.size() < MOST ? !before.add(own) : before.contains(own);
    if (known) {
      faults.ofFile(rule, Envelope.place(header, element), new Slot.Acknowledged(code));
    }
  }
}
