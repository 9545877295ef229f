package org.plumbline.testclaims;

/**
 * One fault that the generator put into a claim on purpose. A claim holds at most one.
 *
 * @param claim ordinal of the claim in the file, from 1
 * @param line ordinal of the service line in the claim, from 1; 0 where the fault belongs to the
 *     whole claim
 * @param rule id of the rule that speaks about it, as in the rule catalogues
 */
public record PlantedFault(int claim, int line, String rule) {}
