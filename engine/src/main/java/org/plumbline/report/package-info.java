/**
 * Writers: findings and the summary as JSON, as lines of JSON, as a table for people and, in {@code
 * html}, as a page.
 */
package org.plumbline.report;
