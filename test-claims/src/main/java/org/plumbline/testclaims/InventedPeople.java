package org.plumbline.testclaims;

/** Names, addresses and numbers that belong to nobody. */
final class InventedPeople {
  private static final String[] LAST = {
    "ABBOTSLEY",
    "ARDENWICK",
    "BARROWMAN",
    "BELLWOOD",
    "BRACKENRIDGE",
    "CALDERHURST",
    "CARRINGFORD",
    "COBBLESTONE",
    "DANVERSLEIGH",
    "DELACROFT",
    "DUNMERE",
    "EASTERBY",
    "ELLSWICK",
    "FAIRLOUGH",
    "FENWORTH",
    "GALLOWGLASS",
    "GREENHALLOW",
    "HARTSWELL",
    "HAZELBRIDGE",
    "HOLLISTONE",
    "INGLEMERE",
    "IVESDALE",
    "KESTERSON",
    "KINGSMARSH",
    "LARKINSALE",
    "LONGACRE",
    "LOVERIDGE",
    "MARSHGATE",
    "MERRIDEW",
    "MOORFIELD",
    "NETHERCOTT",
    "NORTHMOOR",
    "OAKENFELL",
    "OSTLEBY",
    "PEMBERLOW",
    "PENHALLOW",
    "QUILLFEATHER",
    "RAVENSCRAG",
    "REDGRAVE-HOLT",
    "ROOKWOOD",
    "SANDERLEIGH",
    "SILVERTHORN",
    "STONEBRIAR",
    "TARRANDALE",
    "THISTLEWAITE",
    "UNDERHAY",
    "VANTERPOOL-REY",
    "WAINSCOTT",
    "WESTERLEY",
    "WHITLOCKE",
    "WINTERSALE",
    "YARROWAY"
  };
  private static final String[] FEMALE = {
    "ADA",
    "BEATRIX",
    "CORDELIA",
    "DELIA",
    "EDITH",
    "FLORA",
    "GRETA",
    "HESTER",
    "IRENE",
    "JUNE",
    "KATE",
    "LEONIE",
    "MARTHA",
    "NORA",
    "OPAL",
    "PEARL",
    "ROSA",
    "SELMA",
    "TESSA",
    "UNA",
    "VERA",
    "WILMA"
  };
  private static final String[] MALE = {
    "ALDEN", "BRUNO", "CONRAD", "DESMOND", "EMIL", "FELIX", "GORDON", "HUGO", "IVOR", "JASPER",
    "KENT", "LIONEL", "MILO", "NED", "OTTO", "PERCY", "RUFUS", "SILAS", "TOBIAS", "URBAN", "VICTOR",
    "WALTER"
  };
  private static final String[] STREETS = {
    "ALDER ST", "BIRCHWOOD AVE", "CANAL ST", "CEDAR HOLLOW RD", "COPPER MILL LN", "ELM GROVE DR",
        "FOUNDRY RD",
    "GRANITE WAY", "HARVEST LN", "JUNIPER CT", "LANTERN HILL RD", "MAPLE RUN", "ORCHARD ST",
        "PROSPECT AVE",
    "QUARRY RD", "RIVERBEND DR", "SAWMILL RD", "TANNERY ROW", "UPLAND AVE", "WILLOW PARK BLVD"
  };

  /** Invented town, its state, and three digits that ZIP codes of that state begin with. */
  private static final String[][] TOWNS = {
    {"ASHBY FALLS", "NV", "895"}, {"BROOKMERE", "OH", "432"}, {"CLEARHAVEN", "FL", "334"},
    {"DUNSTONE", "TX", "787"}, {"EAST HARLOW", "PA", "171"}, {"FERNDALE GAP", "TN", "377"},
    {"GLENWICK", "IL", "617"}, {"HOLLOW CREEK", "GA", "303"}, {"IRONBRIDGE", "MI", "486"},
    {"KINGSFOLD", "NC", "276"}, {"LAKE TARN", "MN", "553"}, {"MILLSTREAM", "WA", "982"},
    {"NEW PELHAM", "NY", "128"}, {"OLD SAWYER", "CO", "804"}, {"PINE LEDGE", "ME", "044"},
    {"ROCKFIELD", "MO", "651"}, {"STILLWELL", "AZ", "853"}, {"TALLGRASS", "KS", "666"}
  };

  private static final String[] AREA_CODES = {
    "212", "305", "404", "512", "614", "702", "775", "816", "919"
  };
  private static final String[] TAX_PREFIXES = {
    "20", "26", "27", "33", "38", "41", "45", "46", "47", "81", "82"
  };

  /** The letters of a Medicare beneficiary identifier (no S, L, O, I, B, Z). */
  private static final String MBI_LETTERS = "ACDEFGHJKMNPQRTUVWXY";

  private InventedPeople() {}

  static String lastName(Dice dice) {
    return dice.pick(LAST);
  }

  static String firstName(Dice dice, String sex) {
    return dice.pick("F".equals(sex) || "U".equals(sex) && dice.chance(0.5) ? FEMALE : MALE);
  }

  static String middleInitial(Dice dice) {
    return dice.chance(0.5) ? String.valueOf(dice.oneOf("ABCDEFGHJKLMNPRSTW")) : "";
  }

  static String sex(Dice dice) {
    return dice.chance(0.01) ? "U" : dice.chance(0.54) ? "F" : "M";
  }

  static Provider person(Dice dice, String taxonomy) {
    return new Provider(
        Npi.next(dice), lastName(dice), firstName(dice, sex(dice)), middleInitial(dice), taxonomy);
  }

  static Address address(Dice dice, boolean nineDigits) {
    String[] town = dice.pick(TOWNS);
    String zip = town[2] + dice.digits(2);
    return new Address(
        dice.between(1, 9_899) + " " + dice.pick(STREETS),
        town[0],
        town[1],
        nineDigits ? zip + dice.between(1_001, 8_999) : zip);
  }

  static String phone(Dice dice) {
    return dice.pick(AREA_CODES) + "55501" + dice.below(10) + dice.below(10);
  }

  static String taxId(Dice dice) {
    return dice.pick(TAX_PREFIXES) + dice.digits(6) + dice.below(10);
  }

  static String clia(Dice dice) {
    return dice.digits(2) + "D" + dice.digits(7);
  }

  /** A member number as commercial payers shape them. */
  static String memberId(Dice dice) {
    return "W" + dice.oneOf("ABCDEFGH") + dice.digits(9);
  }

  static String medicareId(Dice dice) {
    char[] id = new char[11];
    for (int i = 0; i < id.length; i++) {
      id[i] =
          switch (i) {
            case 0 -> dice.oneOf("123456789");
            case 1, 4, 7, 8 -> dice.oneOf(MBI_LETTERS);
            case 2, 5 -> dice.oneOf(MBI_LETTERS + "0123456789");
            default -> dice.oneOf("0123456789");
          };
    }
    return new String(id);
  }
}
