package org.plumbline.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the X12 syntax: segment, element from 1, component from 1 (0: the whole element) and
 * the qualifier that selects the segment (empty: none).
 */
public record ElementRef(String segment, int element, int component, String qualifier) {

  /** No element: the field stands on the CMS-1500 alone. */
  public static final ElementRef NONE = new ElementRef("", 0, 0, "");

  private static final Pattern WRITTEN =
      Pattern.compile("([A-Z][A-Z0-9]{1,2})(\\d\\d)(?:-(\\d))?(?:\\(([A-Z0-9]+)\\))?");

  /**
   * Reads {@code SV101-2} or {@code REF02(G1)}; the empty text is {@link #NONE}.
   *
   * @throws IllegalArgumentException where the text is not written like that
   */
  public static ElementRef parse(String written) {
    if (written.isEmpty()) {
      return NONE;
    }
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an element reference: " + written);
    }
    int component = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
    String qualifier = matcher.group(4) == null ? "" : matcher.group(4);
    return new ElementRef(
        matcher.group(1), Integer.parseInt(matcher.group(2)), component, qualifier);
  }

  /** Segment and element without component and qualifier: {@code SV101}. */
  public String name() {
    return name(segment, element);
  }

  /** A segment's element, from 1, as people write it: {@code SV101}. */
  public static String name(String segment, int element) {
    return segment + (element < 10 ? "0" : "") + element;
  }

  /** The reference as people write it: {@code SV101-2}. */
  @Override
  public String toString() {
    return component == 0 ? name() : name() + "-" + component;
  }
}
