/** The 837P reader: bytes in, one pass, constant memory; claims and faults out. */
package org.plumbline.intake.x12;
