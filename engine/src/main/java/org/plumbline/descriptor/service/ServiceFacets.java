package org.plumbline.descriptor.service;

import java.util.List;
import java.util.Optional;
import org.plumbline.descriptor.text.Said;

/**
 * What a descriptor says about a service.
 *
 * @param profession the one that renders it; empty where it names several or "other qualified"
 * @param settings where; any of them will do
 * @param addOn that it is listed beside another, and which
 * @param cited all codes in the descriptor, in its order; a cited code is never followed
 */
public record ServiceFacets(
    Optional<Said<Profession>> profession,
    List<Said<Setting>> settings,
    Optional<Said<AddOn>> addOn,
    List<Said<CitedCode>> cited) {

  /**
   * That a code is listed beside another.
   *
   * @param bases the codes beside which, as the descriptor cites them; empty where it says "primary
   *     procedure" or the like
   * @param additional whether it stands for "each additional" of something
   */
  public record AddOn(List<String> bases, boolean additional) {

    /** Copies. */
    public AddOn {
      bases = List.copyOf(bases);
    }
  }

  /**
   * A code in the words of a descriptor.
   *
   * @param code in upper case
   * @param levelTwo whether of Level II; else of Level I
   */
  public record CitedCode(String code, boolean levelTwo) {}
}
