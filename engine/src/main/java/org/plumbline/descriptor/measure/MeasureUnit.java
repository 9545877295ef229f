package org.plumbline.descriptor.measure;

import java.util.List;

/**
 * A unit with its exact size in the base unit of its dimension, and how descriptors and narratives
 * spell it. A space in a spelling stands for any white space; case does not matter.
 *
 * <p>Sizes: the inch is 2.54 cm, the pound 453.59237 g and the US gallon 231 cubic inches by
 * definition; a curie is 37 GBq. Misspellings are CMS's own.
 */
public enum MeasureUnit {
  /** 1 ng. */
  NANOGRAM(Dimension.MASS, 1, 1_000_000, "ng", "nanogram", "nanograms"),
  /** 1 mcg. */
  MICROGRAM(Dimension.MASS, 1, 1000, "mcg", "ug", "\u00b5g", "\u03bcg", "microgram", "micrograms"),
  /** 1 mg. */
  MILLIGRAM(Dimension.MASS, 1, 1, "mg", "mgs", "milligram", "milligrams"),
  /** 1 g. */
  GRAM(Dimension.MASS, 1000, 1, "g", "gm", "gms", "gram", "grams"),
  /** 1 kg. */
  KILOGRAM(Dimension.MASS, 1_000_000, 1, "kg", "kgs", "kilogram", "kilograms"),
  /** 453.59237 g. */
  POUND(Dimension.MASS, 45_359_237, 100, "lb", "lbs", "pound", "pounds"),
  /** 1 microcurie. */
  MICROCURIE(Dimension.ACTIVITY, 1, 1, "uci", "\u00b5ci", "\u03bcci", "microcurie", "microcuries"),
  /** 1 mCi. */
  MILLICURIE(Dimension.ACTIVITY, 1000, 1, "mci", "mcis", "millicurie", "millicuries"),
  /** 1 MBq. */
  MEGABECQUEREL(Dimension.ACTIVITY, 1000, 37, "mbq", "megabecquerel", "megabecquerels"),
  /** 1 GBq. */
  GIGABECQUEREL(Dimension.ACTIVITY, 1_000_000, 37, "gbq", "gigabecquerel", "gigabecquerels"),
  /** 1 mEq. */
  MILLIEQUIVALENT(Dimension.EQUIVALENTS, 1, 1, "meq", "milliequivalent", "milliequivalents"),
  /** 1 mmol. */
  MILLIMOLE(Dimension.SUBSTANCE, 1, 1, "mmol", "millimole", "millimoles"),
  /** A unit of which nothing more is said. */
  UNIT(Dimension.UNITS, 1, 1, "unit", "units", "u"),
  /** An international unit. */
  INTERNATIONAL_UNIT(
      Dimension.INTERNATIONAL_UNITS,
      1,
      1,
      "iu",
      "ius",
      "i.u.",
      "i.u",
      "international unit",
      "international units"),
  /** A unit of the United States Pharmacopeia. */
  USP_UNIT(
      Dimension.USP_UNITS,
      1,
      1,
      "usp unit",
      "usp units",
      "u.s.p. unit",
      "u.s.p. units",
      "unit usp",
      "units usp"),
  /** A plaque forming unit. */
  PLAQUE_FORMING_UNIT(
      Dimension.PLAQUE_FORMING_UNITS,
      1,
      1,
      "pfu",
      "plaque forming unit",
      "plaque forming units",
      "plaque-forming unit",
      "plaque-forming units"),
  /** A vector genome. */
  VECTOR_GENOME(Dimension.VECTOR_GENOMES, 1, 1, "vg", "vector genome", "vector genomes"),
  /** A cell. */
  CELL(Dimension.CELLS, 1, 1, "cells", "viable cells", "t cells", "t-cells"),
  /** 1 ml. */
  MILLILITER(
      Dimension.VOLUME,
      1,
      1,
      "ml",
      "mls",
      "cc",
      "ccs",
      "milliliter",
      "milliliters",
      "millilitre",
      "millilitres",
      "cubic centimeter",
      "cubic centimeters",
      "cubic cm"),
  /** 1 dl. */
  DECILITER(Dimension.VOLUME, 100, 1, "dl", "deciliter", "deciliters"),
  /** 1 l. */
  LITER(Dimension.VOLUME, 1000, 1, "l", "liter", "liters", "litre", "litres"),
  /** A US fluid ounce. */
  FLUID_OUNCE(
      Dimension.VOLUME,
      473_176_473,
      16_000_000,
      "fl oz",
      "fl. oz.",
      "fluid ounce",
      "fluid ounces",
      "fluid oz"),
  /** A US pint. */
  PINT(Dimension.VOLUME, 473_176_473, 1_000_000, "pint", "pints"),
  /** A US quart. */
  QUART(Dimension.VOLUME, 473_176_473, 500_000, "quart", "quarts"),
  /** A US gallon. */
  GALLON(Dimension.VOLUME, 473_176_473, 125_000, "gallon", "gallons"),
  /** An ounce of which nothing more is said. */
  OUNCE(Dimension.OUNCES, 1, 1, "oz", "oz.", "ounce", "ounces"),
  /** 1 mm². */
  SQUARE_MILLIMETER(
      Dimension.AREA, 1, 100, "sq mm", "sq. mm", "square millimeter", "square millimeters", "mm2"),
  /** 1 cm². */
  SQUARE_CENTIMETER(
      Dimension.AREA,
      1,
      1,
      "sq cm",
      "sq. cm",
      "sq. cm.",
      "sqcm",
      "cm2",
      "cm^2",
      "cm sq",
      "square cm",
      "square centimeter",
      "square centimeters",
      "square centimetre",
      "square centimetres",
      "square cenitmeter"),
  /** 1 m². */
  SQUARE_METER(Dimension.AREA, 10_000, 1, "m2", "m^2", "sq m", "square meter", "square meters"),
  /** A square inch. */
  SQUARE_INCH(
      Dimension.AREA,
      64_516,
      10_000,
      "sq in",
      "sq in.",
      "sq. in",
      "sq. in.",
      "square in",
      "square inch",
      "square inches",
      "sq inch",
      "sq inches",
      "sq. inches"),
  /** 1 mm. */
  MILLIMETER(Dimension.LENGTH, 1, 10, "mm", "millimeter", "millimeters", "millimetre"),
  /** 1 cm. */
  CENTIMETER(Dimension.LENGTH, 1, 1, "cm", "cms", "centimeter", "centimeters", "centimetre"),
  /** 1 m. */
  METER(Dimension.LENGTH, 100, 1, "meter", "meters", "metre", "metres"),
  /** 2.54 cm. */
  INCH(Dimension.LENGTH, 254, 100, "inch", "inches", "in", "in."),
  /** 12 inches. */
  FOOT(Dimension.LENGTH, 3048, 100, "foot", "feet", "ft", "linear foot", "linear feet"),
  /** 3 feet. */
  YARD(Dimension.LENGTH, 9144, 100, "yard", "yards", "yd", "yds", "linear yard", "linear yards"),
  /** A statute mile. */
  MILE(Dimension.DISTANCE, 1, 1, "mile", "miles", "statute mile", "statute miles"),
  /** 1 s. */
  SECOND(Dimension.TIME, 1, 60, "second", "seconds", "sec", "secs"),
  /** 1 min. */
  MINUTE(Dimension.TIME, 1, 1, "minute", "minutes", "min", "mins"),
  /** 1 h. */
  HOUR(Dimension.TIME, 60, 1, "hour", "hours", "hr", "hrs"),
  /** A day. */
  DAY(Dimension.DAYS, 1, 1, "day", "days", "diem"),
  /** Seven days. */
  WEEK(Dimension.DAYS, 7, 1, "week", "weeks", "wk", "wks"),
  /** A calendar month. */
  MONTH(Dimension.MONTHS, 1, 1, "month", "months", "calendar month", "calendar months"),
  /** Twelve calendar months. */
  YEAR(Dimension.MONTHS, 12, 1, "year", "years", "yr", "yrs"),
  /** 1 kcal. */
  CALORIE(
      Dimension.ENERGY,
      1,
      1,
      "calorie",
      "calories",
      "kcal",
      "kcals",
      "kilocalorie",
      "kilocalories"),
  /** 1 %. */
  PERCENT(Dimension.SHARE, 1, 1, "%", "percent", "per cent"),
  /** A thing: whoever counts says which. It has no spelling. */
  ITEM(Dimension.COUNT, 1, 1);

  private final Dimension dimension;
  private final Ratio size;
  private final List<String> spellings;

  MeasureUnit(Dimension dimension, long numerator, long denominator, String... spellings) {
    this.dimension = dimension;
    this.size = new Ratio(numerator, denominator);
    this.spellings = List.of(spellings);
  }

  /** What it measures. */
  public Dimension dimension() {
    return dimension;
  }

  /** How many base units of its dimension it is. */
  public Ratio size() {
    return size;
  }

  /** Its spellings, in lower case. */
  public List<String> spellings() {
    return spellings;
  }
}
