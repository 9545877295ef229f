package org.plumbline.facts;

import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldState;
import org.plumbline.claim.Need;
import org.plumbline.claim.Part;
import org.plumbline.claim.Values;

/** A thing on a claim that rules speak about. Identity decides equality. */
public abstract class Fact {

  /** Stands for a date that is not there. */
  protected static final int NO_DATE = Integer.MIN_VALUE;

  private final Claim of;
  private final int lineNumber;
  private final Part part;
  private long present;
  private long unreadable;
  private int missingRelease;
  private int missingLaterRelease;

  Fact(Claim of, int lineNumber, Part part) {
    this.of = of;
    this.lineNumber = lineNumber;
    this.part = part;
  }

  final Claim source() {
    return of;
  }

  /** The service line from 1, 0 for what belongs to the claim as a whole. */
  public final int lineNumber() {
    return lineNumber;
  }

  /** The part of the claim that holds the fields. */
  final Part part() {
    return part;
  }

  /** The part that holds a field, where a fact tells of several parts. */
  Part partWith(ClaimField field) {
    return part;
  }

  /**
   * The fields of the fact's own line that hold one of these modifiers, or one of a family of this
   * name, in the order of the line; none for a fact of something else.
   */
  List<ClaimField> modifiersNamed(List<String> names) {
    return List.of();
  }

  final void note(Need need, boolean there) {
    present |= there ? need.bit() : 0;
  }

  final void note(Need need, FieldState state) {
    present |= state == FieldState.VALUE ? need.bit() : 0;
    unreadable |= state == FieldState.UNREADABLE ? need.bit() : 0;
  }

  final void noteUnreadable(Need need) {
    unreadable |= need.bit();
  }

  final void noteMissingRelease(int packed) {
    missingRelease = packed;
  }

  final void noteMissingLaterRelease(int packed) {
    missingLaterRelease = packed;
  }

  /** Takes over what is there on the claim or line, for facts that lead to it. */
  final void inherit(Fact outer) {
    present |= outer.present;
    unreadable |= outer.unreadable;
    if (missingRelease == 0) {
      missingRelease = outer.missingRelease;
    }
    if (missingLaterRelease == 0) {
      missingLaterRelease = outer.missingLaterRelease;
    }
  }

  /**
   * Whether a need is there.
   *
   * @param bit the bit of the need; a constant of the caller, for rules ask this most of all
   */
  final boolean has(long bit) {
    return (present & bit) != 0;
  }

  static FieldState state(long value) {
    return value == Values.ABSENT
        ? FieldState.ABSENT
        : value == Values.UNREADABLE ? FieldState.UNREADABLE : FieldState.VALUE;
  }

  /** What a rule needs and this fact has, with reasons for the rest. */
  final Presence presence() {
    return new Presence(present, unreadable, missingRelease, missingLaterRelease);
  }

  /**
   * The date that rules' {@code @from} and {@code @to} mean, in epoch days; NO_DATE where it is not
   * known.
   */
  abstract int ruleDate();
}
