package org.plumbline.cli;

/** What one of the code sets beside HCPCS says of a code. */
sealed interface OtherAnswer permits PlaceAnswer, DiagnosisAnswer, TaxonomyAnswer {

  /** The code set, for people. */
  String title();

  /** Whether the code set has the code, on some day. */
  boolean isKnown();

  void write(Text text);

  void write(Json json);
}
