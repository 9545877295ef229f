package org.plumbline.testclaims;

/**
 * A person (with a first name) or an organisation (first and middle name empty) that has an NPI.
 */
record Provider(String npi, String name, String first, String middle, String taxonomy) {

  boolean person() {
    return !first.isEmpty();
  }
}
