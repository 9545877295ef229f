package org.plumbline.descriptor.service;

/** Who renders a service, as descriptors name it. */
public enum Profession {
  /** "registered nurse", "rn". */
  REGISTERED_NURSE,
  /** "licensed practical nurse", "lpn". */
  PRACTICAL_NURSE,
  /** "nurse practitioner". */
  NURSE_PRACTITIONER,
  /** "home health aide". */
  HOME_HEALTH_AIDE,
  /** "physical therapist". */
  PHYSICAL_THERAPIST,
  /** "physical therapist assistant". */
  PHYSICAL_THERAPIST_ASSISTANT,
  /** "occupational therapist". */
  OCCUPATIONAL_THERAPIST,
  /** "occupational therapist assistant". */
  OCCUPATIONAL_THERAPIST_ASSISTANT,
  /** "speech-language pathologist". */
  SPEECH_PATHOLOGIST,
  /** "clinical social worker", "social worker". */
  SOCIAL_WORKER,
  /** "clinical psychologist". */
  PSYCHOLOGIST,
  /** "chaplain". */
  CHAPLAIN,
  /** "dietitian", "nutritionist". */
  DIETITIAN,
  /** "pharmacist". */
  PHARMACIST,
  /** "physician". */
  PHYSICIAN
}
