package org.plumbline.descriptor.measure;

/**
 * What an amount is an amount of. Amounts of different dimensions are never compared: plain units,
 * international units and USP units are three dimensions, because only the same word means the same
 * unit.
 */
public enum Dimension {
  /** Base unit: milligram. */
  MASS,
  /** Of a radioactive substance. Base unit: microcurie. */
  ACTIVITY,
  /** Base unit: milliequivalent. */
  EQUIVALENTS,
  /** Base unit: millimole. */
  SUBSTANCE,
  /** The word "unit" alone. */
  UNITS,
  /** The words "international unit" or "iu". */
  INTERNATIONAL_UNITS,
  /** The words "usp unit". */
  USP_UNITS,
  /** Plaque forming units. */
  PLAQUE_FORMING_UNITS,
  /** Vector genomes. */
  VECTOR_GENOMES,
  /** Living cells. */
  CELLS,
  /** Base unit: millilitre. */
  VOLUME,
  /** The bare ounce, which may be one of mass or of volume. */
  OUNCES,
  /** Base unit: square centimetre. */
  AREA,
  /** Base unit: centimetre. */
  LENGTH,
  /** Of a journey. Base unit: statute mile. */
  DISTANCE,
  /** Base unit: minute. */
  TIME,
  /** Days that are counted, not measured. Base unit: day. */
  DAYS,
  /** Calendar months. Base unit: month. */
  MONTHS,
  /** Of food. Base unit: kilocalorie, which food calls calorie. */
  ENERGY,
  /** Hundredths of a whole, such as a strength of 5 %. */
  SHARE,
  /** Things that are counted. */
  COUNT
}
