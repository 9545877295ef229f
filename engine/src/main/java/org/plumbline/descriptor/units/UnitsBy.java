package org.plumbline.descriptor.units;

/** By what a narrative tells how many units of service a line has. */
public enum UnitsBy {
  /** An amount of a drug, by the amount that one unit stands for. */
  DOSE,
  /** A dose of which one unit is the whole, whatever its amount. */
  WHOLE_DOSE,
  /** Things that are counted, singly, in pairs or so many at a time. */
  COUNT,
  /** Minutes and hours. */
  TIME,
  /** An area, a length or a distance. */
  EXTENT
}
