/** What a descriptor says about a thing: how it is made, what it has, how large it is. */
package org.plumbline.descriptor.item;
