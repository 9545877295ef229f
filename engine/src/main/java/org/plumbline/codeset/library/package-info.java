/** All code sets but HCPCS: which importer takes a file, and what a directory holds. */
package org.plumbline.codeset.library;
