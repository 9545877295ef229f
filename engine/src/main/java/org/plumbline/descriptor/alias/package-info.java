/** Names of products in narratives that CMS's Table of Drugs sends to the name of a drug. */
package org.plumbline.descriptor.alias;
