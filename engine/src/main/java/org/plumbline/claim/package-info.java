/**
 * A claim in the words of the CMS-1500: immutable from the reader on, each field with the place it
 * was read from.
 */
package org.plumbline.claim;
