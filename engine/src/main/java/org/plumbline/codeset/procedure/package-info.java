/** Which procedure codes belong together. */
package org.plumbline.codeset.procedure;
