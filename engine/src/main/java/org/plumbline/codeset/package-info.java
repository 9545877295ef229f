/**
 * Dated code sets, a package each, and what they share: what a release is and how an import fails.
 * Columns about coverage, pricing and type of service are never read.
 */
package org.plumbline.codeset;
