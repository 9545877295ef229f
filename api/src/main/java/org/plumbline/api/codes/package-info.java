/**
 * {@code /v1/codes} and {@code /v1/codesets}: what the loaded code sets say of a code, and which
 * are loaded.
 */
package org.plumbline.api.codes;
