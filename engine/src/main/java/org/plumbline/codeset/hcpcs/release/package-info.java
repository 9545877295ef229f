/**
 * Reads a release of HCPCS Level II, its NOC list and its transaction report from the files that
 * users have. Columns about coverage and payment are not read.
 */
package org.plumbline.codeset.hcpcs.release;
