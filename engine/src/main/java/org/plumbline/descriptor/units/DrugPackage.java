package org.plumbline.descriptor.units;

import java.math.BigDecimal;

/**
 * A package as a row of CMS's crosswalk of NDC and HCPCS describes it.
 *
 * @param dosage what one unit of service is, as CMS writes it: 250 MG
 * @param size the amount in one item (PKG SIZE), of which CMS does not say the unit
 * @param items how many items it holds (PKG QTY)
 * @param itemUnits how many units of service an item is (BILLUNITS)
 * @param units how many units of service the package is (BILLUNITSPKG)
 */
public record DrugPackage(
    String dosage, BigDecimal size, BigDecimal items, BigDecimal itemUnits, BigDecimal units) {}
