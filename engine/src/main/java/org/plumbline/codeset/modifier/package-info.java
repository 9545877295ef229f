/** Which modifiers belong together. */
package org.plumbline.codeset.modifier;
