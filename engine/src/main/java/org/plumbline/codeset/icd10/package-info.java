/** ICD-10-CM by fiscal year: importer, and look-up by code and day. */
package org.plumbline.codeset.icd10;
