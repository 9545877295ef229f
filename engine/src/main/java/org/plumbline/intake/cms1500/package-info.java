/** Reads CMS-1500 forms as JSON; the shape is {@code cms1500.schema.json} beside this package. */
package org.plumbline.intake.cms1500;
