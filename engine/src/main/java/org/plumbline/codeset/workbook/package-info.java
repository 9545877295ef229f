/** Workbooks (ECMA-376 SpreadsheetML, .xlsx) read as rows and columns of texts. */
package org.plumbline.codeset.workbook;
