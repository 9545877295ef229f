/** What one unit of service stands for. */
package org.plumbline.descriptor.basis;
