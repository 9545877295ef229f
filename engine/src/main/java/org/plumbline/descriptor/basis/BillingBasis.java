package org.plumbline.descriptor.basis;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plumbline.descriptor.measure.Amount;
import org.plumbline.descriptor.text.Said;

/**
 * What one unit of service stands for. Two of them are equal where they say the same, so that a
 * unit that changed from one release to the next is one that is not equal: places are not compared
 * here, {@link Said} holds them.
 *
 * @param kind in which way it is said
 * @param amounts the one amount of a unit; of a study dose its cap, if any; several for several
 *     strengths; else none
 * @param noun what is counted, as the descriptor says it in lower case ("vial", "strips", "study
 *     dose"); empty where an amount says all
 */
public record BillingBasis(BasisKind kind, List<Amount> amounts, String noun) {

  /** Nothing can be read. */
  public static final BillingBasis NONE = new BillingBasis(BasisKind.NONE, List.of(), "");

  /** Checks that all is there. */
  public BillingBasis {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(noun);
    amounts = List.copyOf(amounts);
  }

  static BillingBasis of(BasisKind kind, Amount amount) {
    return new BillingBasis(kind, List.of(amount), "");
  }

  static BillingBasis of(BasisKind kind, String noun) {
    return new BillingBasis(kind, List.of(), noun);
  }

  /** The amount that one unit stands for; empty for several strengths and for a mere cap. */
  public Optional<Amount> amount() {
    boolean one =
        amounts.size() == 1 && kind != BasisKind.STUDY_DOSE && kind != BasisKind.SEVERAL_STRENGTHS;
    return one ? Optional.of(amounts.get(0)) : Optional.empty();
  }

  /** The most that a study dose may hold, where the descriptor says so. */
  public Optional<Amount> cap() {
    return kind == BasisKind.STUDY_DOSE ? amounts.stream().findFirst() : Optional.empty();
  }

  /** Whether the two say the same of one unit: 1 g and 1000 mg do. */
  public boolean saysTheSameAs(BillingBasis other) {
    if (kind != other.kind || !noun.equals(other.noun) || amounts.size() != other.amounts.size()) {
      return false;
    }
    for (int i = 0; i < amounts.size(); i++) {
      if (!amounts.get(i).isSameAs(other.amounts.get(i))) {
        return false;
      }
    }
    return true;
  }
}
