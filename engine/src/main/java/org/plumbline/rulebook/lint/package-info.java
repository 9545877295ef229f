/**
 * The security boundary of the rulebook: reads rule files with a strict grammar of its own and
 * refuses whatever it does not positively know, before Drools sees them.
 */
package org.plumbline.rulebook.lint;
