/** What a descriptor says about the patient. */
package org.plumbline.descriptor.patient;
