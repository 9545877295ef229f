/**
 * The one container of every code set but HCPCS: a file per release, with its origin, a digest and
 * a CRC, written aside and put in place whole, mapped and not parsed.
 */
package org.plumbline.codeset.snapshot;
