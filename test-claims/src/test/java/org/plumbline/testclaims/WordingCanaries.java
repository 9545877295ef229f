package org.plumbline.testclaims;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.plumbline.codeset.Release;
import org.plumbline.codeset.drug.CrosswalkRow;
import org.plumbline.codeset.drug.DrugTable;
import org.plumbline.codeset.drug.DrugTables;
import org.plumbline.codeset.drug.NdcCrosswalk;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;
import org.plumbline.codeset.hcpcs.HcpcsTable;
import org.plumbline.codeset.hcpcs.ModifierRow;
import org.plumbline.codeset.library.CodeSets;
import org.plumbline.codeset.snapshot.Origin;
import org.plumbline.codeset.snapshot.Snapshot;

/**
 * The canaries' file with a line in it of which the checks of wording and of drugs speak, and
 * identities among the line's words.
 */
final class WordingCanaries {

  private static final String LINE = "SV1*HC:J3490*10*UN*1***1~\nDTP*472*D8*20250920~";

  private static final String PATIENT = "DMG*D8*20261017*SEXQVX~";

  /** Code, modifiers and narrative: each breaks another rule. */
  private static final String LINES =
      """
      J1100:::::ZEBULQVON DEXAMETHASONE PO MIRQVANDA
      J3358:::::ZEBULQVON USTEKINUMAB SC MIRQVANDA
      J3357:JA
      J3358:JB
      J0897:JA::::ZEBULQVON DENOSUMAB SC
      J0885:JB::::ZEBULQVON EPOETIN IV
      T4521:::::ZEBULQVON PEDIATRIC BRIEF
      Q4015:::::ZEBULQVON CAST PT AGE 34 YEARS
      Q4015
      L8002:RT
      E0112:LT
      C8903:50
      C8903:::::ZEBULQVON BILATERAL MRI
      A4349
      A4328
      L1833:::::ZEBULQVON CUSTOM FABRICATED
      A6219:::::ZEBULQVON GAUZE W/O ADHESIVE BORDER
      Q5108:::::ZEBULQVON PEGFILGRASTIM-CBQV
      J9355:::::ZEBULQVON TRASTUZUMAB-DKST
      J7321:::::ZEBULQVON SYNVISC
      J0137:::::ZEBULQVON ACETAMINOPHEN B BRAUN
      A6402:::::ZEBULQVON GAUZE 5 X 5 IN
      A6216:::::ZEBULQVON STERILE
      J7613:::::ZEBULQVON COMPOUNDED
      J7611:KO
      J7611:KP
      J7611:KQ
      J0885:::::ZEBULQVON ON DIALYSIS
      E2378:::::ZEBULQVON INITIAL ISSUE
      E2378:NU
      E1392:NU
      E1392:UE
      E0425:RR
      L8691:::::ZEBULQVON PROCESSOR WITH TRANSDUCER
      S9123:::::ZEBULQVON LPN
      S9124
      J2506:::::ZEBULQVON FULPHILA MIRQVANDA
      29540:::::KNEE ORTHOSIS PREFABRICATED OFF-THE-SHELF
      """;

  private WordingCanaries() {}

  /** What becomes of each, for a man and for a woman. */
  static List<Scrubbed> scrubbed() {
    List<Scrubbed> scrubbed = new ArrayList<>();
    for (String line : LINES.lines().toList()) {
      for (String sex : List.of("F", "M")) {
        String file =
            Canaries.FILE
                .replaceFirst("CLM\\*CANARY2\\*5\\*\\*\\*28", "CLM*CANARY2*5***21")
                .replace(PATIENT, "DMG*D8*19500203*" + sex + "~")
                .replace(LINE, LINE.replace("J3490", line));
        scrubbed.add(Scrubbed.of(file));
      }
    }
    scrubbed.add(withDrugs("J0696", "60505615204", "1*GR"));
    scrubbed.add(withDrugs("J0696:JW", "60505615204", "1*GR"));
    scrubbed.add(withDrugs("J0696", "60505615204", "9*UN"));
    scrubbed.add(withDrugs("J1885", "60505615204", "ZEBULQVON*UN"));
    scrubbed.add(withModifiers(Canaries.FILE.replace(LINE, LINE.replace("J3490", "S9124:TD"))));
    scrubbed.add(withTable("J1885:::::ZEBULQVON TORADOL MIRQVANDA"));
    scrubbed.add(withTable("J3490:::::TORADOL 30 MG IM, ZEBULQVON MIRQVANDA"));
    scrubbed.add(Scrubbed.ofAllProfiles(Canaries.FILE.replace(LINE, LINE.replace("UN*1", "UN*9"))));
    return scrubbed;
  }

  /** With a whole release and a Table of Drugs of the year. */
  private static Scrubbed withTable(String line) {
    List<CodeRow> rows =
        Scrubbed.STARTER_TABLE
            .codes()
            .filter(row -> Set.of("J1885", "J3490").contains(row.code()))
            .map(row -> of(row, Release.parse("2025-07")))
            .toList();
    HcpcsTable table =
        HcpcsTable.of(Optional.of(Release.parse("2025-07")), true, true, rows, List.of());
    Snapshot drugs =
        DrugTable.snapshot(
            Release.parse("2025-01"),
            new Origin("a test", "a test", "", "", ""),
            Map.of("Toradol", "Ketorolac tromethamine"));
    CodeSets sets =
        CodeSets.of(new HcpcsCodeSet(List.of(Scrubbed.STARTER_TABLE, table)))
            .with(new DrugTables(List.of(drugs)));
    String file = Canaries.FILE.replace(LINE, LINE.replace("J3490", line));
    return Scrubbed.of(file.getBytes(StandardCharsets.US_ASCII), Scrubbed.SHIPPED, sets, 1);
  }

  /** With a drug, a second line of its code beside it, and a crosswalk that lists its NDC. */
  private static Scrubbed withDrugs(String code, String ndc, String quantity) {
    String drug =
        LINE.replace("J3490", code)
            + "\nLIN**N4*"
            + ndc
            + "~\nCTP****"
            + quantity
            + "~\nREF*XZ*ZEBULQVON~";
    String second = code.endsWith(":JW") ? "\nLX*77~\n" + drug.replace(":JW", "") : "";
    // a second line of the same code and date would be of the same supply
    String file = Canaries.FILE.replaceFirst(Pattern.quote(LINE), drug + second);
    return Scrubbed.of(
        file.getBytes(StandardCharsets.US_ASCII),
        CodeSets.of(Scrubbed.STARTER).with(crosswalk()),
        Set.of("ndc-crosswalk"));
  }

  private static NdcCrosswalk crosswalk() {
    Release release = Release.parse("2025-07");
    BigDecimal one = BigDecimal.ONE;
    BigDecimal two = BigDecimal.valueOf(2);
    CrosswalkRow row =
        new CrosswalkRow(
            "60505-6152-04",
            "J0696",
            "a labeler",
            "a drug",
            "250 MG",
            one,
            one,
            two,
            two,
            "",
            "",
            release,
            1);
    Origin origin = new Origin("a test", "a test", "", "", "");
    return new NdcCrosswalk(List.of(NdcCrosswalk.snapshot(release, origin, List.of(row))));
  }

  /** With a whole release that has the words of a modifier. */
  private static Scrubbed withModifiers(String file) {
    Release release = Release.parse("2025-07");
    List<CodeRow> rows =
        Scrubbed.STARTER_TABLE
            .codes()
            .filter(row -> row.code().equals("S9124"))
            .map(row -> of(row, release))
            .toList();
    List<ModifierRow> modifiers =
        List.of(
            new ModifierRow("RT", 0, CodeRow.NO_DAY, "", "", release),
            new ModifierRow("TD", 0, CodeRow.NO_DAY, "Rn", "Rn", release));
    HcpcsTable table = HcpcsTable.of(Optional.of(release), true, true, rows, modifiers);
    return Scrubbed.of(
        file.getBytes(StandardCharsets.US_ASCII),
        Scrubbed.SHIPPED,
        new HcpcsCodeSet(List.of(Scrubbed.STARTER_TABLE, table)),
        1);
  }

  private static CodeRow of(CodeRow row, Release release) {
    return new CodeRow(
        row.code(),
        row.added(),
        row.actionDate(),
        row.ended(),
        row.actionCode(),
        row.shortText(),
        row.longText(),
        row.crossReferences(),
        row.nocRelease(),
        release,
        release);
  }
}
