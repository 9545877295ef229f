/**
 * HCPCS Level II through time: the rows of each release as tables, and the snapshot of all of them
 * in which codes and modifiers are looked up by day.
 */
package org.plumbline.codeset.hcpcs;
