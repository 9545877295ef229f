package org.plumbline.intake.x12;

/** Segment identifiers, packed as {@link Segment#tag()} gives them. */
final class Tag {

  static final int ISA = 'I' << 16 | 'S' << 8 | 'A';
  static final int GS = 'G' << 8 | 'S';
  static final int ST = 'S' << 8 | 'T';
  static final int BHT = 'B' << 16 | 'H' << 8 | 'T';
  static final int HL = 'H' << 8 | 'L';
  static final int NM1 = 'N' << 16 | 'M' << 8 | '1';
  static final int N3 = 'N' << 8 | '3';
  static final int N4 = 'N' << 8 | '4';
  static final int PER = 'P' << 16 | 'E' << 8 | 'R';
  static final int PRV = 'P' << 16 | 'R' << 8 | 'V';
  static final int DMG = 'D' << 16 | 'M' << 8 | 'G';
  static final int REF = 'R' << 16 | 'E' << 8 | 'F';
  static final int SBR = 'S' << 16 | 'B' << 8 | 'R';
  static final int CUR = 'C' << 16 | 'U' << 8 | 'R';
  static final int PAT = 'P' << 16 | 'A' << 8 | 'T';
  static final int CLM = 'C' << 16 | 'L' << 8 | 'M';
  static final int DTP = 'D' << 16 | 'T' << 8 | 'P';
  static final int PWK = 'P' << 16 | 'W' << 8 | 'K';
  static final int AMT = 'A' << 16 | 'M' << 8 | 'T';
  static final int K3 = 'K' << 8 | '3';
  static final int NTE = 'N' << 16 | 'T' << 8 | 'E';
  static final int CRC = 'C' << 16 | 'R' << 8 | 'C';
  static final int HI = 'H' << 8 | 'I';
  static final int CAS = 'C' << 16 | 'A' << 8 | 'S';
  static final int SV1 = 'S' << 16 | 'V' << 8 | '1';
  static final int LX = 'L' << 8 | 'X';
  static final int QTY = 'Q' << 16 | 'T' << 8 | 'Y';
  static final int MEA = 'M' << 16 | 'E' << 8 | 'A';
  static final int FRM = 'F' << 16 | 'R' << 8 | 'M';
  static final int SE = 'S' << 8 | 'E';
  static final int GE = 'G' << 8 | 'E';
  static final int TA1 = 'T' << 16 | 'A' << 8 | '1';
  static final int ISB = 'I' << 16 | 'S' << 8 | 'B';
  static final int ISE = 'I' << 16 | 'S' << 8 | 'E';
  static final int IEA = 'I' << 16 | 'E' << 8 | 'A';

  private Tag() {}

  /** The identifier as text. */
  static String name(int tag) {
    StringBuilder name = new StringBuilder(3);
    for (int shift = 16; shift >= 0; shift -= 8) {
      int c = tag >> shift & 0xFF;
      if (c != 0) {
        name.append((char) c);
      }
    }
    return name.toString();
  }
}
