package org.plumbline.report.html;

import org.plumbline.finding.Finding;

/**
 * Where on the drawn form a finding is marked.
 *
 * @param item the item, empty where the form has none for it
 * @param line the service line whose cell it is, 0 for an item of the claim, or for the head of a
 *     column of item 24 where the finding is about the claim
 */
record Place(String item, int line) {

  static Place of(Finding finding) {
    String item = FormItem.drawn(finding.item()) ? finding.item() : "";
    boolean inLine = item.isEmpty() || FormItem.ofLine(item);
    return new Place(item, inLine ? finding.line() : 0);
  }

  /** The place in words: {@code Item 24D, line 1}. */
  String words() {
    String name = item.equals("top") ? "Carrier" : "Item " + item;
    if (item.equals("24") && line > 0) {
      name = "Item 24 shaded";
    }
    if (line == 0) {
      return item.isEmpty() ? "No item of the form" : name;
    }
    return item.isEmpty() ? "Line " + line : name + ", line " + line;
  }
}
