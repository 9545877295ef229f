package org.plumbline.descriptor.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.measure.UnitReader.WrittenUnit;
import org.plumbline.descriptor.measure.WrittenAmount.Role;

/**
 * Finds amounts in a text: a number and the unit after it, with or without a space. "10mg" is "10
 * mg". A unit without a number, as in "per milligram", is none. Reads the text as it stands, so
 * places are places in it.
 */
public final class AmountReader {

  /** Between a million and its cells stand at most so many characters, and no punctuation. */
  private static final int CELL_WORDS = 60;

  private AmountReader() {}

  /** All amounts, in the order of the text. */
  public static List<WrittenAmount> all(CharSequence text) {
    List<WrittenAmount> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      WrittenNumber number =
          WrittenNumber.isDigit(c) || c == '.' ? WrittenNumber.read(text, at) : null;
      if (number == null) {
        at = past(text, at);
        continue;
      }
      WrittenAmount amount = amount(text, number);
      if (amount == null) {
        at = number.end();
      } else {
        found.add(amount);
        at = amount.end();
      }
    }
    return List.copyOf(found);
  }

  /** The amount whose number starts at a place; empty where none does. */
  public static Optional<WrittenAmount> at(CharSequence text, int start) {
    WrittenNumber number = WrittenNumber.read(text, start);
    return Optional.ofNullable(number == null ? null : amount(text, number));
  }

  /** The next place where a number may start; the digits of a name are passed as one. */
  private static int past(CharSequence text, int start) {
    int at = start + 1;
    if (WrittenNumber.isDigit(text.charAt(start))) {
      while (WrittenNumber.digitAt(text, at)) {
        at++;
      }
    }
    return at;
  }

  private static WrittenAmount amount(CharSequence text, WrittenNumber number) {
    WrittenUnit unit = UnitReader.read(text, unitStart(text, number.end()));
    if (unit == null) {
      unit = cells(text, number);
    }
    if (unit == null) {
      return null;
    }
    Amount amount = new Amount(number.value(), unit.unit());
    int strength = strengthEnd(text, unit.end(), unit.unit().dimension());
    if (strength >= 0) {
      return new WrittenAmount(amount, Role.STRENGTH, number.start(), strength);
    }
    boolean range =
        number.start() > 1
            && text.charAt(number.start() - 1) == '-'
            && WrittenNumber.digitAt(text, number.start() - 2);
    return new WrittenAmount(
        amount, range ? Role.UPPER_END : Role.PLAIN, number.start(), unit.end());
  }

  /** After a number come a space, a hyphen (15-minute) or the unit itself. */
  private static int unitStart(CharSequence text, int end) {
    boolean hyphen =
        end + 1 < text.length()
            && text.charAt(end) == '-'
            && Character.isLetter(text.charAt(end + 1));
    return hyphen ? end + 1 : Words.pastSpace(text, end);
  }

  /** "600 million car-positive viable t cells": words between a large number and "cells". */
  private static WrittenUnit cells(CharSequence text, WrittenNumber number) {
    if (number.value().compareTo(Ratio.of(1_000_000)) < 0) {
      return null;
    }
    int last = Math.min(text.length(), number.end() + CELL_WORDS);
    for (int at = number.end(); at < last; at++) {
      char c = text.charAt(at);
      if (Words.wordAt(text, at, "cells") && !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return new WrittenUnit(MeasureUnit.CELL, at, at + 5);
      }
      if (!Character.isLetterOrDigit(c) && c != ' ' && c != '-' && c != '+') {
        return null;
      }
    }
    return null;
  }

  /** The end of "/ml", "/2 ml", "per ml" after an amount; -1 where there is no such thing. */
  private static int strengthEnd(CharSequence text, int end, Dimension of) {
    int at = Words.pastSpace(text, end);
    if (at >= text.length()) {
      return -1;
    }
    boolean stroke = text.charAt(at) == '/';
    if (!stroke && !Words.wordAt(text, at, "per")) {
      return -1;
    }
    at = Words.pastSpace(text, at + (stroke ? 1 : 3));
    if (at >= text.length()) {
      return -1;
    }
    WrittenNumber number = WrittenNumber.read(text, at);
    int unitStart = number == null ? at : Words.pastSpace(text, number.end());
    WrittenUnit below = UnitReader.read(text, unitStart);
    return below != null && dilutes(below.unit(), of) ? below.end() : -1;
  }

  private static boolean dilutes(MeasureUnit below, Dimension of) {
    return switch (below.dimension()) {
      case VOLUME, AREA, TIME, DAYS -> isGiven(of);
      case MASS -> below == MeasureUnit.KILOGRAM;
      default -> false;
    };
  }

  private static boolean isGiven(Dimension dimension) {
    return switch (dimension) {
      case MASS,
          ACTIVITY,
          EQUIVALENTS,
          SUBSTANCE,
          UNITS,
          INTERNATIONAL_UNITS,
          USP_UNITS,
          VOLUME,
          ENERGY ->
          true;
      default -> false;
    };
  }
}
