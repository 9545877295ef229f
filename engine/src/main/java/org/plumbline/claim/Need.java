package org.plumbline.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a rule may need to be there before it can speak: the closed list of {@code @needs}. A rule
 * whose need is missing abstains, and the summary counts the abstention with its reason.
 */
public enum Need {
  /** A From date that can be read. */
  FROM_DATE,
  /** A To date that can be read. */
  TO_DATE,
  /** A procedure code. */
  CODE,
  /** Units of service that can be read. */
  UNITS,
  /** At least one modifier. */
  MODIFIERS,
  /** A place of service on the line. */
  LINE_PLACE,
  /** A diagnosis pointer. */
  POINTERS,
  /** At least one diagnosis on the claim. */
  DIAGNOSIS_TABLE,
  /** A diagnosis code. */
  DIAGNOSIS_CODE,
  /** A total charge that can be read. */
  TOTAL_CHARGE,
  /** A charge that can be read on each line. */
  LINE_CHARGES,
  /** A place of service for the claim. */
  PLACE,
  /** A resubmission code. */
  FREQUENCY,
  /** A birth date of the patient that can be read. */
  BIRTH_DATE,
  /** The patient's sex. */
  PATIENT_SEX,
  /** A charge of the line that can be read. */
  CHARGE,
  /** An entry that can be read: a date, an amount, or any text. */
  ENTRY_VALUE,
  /** The day the claim was received: told by whoever scrubs, else the submission's own date. */
  RECEIPT_DATE,
  /** A date of service that can be read on at least one line. */
  SERVICE_DATES,
  /** A ZIP code of the person in the United States. */
  PERSON_ZIP,
  /** A ZIP code of the provider in the United States. */
  PROVIDER_ZIP,
  /** A part of an address. */
  ADDRESS,
  /** A state in an address of the United States or Canada. */
  STATE,
  /** The states and provinces of this installation. */
  STATE_LIST,
  /** A country. */
  COUNTRY,
  /** A telephone number of North America. */
  PHONE,
  /** An identifier of the insured. */
  MEMBER_ID,
  /** A tax identification number. */
  TAX_ID,
  /** A UPIN. */
  UPIN,
  /** An NPI. */
  NPI,
  /** An NDC. */
  NDC,
  /** A unit of the NDC quantity. */
  NDC_UNIT,
  /** An NDC quantity that can be read. */
  NDC_QUANTITY,
  /** CMS's crosswalk of NDC and HCPCS for the quarter of the date of service. */
  NDC_CROSSWALK,
  /** A row of that crosswalk for the NDC. */
  NDC_ROW,
  /** A HCPCS Level II code, which the code set knows or could know. */
  LEVEL_TWO_CODE,
  /** A code of five digits, as those of HCPCS Level I are. */
  LEVEL_ONE_CODE,
  /** A row for the code in a loaded release. */
  CODE_ROW,
  /** A complete release that covers the date of service. */
  RELEASE,
  /** The descriptor in force on the date of service. */
  DESCRIPTOR,
  /** A row that tells whether the code was in force on the To date. */
  CODE_ROW_ON_TO_DATE,
  /** The descriptors in force on the From and on the To date, in CMS's own writing. */
  DESCRIPTOR_ON_TO_DATE,
  /** Where the code ended: a complete release that covers the day after its last one. */
  NEXT_RELEASE,
  /** A narrative that speaks of the line alone. */
  NARRATIVE,
  /** Two words or more in each narrative that descriptors can be compared by. */
  COMPARABLE_WORDS,
  /** What one unit of service stands for, in words of the descriptor that can be read. */
  BILLING_UNIT,
  /** The one amount, number, time or extent in the narrative that units can be worked out from. */
  AMOUNT,
  /** The places of service of this installation. */
  PLACE_LIST,
  /** The modifiers of a complete release that covers the date of service. */
  MODIFIER_LIST,
  /** A release of ICD-10-CM that covers the dates of service. */
  DIAGNOSIS_RELEASE,
  /** A taxonomy code. */
  TAXONOMY,
  /** A release of the provider taxonomy that covers the date of service. */
  TAXONOMY_RELEASE,
  /** A Table of Drugs that speaks about the date of service. */
  DRUG_TABLE,
  /** A date of the patient's death that can be read. */
  DEATH_DATE,
  /**
   * CMS's list of the codes that the JW/JZ policy names, for the quarter of the date of service.
   */
  DISCARD_LIST,
  /** A text in an item of a printed form. */
  ITEM_TEXT,
  /** An item of a printed form that the claim's data speak of, too. */
  BOTH_TEXTS;

  private static final Map<String, Need> BY_KEY =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Need::key, Function.identity()));

  private final String key = camel(name());

  private static String camel(String name) {
    StringBuilder key = new StringBuilder();
    for (String word : name.toLowerCase(Locale.ROOT).split("_")) {
      key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return key.toString();
  }

  /** The name used in {@code @needs}: {@code diagnosisTable}. */
  public String key() {
    return key;
  }

  /** The guard on the facts that asks for this need: {@code hasDiagnosisTable}. */
  public String guard() {
    return "has" + Character.toUpperCase(key.charAt(0)) + key.substring(1);
  }

  /** The bit of this need in a mask. */
  public long bit() {
    return 1L << ordinal();
  }

  /** The need with this name. */
  public static Optional<Need> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }
}
