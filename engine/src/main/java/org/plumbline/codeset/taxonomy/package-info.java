/**
 * Provider taxonomy codes by half-year. NUCC's texts are copyrighted: only codes are read and kept.
 */
package org.plumbline.codeset.taxonomy;
