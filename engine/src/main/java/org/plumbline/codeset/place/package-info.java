/** Places: CMS's places of service with their days, and states as addresses write them. */
package org.plumbline.codeset.place;
