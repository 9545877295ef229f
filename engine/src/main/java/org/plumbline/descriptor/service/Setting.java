package org.plumbline.descriptor.service;

/** Where a service is rendered, as descriptors name it. */
public enum Setting {
  /** "in the home", "patient's home". */
  HOME,
  /** "hospice". */
  HOSPICE,
  /** "skilled nursing facility", "nursing facility". */
  NURSING_FACILITY,
  /** "assisted living facility". */
  ASSISTED_LIVING,
  /** "inpatient hospital". */
  INPATIENT_HOSPITAL,
  /** "emergency department". */
  EMERGENCY_DEPARTMENT,
  /** "in the office". */
  OFFICE,
  /** "clinic setting". */
  CLINIC
}
