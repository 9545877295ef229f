/** Descriptors of services that are listed in addition to others. */
package org.plumbline.descriptor.addon;
