/**
 * The whole job: read, scrub, join, supersede, render, order, count. The only entry that surfaces
 * call.
 */
package org.plumbline.run;
