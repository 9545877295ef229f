package org.plumbline.testclaims;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The canaries' file and form with persons and providers in them of which the checks of
 * identifiers, names and addresses speak.
 */
final class PartyCanaries {

  private static final String NPI = "*XX*170000321~";
  private static final String BILLING = "BILLQVCITY*NV*70324*US***BILLQVSUBDIV~";
  private static final String BORN = "~\nDMG*D8*20261017*SEXQVX~";
  private static final String INSURED = "BRAMQVDALE*NV*70354123~";
  private static final String CHILD = "CHILDQVCITY*NV*70453123~";
  private static final String MEMBER = "*MI*W7QV1X2Q9V~";
  private static final String SUBSCRIBER = "*COVERQVPLAN*12****CI~";
  private static final String TO_MEDICARE = "*COVERQVPLAN*12****MB~";
  private static final String SECONDARY =
      "REF*0B*BILLQVLIC70327~\nREF*1G*BILLQVUPIN70328~\nREF*G2*BILLQVCOM70329~\n"
          + "REF*LU*BILLQVLOC70330~\n";

  private PartyCanaries() {}

  /** What becomes of them. */
  static List<Scrubbed> scrubbed() {
    List<Scrubbed> scrubbed = new ArrayList<>();
    for (String input : List.of(shapes(), absent(), others(), medicare())) {
      scrubbed.add(Scrubbed.ofAllProfiles(input));
    }
    forms().forEach(form -> scrubbed.add(Scrubbed.ofAllProfiles(form)));
    return scrubbed;
  }

  /** Numbers, names and addresses that are written wrongly. */
  private static String shapes() {
    return with(
        SUBSCRIBER,
        TO_MEDICARE,
        BORN,
        "~\nDMG*D8*20251201*SEXQVX~",
        "REF*EI*700000325~",
        "REF*EI*70-0000325~",
        "REF*SY*700000326~",
        "REF*SY*700-00-0326~",
        NPI,
        "*XX*1700000321~",
        "N3*PO BOX 70322*BILLQVSUITE 70323~",
        "N3*P0 BOX 70322*P0 BOX 70323~",
        "*TE*7025550331~",
        "*TE*702-555-0331~",
        BILLING,
        "BILLQVCITY*ZZ*703240000~",
        INSURED,
        "BRAMQVDALE*ZZ*70354123~",
        "*TE*7025550358~",
        "*TE*0025550358~",
        "*ZEBULQVON*MIRQVANDA*PELQVHAM*",
        "*ZEBULQVON**PELQVHAM*",
        "*XX*1700000380~",
        "*XX*1700000321~",
        "*XX*1700000421~",
        "*XX*170000377~",
        "SV1*HC:Z1885*10",
        "SV1*HC:99213*10");
  }

  /** What belongs to an address or a provider is missing. */
  private static String absent() {
    return with(
        SUBSCRIBER,
        TO_MEDICARE,
        MEMBER,
        "*MI*700000325A~",
        BORN,
        "~\nDMG*D8*18500101*SEXQVX~",
        "REF*EI*700000325~",
        "REF*EI*777777777~",
        "REF*SY*700000326~",
        "REF*SY*000000326~",
        "PRV*PE*PXC*207Q00000X~",
        "PRV*PE*PXC*207Q00000~",
        BILLING,
        "BILLQVCITY**70324~",
        INSURED,
        "BRAMQVDALE**70354123~",
        "FACILQVCITY*NV*7038~",
        "FACILQVCITY*NV~",
        CHILD,
        "CHILDQVCITY*NV~",
        "PAYTOQVCITY*STATEQVX*7033*US~",
        "PAYTOQVCITY**7033*FR~");
  }

  /** Other countries, and providers of another kind. */
  private static String others() {
    return with(
        INSURED,
        "BRAMQVDALE**70354*FR~",
        CHILD,
        "CHILDQVCITY***FRA~",
        "DROPQVCITY*NV*70389~",
        "DROPQVCITY***FRA~",
        "*XX*1700000380~",
        "*XX*3234567899~",
        "NM1*82*1*RENDERQVLAST",
        "NM1*82*2*RENDERQVLAST",
        NPI,
        "~",
        SECONDARY,
        "");
  }

  private static String medicare() {
    return with(
        SUBSCRIBER,
        TO_MEDICARE,
        INSURED,
        "BRAMQVDALE*NV*70354*US~",
        "*XX*170000377~",
        "*XX*170000321~");
  }

  private static List<String> forms() {
    String name = FormCanaries.CANARIES.get(0);
    String last = FormCanaries.CANARIES.get(1);
    List<String> forms = new ArrayList<>();
    forms.add(FormCanaries.FORM);
    ObjectNode unnumbered = base();
    unnumbered.remove("form");
    unnumbered.putObject("referringProvider").put("otherId", name).put("name", last);
    ((ObjectNode) unnumbered.get("billingProvider")).remove("name");
    forms.add(unnumbered.toString());
    ObjectNode unnamed = base();
    unnamed.putObject("referringProvider").put("npi", "1700000373");
    ((ObjectNode) unnamed.get("billingProvider").get("address")).remove(List.of("line1", "zip"));
    forms.add(unnamed.toString());
    ObjectNode printed = base();
    ((ObjectNode) printed.get("form"))
        .put("17", "DN DR " + name + " Q " + last)
        .put("17a", "G2" + name);
    printed.remove("billingProvider");
    forms.add(printed.toString());
    return forms;
  }

  private static ObjectNode base() {
    return (ObjectNode) JsonMapper.builder().build().readTree(FormCanaries.BASE);
  }

  /** The file with each first text replaced by the one after it. */
  private static String with(String... pairs) {
    String file = Canaries.FILE;
    for (int i = 0; i < pairs.length; i += 2) {
      assertTrue(file.contains(pairs[i]), pairs[i]);
      file = file.replace(pairs[i], pairs[i + 1]);
    }
    return file;
  }
}
