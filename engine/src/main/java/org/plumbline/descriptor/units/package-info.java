/** Units of service worked out from a narrative by what one unit of the code stands for. */
package org.plumbline.descriptor.units;
