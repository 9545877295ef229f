package org.plumbline.run;

import java.util.List;
import java.util.Optional;
import org.plumbline.finding.Summary;

/**
 * What came out of a run besides its findings.
 *
 * @param problems one line for each input that could not be opened or in which no format was
 *     recognised: what and where
 * @param failures one line for each rule that failed on a claim of an input: which, where, and on
 *     how many claims
 * @param profile what each rule found and cost, where it was asked for
 */
public record Outcome(
    Summary summary, List<String> problems, List<String> failures, Optional<RuleProfile> profile) {}
