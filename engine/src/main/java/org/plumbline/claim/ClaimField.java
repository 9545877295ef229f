package org.plumbline.claim;

import java.util.Arrays;
import java.util.List;
import org.plumbline.claim.Role.PartyItem;

/**
 * Every field of a claim that Plumbline reads: its CMS-1500 item, its 837P element and whether it
 * identifies a person or an organisation. The value of an identity field appears in no finding,
 * log, metric or error, only its shape.
 *
 * <p>The element is written as segment and position, with a component after a dash and the
 * qualifier that selects the segment in brackets: {@code SV101-2}, {@code REF02(G1)}.
 *
 * <p>Source: CMS-1500 (02/12) items and the public element names of 005010X222A1.
 */
public enum ClaimField {
  SUBMISSION_PURPOSE(
      PartKind.SUBMISSION, "", "BHT02", FieldType.CODE, false, "transaction purpose"),
  SUBMISSION_ID(PartKind.SUBMISSION, "", "BHT03", FieldType.TEXT, true, "submission number"),
  SUBMISSION_DATE(PartKind.SUBMISSION, "", "BHT04", FieldType.DATE, false, "transaction date"),
  SUBMISSION_TYPE(PartKind.SUBMISSION, "", "BHT06", FieldType.CODE, false, "claim or encounter"),
  ENTITY_TYPE(PartKind.PARTY, PartyItem.NAME, "NM102", FieldType.CODE, false, "entity type"),
  LAST_NAME(PartKind.PARTY, PartyItem.NAME, "NM103", FieldType.TEXT, true, "name"),
  FIRST_NAME(PartKind.PARTY, PartyItem.NAME, "NM104", FieldType.TEXT, true, "first name"),
  MIDDLE_NAME(PartKind.PARTY, PartyItem.NAME, "NM105", FieldType.TEXT, true, "middle name"),
  NAME_SUFFIX(PartKind.PARTY, PartyItem.NAME, "NM107", FieldType.TEXT, true, "name suffix"),
  ID_QUALIFIER(
      PartKind.PARTY, PartyItem.NPI, "NM108", FieldType.CODE, false, "identifier qualifier"),
  NPI(PartKind.PARTY, PartyItem.NPI, "NM109(XX)", FieldType.CODE, true, "NPI"),
  MEMBER_ID(
      PartKind.PARTY, PartyItem.MEMBER_ID, "NM109(MI)", FieldType.CODE, true, "member identifier"),
  PARTY_ID(PartKind.PARTY, "", "NM109(PI)", FieldType.CODE, true, "identifier"),
  ADDRESS_LINE_1(PartKind.PARTY, PartyItem.ADDRESS, "N301", FieldType.TEXT, true, "address"),
  ADDRESS_LINE_2(
      PartKind.PARTY, PartyItem.ADDRESS, "N302", FieldType.TEXT, true, "second address line"),
  CITY(PartKind.PARTY, PartyItem.ADDRESS, "N401", FieldType.TEXT, true, "city"),
  STATE(PartKind.PARTY, PartyItem.ADDRESS, "N402", FieldType.CODE, true, "state"),
  POSTAL_CODE(PartKind.PARTY, PartyItem.ADDRESS, "N403", FieldType.CODE, true, "ZIP code"),
  COUNTRY(PartKind.PARTY, PartyItem.ADDRESS, "N404", FieldType.CODE, true, "country"),
  COUNTRY_SUBDIVISION(
      PartKind.PARTY, PartyItem.ADDRESS, "N407", FieldType.CODE, true, "country subdivision"),
  BIRTH_DATE(PartKind.PARTY, PartyItem.BIRTH, "DMG02", FieldType.DATE, true, "birth date"),
  SEX(PartKind.PARTY, PartyItem.BIRTH, "DMG03", FieldType.CODE, true, "sex"),
  TAX_ID_EIN(
      PartKind.PARTY, "25", "REF02(EI)", FieldType.CODE, true, "employer identification number"),
  TAX_ID_SSN(PartKind.PARTY, "25", "REF02(SY)", FieldType.CODE, true, "social security number"),
  PROPERTY_CASUALTY_CLAIM_NUMBER(
      PartKind.PARTY,
      "11b",
      "REF02(Y4)",
      FieldType.TEXT,
      true,
      "property and casualty claim number"),
  MEMBER_IDENTITY(
      PartKind.PARTY, "", "REF02(1W)", FieldType.TEXT, true, "member identification number"),
  SECONDARY_STATE_LICENSE(
      PartKind.PARTY,
      PartyItem.OTHER_ID,
      "REF02(0B)",
      FieldType.TEXT,
      true,
      "state license number"),
  SECONDARY_UPIN(PartKind.PARTY, PartyItem.OTHER_ID, "REF02(1G)", FieldType.TEXT, true, "UPIN"),
  SECONDARY_COMMERCIAL(
      PartKind.PARTY, PartyItem.OTHER_ID, "REF02(G2)", FieldType.TEXT, true, "commercial number"),
  SECONDARY_LOCATION(
      PartKind.PARTY, PartyItem.OTHER_ID, "REF02(LU)", FieldType.TEXT, true, "location number"),
  SECONDARY_PAYER_ID(
      PartKind.PARTY, "", "REF02(2U)", FieldType.TEXT, true, "payer identification number"),
  CLAIM_OFFICE_NUMBER(PartKind.PARTY, "", "REF02(FY)", FieldType.TEXT, true, "claim office number"),
  NAIC_CODE(PartKind.PARTY, "", "REF02(NF)", FieldType.TEXT, true, "NAIC code"),
  OTHER_PAYER_PRIOR_AUTHORIZATION(
      PartKind.PARTY, "", "REF02(G1)", FieldType.TEXT, true, "number given by the other payer"),
  OTHER_PAYER_REFERRAL(
      PartKind.PARTY, "", "REF02(9F)", FieldType.TEXT, true, "referral number of the other payer"),
  OTHER_PAYER_CLAIM_NUMBER(
      PartKind.PARTY,
      "",
      "REF02(F8)",
      FieldType.TEXT,
      true,
      "claim control number of the other payer"),
  OTHER_PAYER_ADJUSTMENT_INDICATOR(
      PartKind.PARTY, "", "REF02(T4)", FieldType.CODE, false, "claim adjustment indicator"),
  OTHER_PAYER_ADJUDICATION_DATE(
      PartKind.PARTY, "", "DTP03(573)", FieldType.DATE, false, "adjudication date"),
  TAXONOMY_PROVIDER_CODE(PartKind.PARTY, "", "PRV01", FieldType.CODE, false, "provider code"),
  TAXONOMY_QUALIFIER(PartKind.PARTY, "", "PRV02", FieldType.CODE, false, "taxonomy qualifier"),
  TAXONOMY(PartKind.PARTY, PartyItem.OTHER_ID, "PRV03", FieldType.CODE, false, "taxonomy code"),
  CONTACT_NAME(PartKind.PARTY, "", "PER02", FieldType.TEXT, true, "contact name"),
  CONTACT_QUALIFIER(PartKind.PARTY, "", "PER03", FieldType.CODE, false, "contact number qualifier"),
  PHONE(PartKind.PARTY, PartyItem.ADDRESS, "PER04", FieldType.TEXT, true, "phone"),
  CURRENCY(PartKind.PARTY, "", "CUR02", FieldType.CODE, false, "currency"),
  PAYER_RESPONSIBILITY(PartKind.COVERAGE, "", "SBR01", FieldType.CODE, false, "payer sequence"),
  RELATIONSHIP(
      PartKind.COVERAGE, "6", "SBR02", FieldType.CODE, false, "relationship to the insured"),
  GROUP_NUMBER(PartKind.COVERAGE, "11", "SBR03", FieldType.TEXT, true, "policy or group number"),
  PLAN_NAME(PartKind.COVERAGE, "11c", "SBR04", FieldType.TEXT, true, "plan name"),
  INSURANCE_TYPE(PartKind.COVERAGE, "", "SBR05", FieldType.CODE, false, "insurance type"),
  CLAIM_FILING(PartKind.COVERAGE, "1", "SBR09", FieldType.CODE, false, "claim filing indicator"),
  DEPENDANT_RELATIONSHIP(
      PartKind.COVERAGE, "6", "PAT01", FieldType.CODE, false, "relationship of the patient"),
  DEATH_DATE(PartKind.COVERAGE, "", "PAT06", FieldType.DATE, true, "date of death"),
  COVERAGE_PATIENT_WEIGHT(
      PartKind.COVERAGE, "", "PAT08", FieldType.QUANTITY, false, "patient weight"),
  PREGNANCY_INDICATOR(PartKind.COVERAGE, "", "PAT09", FieldType.CODE, false, "pregnancy indicator"),
  OTHER_BENEFITS_ASSIGNMENT(
      PartKind.COVERAGE, "13", "OI03", FieldType.CODE, false, "assignment indicator"),
  OTHER_SIGNATURE_SOURCE(
      PartKind.COVERAGE, "12", "OI04", FieldType.CODE, false, "patient signature source"),
  OTHER_RELEASE_OF_INFORMATION(
      PartKind.COVERAGE, "12", "OI06", FieldType.CODE, false, "release of information"),
  PAYER_PAID_AMOUNT(
      PartKind.COVERAGE,
      "29",
      "AMT02(D)",
      FieldType.AMOUNT,
      false,
      "amount paid by the other payer"),
  REMAINING_LIABILITY(
      PartKind.COVERAGE, "", "AMT02(EAF)", FieldType.AMOUNT, false, "remaining patient liability"),
  NONCOVERED_AMOUNT(
      PartKind.COVERAGE, "", "AMT02(A8)", FieldType.AMOUNT, false, "noncovered amount"),
  CLAIM_ID(PartKind.CLAIM, "26", "CLM01", FieldType.TEXT, false, "patient account number"),
  TOTAL_CHARGE(PartKind.CLAIM, "28", "CLM02", FieldType.AMOUNT, false, "total charge"),
  PLACE_OF_SERVICE(PartKind.CLAIM, "24B", "CLM05-1", FieldType.CODE, false, "place of service"),
  PLACE_QUALIFIER(
      PartKind.CLAIM, "24B", "CLM05-2", FieldType.CODE, false, "place of service qualifier"),
  FREQUENCY(PartKind.CLAIM, "22", "CLM05-3", FieldType.CODE, false, "resubmission code"),
  PROVIDER_SIGNATURE(PartKind.CLAIM, "31", "CLM06", FieldType.CODE, false, "provider signature"),
  ACCEPT_ASSIGNMENT(PartKind.CLAIM, "27", "CLM07", FieldType.CODE, false, "accept assignment"),
  BENEFITS_ASSIGNMENT(PartKind.CLAIM, "13", "CLM08", FieldType.CODE, false, "benefits assignment"),
  RELEASE_OF_INFORMATION(
      PartKind.CLAIM, "12", "CLM09", FieldType.CODE, false, "release of information"),
  PATIENT_SIGNATURE_SOURCE(
      PartKind.CLAIM, "12", "CLM10", FieldType.CODE, false, "patient signature source"),
  RELATED_CAUSE_1(PartKind.CLAIM, "10", "CLM11-1", FieldType.CODE, false, "related cause"),
  RELATED_CAUSE_2(PartKind.CLAIM, "10", "CLM11-2", FieldType.CODE, false, "second related cause"),
  RELATED_CAUSE_3(PartKind.CLAIM, "10", "CLM11-3", FieldType.CODE, false, "third related cause"),
  ACCIDENT_STATE(PartKind.CLAIM, "10b", "CLM11-4", FieldType.CODE, false, "accident state"),
  ACCIDENT_COUNTRY(PartKind.CLAIM, "10b", "CLM11-5", FieldType.CODE, false, "accident country"),
  SPECIAL_PROGRAM(PartKind.CLAIM, "", "CLM12", FieldType.CODE, false, "special program"),
  DELAY_REASON(PartKind.CLAIM, "", "CLM20", FieldType.CODE, false, "delay reason"),
  ONSET_DATE(PartKind.CLAIM, "14", "DTP03(431)", FieldType.DATE, false, "date of current illness"),
  LAST_MENSTRUAL_DATE(
      PartKind.CLAIM, "14", "DTP03(484)", FieldType.DATE, false, "last menstrual period"),
  INITIAL_TREATMENT_DATE(
      PartKind.CLAIM, "15", "DTP03(454)", FieldType.DATE, false, "initial treatment date"),
  LAST_SEEN_DATE(PartKind.CLAIM, "15", "DTP03(304)", FieldType.DATE, false, "last seen date"),
  ACUTE_MANIFESTATION_DATE(
      PartKind.CLAIM, "15", "DTP03(453)", FieldType.DATE, false, "acute manifestation date"),
  ACCIDENT_DATE(PartKind.CLAIM, "15", "DTP03(439)", FieldType.DATE, false, "accident date"),
  LAST_X_RAY_DATE(PartKind.CLAIM, "15", "DTP03(455)", FieldType.DATE, false, "last X-ray date"),
  PRESCRIPTION_DATE(PartKind.CLAIM, "15", "DTP03(471)", FieldType.DATE, false, "prescription date"),
  ASSUMED_CARE_DATE(PartKind.CLAIM, "15", "DTP03(090)", FieldType.DATE, false, "assumed care date"),
  RELINQUISHED_CARE_DATE(
      PartKind.CLAIM, "15", "DTP03(091)", FieldType.DATE, false, "relinquished care date"),
  FIRST_CONTACT_DATE(
      PartKind.CLAIM, "15", "DTP03(444)", FieldType.DATE, false, "first contact date"),
  UNABLE_TO_WORK_FROM(
      PartKind.CLAIM, "16", "DTP03(314)", FieldType.DATE, false, "unable to work from"),
  UNABLE_TO_WORK_TO(PartKind.CLAIM, "16", "DTP03(314)", FieldType.DATE, false, "unable to work to"),
  DISABILITY_START(PartKind.CLAIM, "16", "DTP03(360)", FieldType.DATE, false, "disability start"),
  DISABILITY_END(PartKind.CLAIM, "16", "DTP03(361)", FieldType.DATE, false, "disability end"),
  LAST_WORKED_DATE(PartKind.CLAIM, "16", "DTP03(297)", FieldType.DATE, false, "last worked date"),
  RETURN_TO_WORK_DATE(
      PartKind.CLAIM, "16", "DTP03(296)", FieldType.DATE, false, "return to work date"),
  ADMISSION_DATE(PartKind.CLAIM, "18", "DTP03(435)", FieldType.DATE, false, "admission date"),
  DISCHARGE_DATE(PartKind.CLAIM, "18", "DTP03(096)", FieldType.DATE, false, "discharge date"),
  REPRICER_RECEIVED_DATE(
      PartKind.CLAIM, "", "DTP03(050)", FieldType.DATE, false, "repricer received date"),
  CONTRACT_TYPE(PartKind.CLAIM, "", "CN101", FieldType.CODE, false, "contract type"),
  CONTRACT_AMOUNT(PartKind.CLAIM, "", "CN102", FieldType.AMOUNT, false, "contract amount"),
  PATIENT_PAID_AMOUNT(PartKind.CLAIM, "29", "AMT02(F5)", FieldType.AMOUNT, false, "amount paid"),
  SERVICE_AUTHORIZATION_EXCEPTION(
      PartKind.CLAIM, "", "REF02(4N)", FieldType.CODE, false, "service exception code"),
  MEDICARE_CROSSOVER(
      PartKind.CLAIM, "", "REF02(F5)", FieldType.CODE, false, "Medicare section 4081 indicator"),
  MAMMOGRAPHY_NUMBER(
      PartKind.CLAIM, "23", "REF02(EW)", FieldType.CODE, false, "mammography certification number"),
  REFERRAL_NUMBER(PartKind.CLAIM, "23", "REF02(9F)", FieldType.TEXT, false, "referral number"),
  PRIOR_AUTHORIZATION(
      PartKind.CLAIM, "23", "REF02(G1)", FieldType.TEXT, false, "prior authorization number"),
  ORIGINAL_REFERENCE(
      PartKind.CLAIM, "22", "REF02(F8)", FieldType.TEXT, false, "original reference number"),
  CLIA_NUMBER(PartKind.CLAIM, "23", "REF02(X4)", FieldType.CODE, false, "CLIA number"),
  REPRICED_CLAIM_NUMBER(
      PartKind.CLAIM, "", "REF02(9A)", FieldType.TEXT, false, "repriced claim number"),
  ADJUSTED_REPRICED_CLAIM_NUMBER(
      PartKind.CLAIM, "", "REF02(9C)", FieldType.TEXT, false, "adjusted repriced claim number"),
  IDE_NUMBER(
      PartKind.CLAIM,
      "23",
      "REF02(LX)",
      FieldType.CODE,
      false,
      "investigational device exemption number"),
  CLEARINGHOUSE_TRACE(
      PartKind.CLAIM, "", "REF02(D9)", FieldType.TEXT, false, "clearinghouse trace number"),
  MEDICAL_RECORD_NUMBER(
      PartKind.CLAIM, "", "REF02(EA)", FieldType.TEXT, true, "medical record number"),
  DEMONSTRATION_PROJECT(
      PartKind.CLAIM, "", "REF02(P4)", FieldType.CODE, false, "demonstration project"),
  CARE_PLAN_OVERSIGHT(
      PartKind.CLAIM, "23", "REF02(1J)", FieldType.CODE, true, "care plan oversight NPI"),
  AMBULANCE_WEIGHT_UNIT(PartKind.CLAIM, "", "CR101", FieldType.CODE, false, "weight unit"),
  AMBULANCE_PATIENT_WEIGHT(
      PartKind.CLAIM, "", "CR102", FieldType.QUANTITY, false, "patient weight"),
  TRANSPORT_REASON(PartKind.CLAIM, "", "CR104", FieldType.CODE, false, "transport reason"),
  TRANSPORT_DISTANCE_UNIT(PartKind.CLAIM, "", "CR105", FieldType.CODE, false, "distance unit"),
  TRANSPORT_DISTANCE(PartKind.CLAIM, "", "CR106", FieldType.QUANTITY, false, "transport distance"),
  ROUND_TRIP_PURPOSE(PartKind.CLAIM, "", "CR109", FieldType.TEXT, false, "round trip purpose"),
  STRETCHER_PURPOSE(PartKind.CLAIM, "", "CR110", FieldType.TEXT, false, "stretcher purpose"),
  SPINAL_PATIENT_CONDITION(PartKind.CLAIM, "", "CR208", FieldType.CODE, false, "patient condition"),
  SPINAL_DESCRIPTION_1(PartKind.CLAIM, "", "CR210", FieldType.TEXT, false, "condition description"),
  SPINAL_DESCRIPTION_2(
      PartKind.CLAIM, "", "CR211", FieldType.TEXT, false, "second condition description"),
  LINE_NUMBER(PartKind.LINE, "", "LX01", FieldType.CODE, false, "line number"),
  CODE_QUALIFIER(
      PartKind.LINE, "24D", "SV101-1", FieldType.CODE, false, "procedure code qualifier"),
  CODE(PartKind.LINE, "24D", "SV101-2", FieldType.CODE, false, "procedure code"),
  MODIFIER_1(PartKind.LINE, "24D", "SV101-3", FieldType.CODE, false, "first modifier"),
  MODIFIER_2(PartKind.LINE, "24D", "SV101-4", FieldType.CODE, false, "second modifier"),
  MODIFIER_3(PartKind.LINE, "24D", "SV101-5", FieldType.CODE, false, "third modifier"),
  MODIFIER_4(PartKind.LINE, "24D", "SV101-6", FieldType.CODE, false, "fourth modifier"),
  DESCRIPTION(PartKind.LINE, "24D", "SV101-7", FieldType.TEXT, false, "narrative"),
  CHARGE(PartKind.LINE, "24F", "SV102", FieldType.AMOUNT, false, "charge"),
  UNIT_BASIS(PartKind.LINE, "24G", "SV103", FieldType.CODE, false, "unit or basis of measurement"),
  UNITS(PartKind.LINE, "24G", "SV104", FieldType.QUANTITY, false, "units of service"),
  LINE_PLACE_OF_SERVICE(PartKind.LINE, "24B", "SV105", FieldType.CODE, false, "place of service"),
  POINTER_1(PartKind.LINE, "24E", "SV107-1", FieldType.CODE, false, "first diagnosis pointer"),
  POINTER_2(PartKind.LINE, "24E", "SV107-2", FieldType.CODE, false, "second diagnosis pointer"),
  POINTER_3(PartKind.LINE, "24E", "SV107-3", FieldType.CODE, false, "third diagnosis pointer"),
  POINTER_4(PartKind.LINE, "24E", "SV107-4", FieldType.CODE, false, "fourth diagnosis pointer"),
  EMERGENCY(PartKind.LINE, "24C", "SV109", FieldType.CODE, false, "emergency indicator"),
  EPSDT(PartKind.LINE, "24H", "SV111", FieldType.CODE, false, "EPSDT indicator"),
  FAMILY_PLANNING(
      PartKind.LINE, "24H", "SV112", FieldType.CODE, false, "family planning indicator"),
  COPAY_STATUS(PartKind.LINE, "", "SV115", FieldType.CODE, false, "copay status"),
  DME_CODE(PartKind.LINE, "", "SV501-2", FieldType.CODE, false, "equipment code"),
  DME_LENGTH_UNIT(PartKind.LINE, "", "SV502", FieldType.CODE, false, "length of need unit"),
  DME_LENGTH_OF_NEED(PartKind.LINE, "", "SV503", FieldType.QUANTITY, false, "length of need"),
  DME_RENTAL_PRICE(PartKind.LINE, "", "SV504", FieldType.AMOUNT, false, "rental amount"),
  DME_PURCHASE_PRICE(PartKind.LINE, "", "SV505", FieldType.AMOUNT, false, "purchase amount"),
  DME_RENTAL_UNIT(PartKind.LINE, "", "SV506", FieldType.CODE, false, "rental unit"),
  LINE_AMBULANCE_WEIGHT_UNIT(PartKind.LINE, "", "CR101", FieldType.CODE, false, "weight unit"),
  LINE_AMBULANCE_PATIENT_WEIGHT(
      PartKind.LINE, "", "CR102", FieldType.QUANTITY, false, "patient weight"),
  LINE_TRANSPORT_REASON(PartKind.LINE, "", "CR104", FieldType.CODE, false, "transport reason"),
  LINE_TRANSPORT_DISTANCE_UNIT(PartKind.LINE, "", "CR105", FieldType.CODE, false, "distance unit"),
  LINE_TRANSPORT_DISTANCE(
      PartKind.LINE, "", "CR106", FieldType.QUANTITY, false, "transport distance"),
  LINE_ROUND_TRIP_PURPOSE(PartKind.LINE, "", "CR109", FieldType.TEXT, false, "round trip purpose"),
  LINE_STRETCHER_PURPOSE(PartKind.LINE, "", "CR110", FieldType.TEXT, false, "stretcher purpose"),
  CERTIFICATION_TYPE(PartKind.LINE, "", "CR301", FieldType.CODE, false, "certification type"),
  CERTIFICATION_UNIT(PartKind.LINE, "", "CR302", FieldType.CODE, false, "certification unit"),
  CERTIFICATION_DURATION(
      PartKind.LINE, "", "CR303", FieldType.QUANTITY, false, "certification duration"),
  SERVICE_FROM(PartKind.LINE, "24A", "DTP03(472)", FieldType.DATE, false, "From date"),
  SERVICE_TO(PartKind.LINE, "24A", "DTP03(472)", FieldType.DATE, false, "To date"),
  LINE_PRESCRIPTION_DATE(
      PartKind.LINE, "", "DTP03(471)", FieldType.DATE, false, "prescription date"),
  CERTIFICATION_REVISION_DATE(
      PartKind.LINE, "", "DTP03(607)", FieldType.DATE, false, "certification revision date"),
  THERAPY_BEGIN_DATE(PartKind.LINE, "", "DTP03(463)", FieldType.DATE, false, "therapy begin date"),
  LAST_CERTIFICATION_DATE(
      PartKind.LINE, "", "DTP03(461)", FieldType.DATE, false, "last certification date"),
  LINE_LAST_SEEN_DATE(PartKind.LINE, "", "DTP03(304)", FieldType.DATE, false, "last seen date"),
  HEMOGLOBIN_TEST_DATE(
      PartKind.LINE, "", "DTP03(738)", FieldType.DATE, false, "hemoglobin test date"),
  CREATININE_TEST_DATE(
      PartKind.LINE, "", "DTP03(739)", FieldType.DATE, false, "serum creatinine test date"),
  SHIPPED_DATE(PartKind.LINE, "", "DTP03(011)", FieldType.DATE, false, "shipped date"),
  LINE_LAST_X_RAY_DATE(PartKind.LINE, "", "DTP03(455)", FieldType.DATE, false, "last X-ray date"),
  LINE_INITIAL_TREATMENT_DATE(
      PartKind.LINE, "", "DTP03(454)", FieldType.DATE, false, "initial treatment date"),
  AMBULANCE_PATIENT_COUNT(
      PartKind.LINE, "", "QTY02(PT)", FieldType.QUANTITY, false, "ambulance patient count"),
  OBSTETRIC_ANESTHESIA_UNITS(
      PartKind.LINE, "", "QTY02(FL)", FieldType.QUANTITY, false, "additional obstetric units"),
  LINE_CONTRACT_TYPE(PartKind.LINE, "", "CN101", FieldType.CODE, false, "contract type"),
  LINE_CONTRACT_AMOUNT(PartKind.LINE, "", "CN102", FieldType.AMOUNT, false, "contract amount"),
  LINE_REPRICED_NUMBER(
      PartKind.LINE, "", "REF02(9B)", FieldType.TEXT, false, "repriced line number"),
  LINE_ADJUSTED_REPRICED_NUMBER(
      PartKind.LINE, "", "REF02(9D)", FieldType.TEXT, false, "adjusted repriced line number"),
  LINE_PRIOR_AUTHORIZATION(
      PartKind.LINE, "23", "REF02(G1)", FieldType.TEXT, false, "prior authorization number"),
  LINE_CONTROL_NUMBER(PartKind.LINE, "", "REF02(6R)", FieldType.TEXT, false, "line control number"),
  LINE_MAMMOGRAPHY_NUMBER(
      PartKind.LINE, "23", "REF02(EW)", FieldType.CODE, false, "mammography certification number"),
  LINE_CLIA_NUMBER(PartKind.LINE, "23", "REF02(X4)", FieldType.CODE, false, "CLIA number"),
  LINE_REFERRING_CLIA_NUMBER(
      PartKind.LINE, "23", "REF02(F4)", FieldType.CODE, false, "referring CLIA number"),
  IMMUNIZATION_BATCH(
      PartKind.LINE, "", "REF02(BT)", FieldType.TEXT, false, "immunization batch number"),
  LINE_REFERRAL_NUMBER(PartKind.LINE, "23", "REF02(9F)", FieldType.TEXT, false, "referral number"),
  SALES_TAX(PartKind.LINE, "", "AMT02(T)", FieldType.AMOUNT, false, "sales tax"),
  POSTAGE(PartKind.LINE, "", "AMT02(F4)", FieldType.AMOUNT, false, "postage"),
  PURCHASED_SERVICE_PROVIDER(
      PartKind.LINE, "20", "PS101", FieldType.TEXT, true, "purchased service provider"),
  PURCHASED_SERVICE_CHARGE(
      PartKind.LINE, "20", "PS102", FieldType.AMOUNT, false, "purchased service charge"),
  DIAGNOSIS_QUALIFIER(
      PartKind.DIAGNOSIS, "21", "HI01-1", FieldType.CODE, false, "diagnosis code qualifier"),
  DIAGNOSIS_CODE(PartKind.DIAGNOSIS, "21", "HI01-2", FieldType.CODE, false, "diagnosis code"),
  NDC_QUALIFIER(
      PartKind.DRUG, "24 shaded", "LIN02", FieldType.CODE, false, "drug identifier qualifier"),
  NDC(PartKind.DRUG, "24 shaded", "LIN03", FieldType.CODE, false, "NDC"),
  NDC_QUANTITY(PartKind.DRUG, "24 shaded", "CTP04", FieldType.QUANTITY, false, "NDC quantity"),
  NDC_UNIT(PartKind.DRUG, "24 shaded", "CTP05-1", FieldType.CODE, false, "NDC unit"),
  PRESCRIPTION_NUMBER(PartKind.DRUG, "", "REF02(XZ)", FieldType.TEXT, true, "prescription number"),
  COMPOUND_LINK_NUMBER(
      PartKind.DRUG, "", "REF02(VY)", FieldType.TEXT, true, "compound link number"),
  NOTE_CODE(PartKind.NOTE, "19", "NTE01", FieldType.CODE, false, "note reference code"),
  NOTE_TEXT(PartKind.NOTE, "19", "NTE02", FieldType.TEXT, false, "narrative"),
  ATTACHMENT_TYPE(PartKind.ATTACHMENT, "19", "PWK01", FieldType.CODE, false, "attachment type"),
  ATTACHMENT_TRANSMISSION(
      PartKind.ATTACHMENT, "19", "PWK02", FieldType.CODE, false, "attachment transmission code"),
  ATTACHMENT_CONTROL_QUALIFIER(
      PartKind.ATTACHMENT, "19", "PWK05", FieldType.CODE, false, "attachment control qualifier"),
  ATTACHMENT_CONTROL_NUMBER(
      PartKind.ATTACHMENT, "19", "PWK06", FieldType.TEXT, false, "attachment control number"),
  CONDITION_CATEGORY(PartKind.CONDITION, "", "CRC01", FieldType.CODE, false, "condition category"),
  CONDITION_APPLIES(PartKind.CONDITION, "", "CRC02", FieldType.CODE, false, "condition applies"),
  CONDITION_1(PartKind.CONDITION, "", "CRC03", FieldType.CODE, false, "first condition"),
  CONDITION_2(PartKind.CONDITION, "", "CRC04", FieldType.CODE, false, "second condition"),
  CONDITION_3(PartKind.CONDITION, "", "CRC05", FieldType.CODE, false, "third condition"),
  CONDITION_4(PartKind.CONDITION, "", "CRC06", FieldType.CODE, false, "fourth condition"),
  CONDITION_5(PartKind.CONDITION, "", "CRC07", FieldType.CODE, false, "fifth condition"),
  CLAIM_CODE(PartKind.CONDITION_CODE, "10d", "HI01-2(BG)", FieldType.CODE, false, "claim code"),
  ANESTHESIA_PROCEDURE_CODE(
      PartKind.ANESTHESIA_PROCEDURE,
      "",
      "HI01-2(BP)",
      FieldType.CODE,
      false,
      "anesthesia related procedure"),
  FIXED_FORMAT_TEXT(
      PartKind.FIXED_FORMAT,
      "24 shaded",
      "K301",
      FieldType.TEXT,
      false,
      "fixed format information"),
  MEASUREMENT_REFERENCE(
      PartKind.MEASUREMENT, "", "MEA01", FieldType.CODE, false, "measurement reference"),
  MEASUREMENT_QUALIFIER(
      PartKind.MEASUREMENT, "", "MEA02", FieldType.CODE, false, "measurement qualifier"),
  MEASUREMENT_VALUE(PartKind.MEASUREMENT, "", "MEA03", FieldType.QUANTITY, false, "measurement"),
  ADJUSTMENT_GROUP(PartKind.ADJUSTMENT, "", "CAS01", FieldType.CODE, false, "adjustment group"),
  ADJUSTMENT_REASON_1(
      PartKind.ADJUSTMENT, "", "CAS02", FieldType.CODE, false, "first adjustment reason"),
  ADJUSTMENT_AMOUNT_1(
      PartKind.ADJUSTMENT, "", "CAS03", FieldType.AMOUNT, false, "first adjustment amount"),
  ADJUSTMENT_QUANTITY_1(
      PartKind.ADJUSTMENT, "", "CAS04", FieldType.QUANTITY, false, "first adjustment quantity"),
  ADJUSTMENT_REASON_2(
      PartKind.ADJUSTMENT, "", "CAS05", FieldType.CODE, false, "second adjustment reason"),
  ADJUSTMENT_AMOUNT_2(
      PartKind.ADJUSTMENT, "", "CAS06", FieldType.AMOUNT, false, "second adjustment amount"),
  ADJUSTMENT_QUANTITY_2(
      PartKind.ADJUSTMENT, "", "CAS07", FieldType.QUANTITY, false, "second adjustment quantity"),
  ADJUSTMENT_REASON_3(
      PartKind.ADJUSTMENT, "", "CAS08", FieldType.CODE, false, "third adjustment reason"),
  ADJUSTMENT_AMOUNT_3(
      PartKind.ADJUSTMENT, "", "CAS09", FieldType.AMOUNT, false, "third adjustment amount"),
  ADJUSTMENT_QUANTITY_3(
      PartKind.ADJUSTMENT, "", "CAS10", FieldType.QUANTITY, false, "third adjustment quantity"),
  ADJUSTMENT_REASON_4(
      PartKind.ADJUSTMENT, "", "CAS11", FieldType.CODE, false, "fourth adjustment reason"),
  ADJUSTMENT_AMOUNT_4(
      PartKind.ADJUSTMENT, "", "CAS12", FieldType.AMOUNT, false, "fourth adjustment amount"),
  ADJUSTMENT_QUANTITY_4(
      PartKind.ADJUSTMENT, "", "CAS13", FieldType.QUANTITY, false, "fourth adjustment quantity"),
  ADJUSTMENT_REASON_5(
      PartKind.ADJUSTMENT, "", "CAS14", FieldType.CODE, false, "fifth adjustment reason"),
  ADJUSTMENT_AMOUNT_5(
      PartKind.ADJUSTMENT, "", "CAS15", FieldType.AMOUNT, false, "fifth adjustment amount"),
  ADJUSTMENT_QUANTITY_5(
      PartKind.ADJUSTMENT, "", "CAS16", FieldType.QUANTITY, false, "fifth adjustment quantity"),
  ADJUSTMENT_REASON_6(
      PartKind.ADJUSTMENT, "", "CAS17", FieldType.CODE, false, "sixth adjustment reason"),
  ADJUSTMENT_AMOUNT_6(
      PartKind.ADJUSTMENT, "", "CAS18", FieldType.AMOUNT, false, "sixth adjustment amount"),
  ADJUSTMENT_QUANTITY_6(
      PartKind.ADJUSTMENT, "", "CAS19", FieldType.QUANTITY, false, "sixth adjustment quantity"),
  ADJUDICATION_PAYER(PartKind.ADJUDICATION, "", "SVD01", FieldType.CODE, false, "payer identifier"),
  ADJUDICATION_AMOUNT(
      PartKind.ADJUDICATION, "", "SVD02", FieldType.AMOUNT, false, "service line amount paid"),
  ADJUDICATION_CODE(
      PartKind.ADJUDICATION, "", "SVD03-2", FieldType.CODE, false, "adjudicated procedure code"),
  ADJUDICATION_UNITS(
      PartKind.ADJUDICATION, "", "SVD05", FieldType.QUANTITY, false, "adjudicated units"),
  ADJUDICATION_DATE(
      PartKind.ADJUDICATION, "", "DTP03(573)", FieldType.DATE, false, "adjudication date"),
  ADJUDICATION_REMAINING_LIABILITY(
      PartKind.ADJUDICATION,
      "",
      "AMT02(EAF)",
      FieldType.AMOUNT,
      false,
      "remaining patient liability"),
  FORM_QUALIFIER(PartKind.FORM, "", "LQ01", FieldType.CODE, false, "form qualifier"),
  FORM_ID(PartKind.FORM, "", "LQ02", FieldType.CODE, false, "form identifier"),
  QUESTION_NUMBER(PartKind.FORM_ANSWER, "", "FRM01", FieldType.CODE, false, "question number"),
  ANSWER_YES_NO(PartKind.FORM_ANSWER, "", "FRM02", FieldType.CODE, false, "yes or no answer"),
  ANSWER_TEXT(PartKind.FORM_ANSWER, "", "FRM03", FieldType.TEXT, true, "text answer"),
  ANSWER_DATE(PartKind.FORM_ANSWER, "", "FRM04", FieldType.DATE, false, "date answer"),
  ANSWER_PERCENT(PartKind.FORM_ANSWER, "", "FRM05", FieldType.QUANTITY, false, "percent answer"),

  // what stands on the CMS-1500 alone has no element
  PROVIDER_QUALIFIER(PartKind.PARTY, "17", "", FieldType.CODE, false, "qualifier"),
  OTHER_ID_QUALIFIER(
      PartKind.PARTY, PartyItem.OTHER_ID, "", FieldType.CODE, false, "other identifier qualifier"),
  OTHER_ID(PartKind.PARTY, PartyItem.OTHER_ID, "", FieldType.TEXT, true, "other identifier"),
  TAX_ID(PartKind.PARTY, "25", "", FieldType.CODE, true, "tax identification number"),
  TAX_ID_TYPE(PartKind.PARTY, "25", "", FieldType.CODE, false, "type of the tax identifier"),
  EMPLOYMENT(PartKind.CLAIM, "10a", "", FieldType.CODE, false, "employment"),
  AUTO_ACCIDENT(PartKind.CLAIM, "10b", "", FieldType.CODE, false, "auto accident"),
  OTHER_ACCIDENT(PartKind.CLAIM, "10c", "", FieldType.CODE, false, "other accident"),
  ANOTHER_HEALTH_PLAN(PartKind.CLAIM, "11d", "", FieldType.CODE, false, "another health plan"),
  PATIENT_SIGNATURE(PartKind.CLAIM, "12", "", FieldType.TEXT, true, "patient signature"),
  PATIENT_SIGNATURE_DATE(
      PartKind.CLAIM, "12", "", FieldType.DATE, false, "date of the patient signature"),
  INSURED_SIGNATURE(PartKind.CLAIM, "13", "", FieldType.TEXT, true, "insured signature"),
  CURRENT_ILLNESS_QUALIFIER(
      PartKind.CLAIM, "14", "", FieldType.CODE, false, "qualifier of the date in item 14"),
  OTHER_DATE_QUALIFIER(
      PartKind.CLAIM, "15", "", FieldType.CODE, false, "qualifier of the date in item 15"),
  OTHER_DATE(PartKind.CLAIM, "15", "", FieldType.DATE, false, "other date"),
  OUTSIDE_LAB(PartKind.CLAIM, "20", "", FieldType.CODE, false, "outside lab"),
  OUTSIDE_LAB_CHARGE(PartKind.CLAIM, "20", "", FieldType.AMOUNT, false, "outside lab charge"),
  ICD_INDICATOR(PartKind.CLAIM, "21", "", FieldType.CODE, false, "ICD indicator"),
  PROVIDER_SIGNATURE_TEXT(PartKind.CLAIM, "31", "", FieldType.TEXT, true, "provider signature"),
  PROVIDER_SIGNATURE_DATE(
      PartKind.CLAIM, "31", "", FieldType.DATE, false, "date of the provider signature"),
  SURPLUS_MODIFIER(PartKind.LINE, "24D", "", FieldType.CODE, false, "fifth modifier"),
  DIAGNOSIS_POINTERS(PartKind.LINE, "24E", "", FieldType.CODE, false, "diagnosis pointers"),
  SUPPLEMENTAL(PartKind.LINE, "24 shaded", "", FieldType.TEXT, false, "supplemental information"),
  SUPPLEMENT_QUALIFIER(
      PartKind.SUPPLEMENT, "24 shaded", "", FieldType.CODE, false, "qualifier in the shaded area"),
  SUPPLEMENT_TEXT(
      PartKind.SUPPLEMENT, "24 shaded", "", FieldType.TEXT, false, "entry of the shaded area"),
  ANESTHESIA_BEGIN(
      PartKind.SUPPLEMENT, "24 shaded", "", FieldType.CODE, false, "begin of anesthesia"),
  ANESTHESIA_END(PartKind.SUPPLEMENT, "24 shaded", "", FieldType.CODE, false, "end of anesthesia"),
  ANESTHESIA_MINUTES(
      PartKind.SUPPLEMENT, "24 shaded", "", FieldType.QUANTITY, false, "minutes of anesthesia"),
  ITEM_TEXT(PartKind.FORM_ITEM, "", "", FieldType.TEXT, true, "text of the item"),
  ITEM_DATA(PartKind.FORM_ITEM, "", "", FieldType.TEXT, true, "data of the item");

  private static final int[] COUNTS = new int[PartKind.values().length];
  private static final List<List<ClaimField>> BY_KIND;

  static {
    for (ClaimField field : values()) {
      field.slot = COUNTS[field.kind.ordinal()]++;
    }
    BY_KIND =
        Arrays.stream(PartKind.values())
            .map(kind -> Arrays.stream(values()).filter(field -> field.kind == kind).toList())
            .toList();
  }

  private final PartKind kind;
  private final String item;
  private final PartyItem partyItem;
  private final ElementRef element;
  private final FieldType type;
  private final boolean identity;
  private final String label;
  private int slot;

  ClaimField(
      PartKind kind, String item, String element, FieldType type, boolean identity, String label) {
    this(kind, item, null, element, type, identity, label);
  }

  ClaimField(
      PartKind kind,
      PartyItem item,
      String element,
      FieldType type,
      boolean identity,
      String label) {
    this(kind, "", item, element, type, identity, label);
  }

  ClaimField(
      PartKind kind,
      String item,
      PartyItem partyItem,
      String element,
      FieldType type,
      boolean identity,
      String label) {
    this.kind = kind;
    this.item = item;
    this.partyItem = partyItem;
    this.element = ElementRef.parse(element);
    this.type = type;
    this.identity = identity;
    this.label = label;
  }

  /** The kind of part that has this field. */
  public PartKind kind() {
    return kind;
  }

  /** The element of the 837P that holds this field, {@link ElementRef#NONE} where it has none. */
  public ElementRef element() {
    return element;
  }

  /** How the raw text is read. */
  public FieldType type() {
    return type;
  }

  /** Whether the value identifies a person or an organisation: then only its shape may be shown. */
  public boolean identity() {
    return identity;
  }

  /** The field in words, for messages: {@code units of service}. */
  public String label() {
    return label;
  }

  /**
   * The CMS-1500 item that shows this field.
   *
   * @param role the role of the party the field belongs to, or null where the field belongs to no
   *     party
   * @return the item, or the empty string where the form has none
   */
  public String item(Role role) {
    if (partyItem == null || role == null) {
      return item;
    }
    String found = role.item(partyItem);
    return found == null ? "" : found;
  }

  /** The position among the fields of the same kind, from 0. */
  int slot() {
    return slot;
  }

  /** How many fields a kind has. */
  static int count(PartKind kind) {
    return COUNTS[kind.ordinal()];
  }

  /** The fields of a kind. */
  public static List<ClaimField> of(PartKind kind) {
    return BY_KIND.get(kind.ordinal());
  }
}
