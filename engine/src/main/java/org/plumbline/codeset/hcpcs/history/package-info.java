/**
 * What releases of HCPCS Level II tell of codes through time: the life of a code, and the
 * difference of two releases. Read from the releases' tables, not from the snapshot, which keeps
 * only what claims are judged by.
 */
package org.plumbline.codeset.hcpcs.history;
