/**
 * The picture of the result for people: one self-contained HTML page that draws the CMS-1500 of
 * each claim with findings, marks the items, and shows the findings beside it.
 */
package org.plumbline.report.html;
