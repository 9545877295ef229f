package org.plumbline.testclaims;

/**
 * Visits to an office or an outpatient clinic: one visit code a day, then what was done at the
 * visit.
 */
final class OfficeLines implements ClaimKind.Lines {
  private static final String[] VISITS = {
    "99202", "99203", "99204", "99212", "99213", "99213", "99213", "99214", "99214", "99215"
  };
  private static final String[] WORK = {
    "36415", "80053", "85025", "81003", "83036", "80061", "84443", "87880", "93000", "71046",
    "96372", "90471", "20610", "11102", "17000", "69210", "94010", "12001", "G0008", "Q0091",
    "P9612"
  };
  private static final String WAIVED = "81003 83036 87880";

  @Override
  public void fill(ClaimDraft claim, int count, Dice dice) {
    if (dice.chance(0.08)) {
      claim.place = dice.chance(0.7) ? "22" : "19";
      claim.facility = dice.pick(Pools.FACILITIES);
    }
    claim.accident = dice.chance(0.02);
    while (claim.lineCount() < count) {
      int day = claim.anyDay(dice);
      if ((claim.lineCount() == 0 || dice.chance(0.25)) && !hasVisit(claim, day)) {
        visit(claim, day, count, dice);
      } else {
        work(claim, day, dice);
      }
    }
  }

  private static void visit(ClaimDraft claim, int day, int count, Dice dice) {
    if (!claim.place.equals("11") && dice.chance(0.4)) {
      claim.add("G0463", day).charge(dice.between(90, 180) * 100L);
    } else if (claim.patient.payer.isMedicare() && dice.chance(0.1)) {
      claim.add("G0439", day).charge(dice.between(120, 190) * 100L);
    } else {
      LineDraft line = claim.add(dice.pick(VISITS), day).charge(dice.between(6_000, 32_000));
      Narratives.remark(line, dice);
      if (claim.lineCount() < count && dice.chance(0.1)) {
        line = claim.add("G2211", day).charge(1_605);
        if (dice.chance(0.1)) {
          line.narrative("VISIT COMPLEXITY, ONGOING CARE", dice);
        }
      } else if (dice.chance(0.2)) {
        line.modifier("25");
      }
    }
  }

  private static boolean hasVisit(ClaimDraft claim, int day) {
    for (int i = 1; i <= claim.lineCount(); i++) {
      LineDraft line = claim.line(i);
      if (line.fromDay == day && (line.code.startsWith("992") || line.code.startsWith("G04"))) {
        return true;
      }
    }
    return false;
  }

  private static void work(ClaimDraft claim, int day, Dice dice) {
    String code = dice.pick(WORK);
    if (claim.has(code, day) || code.equals("Q0091") && !claim.patient.sex.equals("F")) {
      return;
    }
    LineDraft line = claim.add(code, day).charge(dice.between(800, 24_000));
    if (WAIVED.contains(code)) {
      line.modifier("QW");
    } else if (code.equals("20610")) {
      line.modifier(dice.chance(0.5) ? "RT" : "LT");
    } else if (code.equals("17000") && dice.chance(0.4)) {
      line.modifier("59");
    }
    if (claim.place.equals("11") && code.equals("71046") && dice.chance(0.2)) {
      line.place = "22";
    }
    if (Character.isDigit(code.charAt(0))) {
      Narratives.remark(line, dice);
    } else if (code.equals("G0008") && dice.chance(Narratives.SHARE)) {
      line.narrative("ADMINISTRATION OF INFLUENZA VIRUS VACCINE", dice);
    }
  }
}
