package org.plumbline.facts;

import java.util.List;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FormItem;
import org.plumbline.claim.Party;
import org.plumbline.claim.Role;
import org.plumbline.claim.ServiceLine;

/** Where on a claim its providers are identified: on the claim, on its lines, on its page. */
final class ProviderPlaces {

  private ProviderPlaces() {}

  /** The NPI of the billing provider, empty where there is none. */
  static String billingNpi(Claim claim) {
    return npi(claim.billing(), Role.BILLING);
  }

  /** The NPI of the rendering provider among some, empty where there is none. */
  static String renderingNpi(List<Party> parties) {
    return npi(parties, Role.RENDERING);
  }

  private static String npi(List<Party> parties, Role role) {
    for (Party party : parties) {
      if (party.role() == role) {
        return party.raw(ClaimField.NPI);
      }
    }
    return "";
  }

  /** Whether the page prints the item that shows a field of a party. */
  static boolean printed(Claim claim, Party party, ClaimField field) {
    String shown = field.item(party.role());
    for (FormItem item : claim.formItems()) {
      if (item.item().equals(shown) && FormFacts.isPrinted(item)) {
        return true;
      }
    }
    return false;
  }

  /** See {@link ProviderFacts#renderingAbsentOn}. */
  static boolean renderingAbsentOn(Claim claim, String firstCode, String lastCode) {
    if (!renderingNpi(claim.parties()).isEmpty()) {
      return false;
    }
    for (ServiceLine line : claim.lines()) {
      String code = line.raw(ClaimField.CODE);
      if (code.length() == firstCode.length()
          && code.compareTo(firstCode) >= 0
          && code.compareTo(lastCode) <= 0
          && renderingNpi(line.parties()).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
