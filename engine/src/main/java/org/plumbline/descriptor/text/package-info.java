/** A descriptor as words with their places: what all readers of facets look at. */
package org.plumbline.descriptor.text;
