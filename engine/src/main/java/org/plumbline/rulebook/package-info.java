/**
 * Compiles a rule folder (DRL, decision tables) with Drools into a rulebook: security lint and
 * metadata checks first, then the executable model.
 */
package org.plumbline.rulebook;
