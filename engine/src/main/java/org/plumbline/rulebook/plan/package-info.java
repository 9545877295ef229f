/**
 * Rules as a plan: nested loops over a claim's facts, read from Drools' executable model, that need
 * no session. A plan is interpreted at once, or written as Java and compiled.
 */
package org.plumbline.rulebook.plan;
