/**
 * Reads claims from tables with a row for each service line; the columns stand in {@code
 * csv-columns.csv} beside this package.
 */
package org.plumbline.intake.csv;
