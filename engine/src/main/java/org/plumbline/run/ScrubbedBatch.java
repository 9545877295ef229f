package org.plumbline.run;

import java.util.List;
import java.util.Map;
import org.plumbline.finding.ClaimPicture;
import org.plumbline.finding.Finding;

/**
 * What a worker made of some claims.
 *
 * @param failures the rules that failed on some of them, in the order of the claims
 * @param pictures of the claims with findings by their index, none where nobody wants them
 */
record ScrubbedBatch(
    long claims,
    long lines,
    List<Finding> findings,
    List<RuleFailures.Failure> failures,
    Map<Integer, ClaimPicture> pictures) {}
