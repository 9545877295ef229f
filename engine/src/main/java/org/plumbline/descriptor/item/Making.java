package org.plumbline.descriptor.item;

/** How a thing is made and fitted, in the order of CMS's words. */
public enum Making {
  /** "custom fabricated", "custom made", "molded to patient model". */
  CUSTOM_FABRICATED,
  /** "prefabricated", without a word on fitting to one patient. */
  PREFABRICATED,
  /** "prefabricated item that has been trimmed ... customized to fit a specific patient". */
  CUSTOMIZED_TO_FIT,
  /** "off-the-shelf". */
  OFF_THE_SHELF
}
