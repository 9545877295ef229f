package org.plumbline.codeset.drug;

/** Names of drugs as keys: upper-case letters and digits, anything else one blank. */
final class DrugName {

  private DrugName() {}

  static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'a' && c <= 'z') {
        key.append((char) (c - 'a' + 'A'));
      } else if (c >= '0' && c <= '9' || c >= 'A' && c <= 'Z') {
        key.append(c);
      } else if (key.length() > 0 && key.charAt(key.length() - 1) != ' ') {
        key.append(' ');
      }
    }
    return key.toString().stripTrailing();
  }
}
