package org.plumbline.testclaims.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Location;
import org.plumbline.finding.Finding;

/**
 * The claims beside a damaged one: they have the findings they had, at the bytes where they stand
 * now, and all segments behind the damage are counted on by the same number.
 */
final class Neighbours {

  private final List<Finding> before;
  private final Mutant.InClaim damage;
  private final int longer;

  /**
   * @param before the findings of the file before it was damaged
   * @param longer by how many bytes the file grew
   */
  Neighbours(List<Finding> before, Mutant.InClaim damage, int longer) {
    this.before = of(before, damage);
    this.damage = damage;
    this.longer = longer;
  }

  private static List<Finding> of(List<Finding> findings, Mutant.InClaim damage) {
    List<Finding> others = new ArrayList<>();
    for (Finding finding : findings) {
      if (damage.keeps(finding.claimIndex())) {
        others.add(finding);
      }
    }
    return others;
  }

  /** What has changed, empty where nothing has. */
  String changed(List<Finding> found) {
    List<Finding> after = of(found, damage);
    long counted = Long.MIN_VALUE;
    for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
      String was = i < before.size() ? said(before.get(i), end(false), longer) : "nothing";
      String is = i < after.size() ? said(after.get(i), end(true), 0) : "nothing";
      if (!was.equals(is)) {
        return "beside claim " + damage.claim() + " was " + was + " is " + is;
      }
      long more = more(before.get(i), after.get(i));
      boolean behind = ((Location.X12) after.get(i).location()).offset() >= end(true);
      if (behind && counted == Long.MIN_VALUE) {
        counted = more;
      }
      if (more != (behind ? counted : 0)) {
        return "segments are counted on by " + counted + " and by " + more + " at " + is;
      }
    }
    return "";
  }

  private int end(boolean damaged) {
    return damaged ? damage.end() : damage.base().claims().get(damage.claim() - 1).to();
  }

  private static long more(Finding was, Finding is) {
    Location.X12 from = (Location.X12) was.location();
    Location.X12 to = (Location.X12) is.location();
    long inFile = to.segmentNumber() - from.segmentNumber();
    return to.stSegment() - from.stSegment() == inFile ? inFile : Long.MAX_VALUE;
  }

  /** All that a finding shows but the numbers of its segment. */
  private static String said(Finding finding, int end, int longer) {
    Location.X12 at = (Location.X12) finding.location();
    long offset = at.offset() + (at.offset() >= end ? longer : 0);
    return finding.claimIndex()
        + " "
        + finding.claimId()
        + " "
        + finding.rule().name()
        + " "
        + finding.line()
        + " "
        + finding.item()
        + " "
        + finding.message()
        + " "
        + at.loop()
        + at.segment()
        + at.element()
        + at.component()
        + "@"
        + offset
        + finding.evidence()
        + finding.authorities()
        + finding.read()
        + finding.acknowledgment();
  }
}
