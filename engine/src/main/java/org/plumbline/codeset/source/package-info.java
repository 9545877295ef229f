/**
 * What every importer reads from: a file or the entries of a zip, within a limit of bytes,
 * recognised by content; and what an import tells.
 */
package org.plumbline.codeset.source;
