package org.plumbline.testclaims;

/** A street address; {@code zip} has five or nine digits. */
record Address(String street, String city, String state, String zip) {}
