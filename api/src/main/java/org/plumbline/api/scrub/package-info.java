/** {@code /v1/scrub}: claims in, findings out, as the command line writes them. */
package org.plumbline.api.scrub;
