/**
 * What is found: the hits that reader and rules emit, the findings rendered from them, and what is
 * known of a rule.
 */
package org.plumbline.finding;
