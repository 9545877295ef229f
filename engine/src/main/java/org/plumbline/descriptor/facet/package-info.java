/** Facets: what the words of a claim and the words of a descriptor both speak about. */
package org.plumbline.descriptor.facet;
