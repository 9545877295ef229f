/** What a narrative tells of a thing whose code is "not otherwise classified". */
package org.plumbline.descriptor.noc;
