package org.plumbline.descriptor.narrative;

/** What an amount of a narrative is an amount of. */
public enum AmountRole {
  /** By itself: a dose, or a part of it. */
  PLAIN,
  /** So many times an amount, worked out: 30 mg x 2, 2 vials of 100 mg. */
  PRODUCT,
  /** Called a total, or written after an equals sign. */
  TOTAL,
  /** Called given or used. */
  GIVEN,
  /** Discarded. */
  WASTED,
  /** In a volume, a time, an area or a share: 10 mg/ml, 5 %. */
  STRENGTH,
  /** In one vial, tablet or the like: 40 mg vial. */
  CONTAINED,
  /** Per weight or body surface: 5 mg/kg. */
  PER_WEIGHT,
  /** An end of a range, or a bound: 30-60 mg, up to 60 mg. */
  RANGE,
  /** Of each of several things whose number is not certain: 40 mg each knee. */
  EACH,
  /** What a drug was diluted in: in 100 ml. */
  DILUENT,
  /** Units of service. */
  SERVICE,
  /** The same as the amount before it: 1 g (1000 mg), 60 mg (2 ml). */
  RESTATED,
  /** A unit that may be another: 22g may be a gauge. */
  UNCLEAR
}
