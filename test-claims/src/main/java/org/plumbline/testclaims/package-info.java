/** Claims to test with: a seeded generator of 837P files whose faults are known line by line. */
package org.plumbline.testclaims;
