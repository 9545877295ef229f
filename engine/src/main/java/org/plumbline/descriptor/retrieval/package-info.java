/**
 * Finds the official descriptors that share words with a narrative, to be read by people: always a
 * list, each hit with the words that made it one, never a code to bill.
 */
package org.plumbline.descriptor.retrieval;
