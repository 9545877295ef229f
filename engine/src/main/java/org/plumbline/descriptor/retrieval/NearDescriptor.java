package org.plumbline.descriptor.retrieval;

import org.plumbline.codeset.hcpcs.CodeDescriptor;

/**
 * A descriptor that shares words with that of a code that ended the day before it was added. CMS
 * has not said that the one follows the other.
 *
 * @param descriptor its words in force on the day asked for
 * @param score how much of the ended code's words it shares, in thousandths
 */
public record NearDescriptor(CodeDescriptor descriptor, int score) {}
