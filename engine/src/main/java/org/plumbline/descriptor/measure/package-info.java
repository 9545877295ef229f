/** Exact amounts, their units, and how both are written in descriptors and narratives. */
package org.plumbline.descriptor.measure;
