/**
 * What CMS publishes about drugs beside the code set: the Table of Drugs, the crosswalk of NDC and
 * HCPCS, the list of the JW/JZ policy. Each row is kept with issuer, document, release and line;
 * columns about pricing, payment and coverage are never read.
 */
package org.plumbline.codeset.drug;
