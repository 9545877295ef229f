package org.plumbline.codeset.drug;

import java.math.BigDecimal;
import org.plumbline.codeset.Release;

/**
 * A row of CMS's crosswalk of NDC and HCPCS.
 *
 * @param ndc the NDC or other number as written, 00270-7015-46
 * @param code the HCPCS code CMS names for it
 * @param labeler the labeler
 * @param drugName the drug's name
 * @param dosage what one unit of the code is, as CMS writes it
 * @param packageSize the amount in one item
 * @param packageQuantity how many items a package holds
 * @param billUnits how many units of the code one item is
 * @param packageBillUnits how many units of the code a package is
 * @param issuer who published it
 * @param document in which document
 * @param release in which release of it
 * @param line the line of the imported file
 */
public record CrosswalkRow(
    String ndc,
    String code,
    String labeler,
    String drugName,
    String dosage,
    BigDecimal packageSize,
    BigDecimal packageQuantity,
    BigDecimal billUnits,
    BigDecimal packageBillUnits,
    String issuer,
    String document,
    Release release,
    int line) {}
