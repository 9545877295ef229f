package org.plumbline.descriptor.measure;

/**
 * An amount where it stands in a text.
 *
 * @param amount what it says
 * @param role what it is beside its neighbours
 * @param start where its number starts, in characters
 * @param end the character after its unit, or after what it is a strength of
 */
public record WrittenAmount(Amount amount, Role role, int start, int end) {

  /** What an amount is. */
  public enum Role {
    /** An amount by itself. */
    PLAIN,
    /** So much in a volume, a weight, an area or a time: 10 mg/ml, 5 mg/kg, 3 mg per 2 ml. */
    STRENGTH,
    /** The upper end of a range: 5-10 mg. Its lower end is not read. */
    UPPER_END
  }

  /** Whether it is an amount by itself. */
  public boolean isPlain() {
    return role == Role.PLAIN;
  }
}
