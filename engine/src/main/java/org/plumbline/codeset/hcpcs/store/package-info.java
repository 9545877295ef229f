/** Where imported releases of HCPCS Level II lie on disk, and how they get there. */
package org.plumbline.codeset.hcpcs.store;
