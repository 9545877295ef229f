package org.plumbline.descriptor.retrieval;

/**
 * A descriptor to be found.
 *
 * @param code its code
 * @param text the long descriptor
 * @param firstDay the first day on which it is in force, in days since 1970-01-01
 * @param lastDay the last one
 */
record Document(String code, String text, int firstDay, int lastDay) {}
