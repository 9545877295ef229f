/** What a descriptor says about a drug: ingredient, names, route, form. */
package org.plumbline.descriptor.drug;
