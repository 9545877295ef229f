/** {@code /v1/rules}: the rules the service scrubs with, and their pages. */
package org.plumbline.api.rules;
