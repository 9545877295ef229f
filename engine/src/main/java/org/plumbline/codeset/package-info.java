/**
 * Dated code sets: releases of HCPCS Level II as CMS publishes them, imported into compact tables
 * and looked up by code and day. Columns about coverage, pricing and type of service are never
 * read.
 */
package org.plumbline.codeset;
