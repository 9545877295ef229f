/** Where a narrative appeals to someone's word for its code. */
package org.plumbline.descriptor.remark;
