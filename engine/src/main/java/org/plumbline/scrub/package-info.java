/** One claim's facts through the rulebook. */
package org.plumbline.scrub;
