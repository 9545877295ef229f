/**
 * What rules match on: a claim's parts with their look-ups and comparisons, and what is missing and
 * why. Every method is pure and null-safe; rules may call all public ones.
 */
package org.plumbline.facts;
