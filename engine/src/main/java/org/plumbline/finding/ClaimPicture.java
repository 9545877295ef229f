package org.plumbline.finding;

import java.util.List;

/**
 * What may be shown of a claim with findings, laid out by the items of the CMS-1500, for writers
 * that draw the form. Made by the run, so that everything in it went through the same privacy gate
 * as the findings.
 *
 * @param claimId the claim's own number (CLM01, item 26), as on its findings
 * @param claimIndex the claim's number in the file from 1
 * @param entries what stands in the items outside of the service lines
 * @param lines the service lines, in their order
 */
public record ClaimPicture(
    String file, String claimId, int claimIndex, List<Entry> entries, List<Line> lines) {

  /**
   * Something that stands in an item.
   *
   * @param item the item ({@code 17b}); {@code 24} is the shaded area of a service line
   * @param occurrence its number among its siblings, from 1: the second diagnosis is 21B
   * @param text what may be shown, empty for an identity field and for what could hold an identity,
   *     of which only is known that they are filled
   */
  public record Entry(String item, int occurrence, String text) {}

  /**
   * A service line.
   *
   * @param number from 1
   * @param entries what stands in the items 24 and 24A to 24J of the line
   */
  public record Line(int number, List<Entry> entries) {}
}
