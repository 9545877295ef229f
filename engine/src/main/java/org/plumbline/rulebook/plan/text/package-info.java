/**
 * What compiled plans test text with: lists of literals, regular expressions as tables, the text
 * operators of DRL. Nothing in here allocates when a text is tested.
 */
package org.plumbline.rulebook.plan.text;
