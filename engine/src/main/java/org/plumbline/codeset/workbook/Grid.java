package org.plumbline.codeset.workbook;

import java.util.List;

/**
 * Rows and columns, as a sheet of a workbook or a delimited text has them.
 *
 * @param name the sheet's name, empty for a text
 * @param rows the rows that hold anything, in order
 */
public record Grid(String name, List<GridRow> rows) {}
