/** Reads official descriptors: what they say, as facets with the words they came from. */
package org.plumbline.descriptor;
