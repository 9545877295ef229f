/** Readers of claims, a package per format. A fault in the input is data, not an exception. */
package org.plumbline.intake;
