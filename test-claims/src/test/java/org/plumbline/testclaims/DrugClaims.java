package org.plumbline.testclaims;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.finding.Finding;

/** A file of claims with drugs on their lines, and what the rules of some ids find in it. */
final class DrugClaims {

  /** Everything in it is invented. */
  private static final String HEAD =
      """
      ISA*00*          *00*          *ZZ*EXAMPLESENDER  *ZZ*EXAMPLECLEAR   *251215*0900*^*00501*000000003*0*T*:~
      GS*HC*EXAMPLESENDER*EXAMPLECLEAR*20251215*0900*3*X*005010X222A1~
      ST*837*0003*005010X222A1~
      BHT*0019*00*BASE3*20251215*0900*CH~
      NM1*41*2*EXAMPLE BILLING SERVICE*****46*EXBS01~
      PER*IC*EXAMPLE CONTACT*TE*2075550100~
      NM1*40*2*EXAMPLE CLEARING SERVICE*****46*EXCLR~
      HL*1**20*1~
      NM1*85*2*EXAMPLE INFUSION CENTER*****XX*1234567893~
      N3*2400 WILLOW RD~
      N4*RENO*NV*895013012~
      REF*EI*010199603~
      HL*2*1*22*0~
      SBR*P*18*******MB~
      NM1*IL*1*SAMPLEBROOK*EDITH****MI*9XX9XX9XX02~
      NM1*PR*2*EXAMPLE PART B CONTRACTOR*****PI*EX8003~
      """;

  private final StringBuilder file = new StringBuilder(HEAD);
  private final String date;
  private int claims;
  private int lines;

  /**
   * @param date of all lines, CCYYMMDD
   */
  DrugClaims(String date) {
    this.date = date;
  }

  /** Claims so far. */
  int claims() {
    return claims;
  }

  /** Lines so far. */
  int lines() {
    return lines;
  }

  /**
   * Adds a claim.
   *
   * @param lines code with modifiers, units, then NDC, quantity and unit for each drug, parted by
   *     blanks: {@code J9271:JW 50 00006302602 4 ML}
   * @return its number
   */
  String add(String... lines) {
    String id = "DRUG" + ++claims;
    file.append("CLM*").append(id).append("*100***11:B:1*Y*A*Y*Y~\nHI*ABK:Z5111~\n");
    for (int i = 0; i < lines.length; i++) {
      String[] words = lines[i].split(" ");
      file.append("LX*").append(i + 1).append("~\nSV1*HC:").append(words[0]);
      file.append("*100*UN*").append(words[1]).append("***1~\nDTP*472*D8*").append(date);
      file.append("~\n");
      for (int at = 2; at < words.length; at += 3) {
        file.append("LIN**N4*").append(words[at]).append("~\nCTP****").append(words[at + 1]);
        file.append("*").append(words[at + 2]).append("~\n");
      }
      this.lines++;
    }
    return id;
  }

  /** What is found, by claim: rule names with their lines, DA-U03/line 2. */
  Map<String, Set<String>> found(CodeSets sets, Set<String> profiles, String ids) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (Finding finding : scrubbed(sets, profiles).findings()) {
      if (finding.rule().id().matches(ids)) {
        found
            .computeIfAbsent(finding.claimId(), id -> new TreeSet<>())
            .add(finding.rule().name() + " " + finding.line());
      }
    }
    return found;
  }

  /** What becomes of the file. */
  Scrubbed scrubbed(CodeSets sets, Set<String> profiles) {
    String text = file + "SE*1*0003~\nGE*1*3~\nIEA*1*000000003~\n";
    return Scrubbed.of(text.getBytes(StandardCharsets.US_ASCII), sets, profiles);
  }
}
