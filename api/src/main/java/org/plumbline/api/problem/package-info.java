/**
 * Problem details (RFC 9457) for everything that is refused or fails. They are made of fixed
 * sentences: no path, query, header, body or exception message ever enters one.
 */
package org.plumbline.api.problem;
