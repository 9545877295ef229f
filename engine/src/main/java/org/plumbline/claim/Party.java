package org.plumbline.claim;

/** A person or an organisation on the claim: patient, insured, payer, each provider. */
public final class Party extends Part {

  private final Role role;

  /** See {@link Part#Part}; the role says what the party is to the claim. */
  public Party(Role role, String loop, int ordinal, SourceText text, int origin) {
    super(PartKind.PARTY, loop, ordinal, text, origin);
    this.role = role;
  }

  @Override
  public Role role() {
    return role;
  }

  @Override
  long distinction() {
    return role.ordinal();
  }
}
