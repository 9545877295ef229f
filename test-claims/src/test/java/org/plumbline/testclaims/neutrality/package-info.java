/**
 * Neutrality, shown by machine: each test holds one invariant of the rule book's design (I1 to I14
 * of descriptor-rules, section 4.1), its registry (4.3) or its edge cases (4.4), over every rule
 * there is, and shows on something planted that a breach is noticed.
 */
package org.plumbline.testclaims.neutrality;
