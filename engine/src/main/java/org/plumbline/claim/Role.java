package org.plumbline.claim;

/**
 * What a {@link Party} is to the claim, with the CMS-1500 items that show its parts (null: not on
 * the form).
 */
public enum Role {
  PATIENT("patient", "2", "5", "3", null, null, null),
  INSURED("insured", "4", "7", "11a", "1a", null, null),
  OTHER_INSURED("other insured", "9", null, null, "9a", null, null),
  PAYER("payer", "top", "top", null, null, null, null),
  OTHER_PAYER("other payer", "9d", null, null, null, null, null),
  BILLING("billing provider", "33", "33", null, null, "33a", "33b"),
  PAY_TO("pay-to address", "33", "33", null, null, null, null),
  PAY_TO_PLAN("pay-to plan", null, null, null, null, null, null),
  RENDERING("rendering provider", "31", null, null, null, "24J", "24J"),
  REFERRING("referring provider", "17", null, null, null, "17b", "17a"),
  ORDERING("ordering provider", "17", null, null, null, "17b", "17a"),
  SUPERVISING("supervising provider", "17", null, null, null, "17b", "17a"),
  FACILITY("service facility", "32", "32", null, null, "32a", "32b"),
  PURCHASED("purchased service provider", "20", null, null, null, null, null),
  PICK_UP("ambulance pick-up", "23", "23", null, null, null, null),
  DROP_OFF("ambulance drop-off", null, null, null, null, null, null),
  SUBMITTER("submitter", null, null, null, null, null, null),
  RECEIVER("receiver", null, null, null, null, null, null);

  private final String label;
  private final String nameItem;
  private final String addressItem;
  private final String birthItem;
  private final String memberIdItem;
  private final String npiItem;
  private final String otherIdItem;

  Role(
      String label,
      String nameItem,
      String addressItem,
      String birthItem,
      String memberIdItem,
      String npiItem,
      String otherIdItem) {
    this.label = label;
    this.nameItem = nameItem;
    this.addressItem = addressItem;
    this.birthItem = birthItem;
    this.memberIdItem = memberIdItem;
    this.npiItem = npiItem;
    this.otherIdItem = otherIdItem;
  }

  /** The role in words, for messages: {@code rendering provider}. */
  public String label() {
    return label;
  }

  /** The CMS-1500 item that shows this part of a party in this role, or null. */
  String item(PartyItem part) {
    return switch (part) {
      case NAME -> nameItem;
      case ADDRESS -> addressItem;
      case BIRTH -> birthItem;
      case MEMBER_ID -> memberIdItem;
      case NPI -> npiItem;
      case OTHER_ID -> otherIdItem;
    };
  }

  /** The parts of a party that have items of their own on the form. */
  enum PartyItem {
    NAME,
    ADDRESS,
    BIRTH,
    MEMBER_ID,
    NPI,
    OTHER_ID
  }
}
