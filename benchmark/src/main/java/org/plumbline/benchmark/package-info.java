/** How fast Plumbline is and how much memory it takes. */
package org.plumbline.benchmark;
