/**
 * Whatever the bytes are: inputs of every format with seeded damage to their structure, read
 * through the public entry.
 */
package org.plumbline.testclaims.fuzz;
