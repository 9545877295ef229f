package org.plumbline.finding;

import java.util.Set;

/**
 * A document a rule may cite.
 *
 * @param scope the rule families that may cite it: descriptor, codeset, format
 */
public record Authority(
    String id,
    String issuer,
    String kind,
    String title,
    String identifier,
    String date,
    String status,
    String locator,
    Set<String> scope) {}
