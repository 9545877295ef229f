/** Reads the narrative of a service line: what it says for certain, and where. */
package org.plumbline.descriptor.narrative;
