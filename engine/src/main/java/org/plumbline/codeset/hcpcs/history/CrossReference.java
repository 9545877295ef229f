package org.plumbline.codeset.hcpcs.history;

import java.util.Optional;
import org.plumbline.codeset.hcpcs.CodeDescriptor;
import org.plumbline.codeset.hcpcs.CodeRow;

/**
 * A step along CMS's cross references.
 *
 * @param from the code whose row has the reference
 * @param to the code it names
 * @param ended the last day of the code it names in days since 1970-01-01, {@link CodeRow#NO_DAY}
 *     where it has none or no loaded row with dates tells of it
 * @param words the newest words of the code it names; none where no loaded table has it
 */
public record CrossReference(String from, String to, int ended, Optional<CodeDescriptor> words) {}
