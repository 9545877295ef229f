/**
 * Neutrality, shown by machine: each test holds one invariant (I1 to I14), the registry of
 * authorities or an edge case, over every rule there is, and shows on something planted that a
 * breach is noticed.
 */
package org.plumbline.testclaims.neutrality;
