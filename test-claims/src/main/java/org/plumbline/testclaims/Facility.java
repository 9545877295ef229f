package org.plumbline.testclaims;

/** A place where services are given away from the billing provider's own address. */
record Facility(String npi, String name, Address address) {}
