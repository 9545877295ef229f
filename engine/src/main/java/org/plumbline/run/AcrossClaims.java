package org.plumbline.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plumbline.claim.Claim;
import org.plumbline.claim.ClaimField;
import org.plumbline.claim.FieldRef;
import org.plumbline.claim.Fingerprint;
import org.plumbline.claim.Party;
import org.plumbline.finding.Hit;
import org.plumbline.finding.RuleInfo;
import org.plumbline.finding.Slot;
import org.plumbline.intake.ReadItem;

/**
 * The rules that compare a claim with the claims before it in the file: the same number, the same
 * claim. Asked in the order of the file.
 */
final class AcrossClaims {

  private static final String NUMBER = "FMT-26-003";
  private static final String CLAIM = "FMT-26-004";

  private final RuleInfo sameNumber;
  private final RuleInfo sameClaim;
  private final SeenBefore numbers = new SeenBefore();
  private final SeenBefore claims = new SeenBefore();
  private long numbersCompared;
  private long claimsCompared;

  /**
   * @param rules the rules of the run by name
   */
  AcrossClaims(Map<String, RuleInfo> rules) {
    this.sameNumber = rules.get(NUMBER);
    this.sameClaim = rules.get(CLAIM);
  }

  /** The item, with what the claims before it say added to its faults. */
  ReadItem compare(ReadItem item) {
    if (!(item instanceof ReadItem.ReadClaim read) || !read.whole()) {
      return item;
    }
    List<Hit> found = new ArrayList<>(0);
    Claim claim = read.claim();
    if (sameNumber != null && claim.fromX12() && claim.has(ClaimField.CLAIM_ID)) {
      numbersCompared++;
      report(sameNumber, claim, numbers.firstWith(number(claim), claim.index()), found);
    }
    if (sameClaim != null && !claim.lines().isEmpty() && isOfSomebody(claim)) {
      claimsCompared++;
      report(sameClaim, claim, claims.firstWith(Fingerprint.of(claim), claim.index()), found);
    }
    if (found.isEmpty()) {
      return read;
    }
    found.addAll(0, read.faults());
    return new ReadItem.ReadClaim(claim, found, true);
  }

  /** Whether it is known whose claim it is: without that two claims alike may be two people's. */
  private static boolean isOfSomebody(Claim claim) {
    return hasName(claim.patient()) || hasName(claim.insured());
  }

  private static boolean hasName(Party party) {
    return party != null && (party.has(ClaimField.LAST_NAME) || party.has(ClaimField.MEMBER_ID));
  }

  /** A replacement and what it replaces may have one number. */
  private static long number(Claim claim) {
    return claim.fingerprint(ClaimField.FREQUENCY, claim.fingerprint(ClaimField.CLAIM_ID, 0));
  }

  private static void report(RuleInfo rule, Claim claim, int first, List<Hit> found) {
    if (first != 0) {
      List<Slot> slots = List.of(new Slot.Count("first", first));
      found.add(new Hit(rule, 0, new FieldRef(claim, ClaimField.CLAIM_ID), null, slots));
    }
  }

  /** How many claims each rule compared. */
  Map<String, Long> applied() {
    Map<String, Long> applied = new HashMap<>();
    applied.put(NUMBER, numbersCompared);
    applied.put(CLAIM, claimsCompared);
    return applied;
  }
}
