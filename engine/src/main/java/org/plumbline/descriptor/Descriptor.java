package org.plumbline.descriptor;

import java.util.Objects;
import java.util.Optional;
import org.plumbline.descriptor.basis.BasisReader;
import org.plumbline.descriptor.basis.BillingBasis;
import org.plumbline.descriptor.drug.DrugFacets;
import org.plumbline.descriptor.drug.DrugReader;
import org.plumbline.descriptor.item.ItemFacets;
import org.plumbline.descriptor.item.ItemReader;
import org.plumbline.descriptor.patient.PatientFacets;
import org.plumbline.descriptor.patient.PatientReader;
import org.plumbline.descriptor.service.ServiceFacets;
import org.plumbline.descriptor.service.ServiceReader;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * A long descriptor of HCPCS Level II, taken apart: what it says, each with the words that say so.
 * Immutable. What cannot be read with certainty is absent, so that absence means nothing.
 *
 * @param text the descriptor as CMS wrote it; all spans are places in it
 * @param saidBasis what one unit of service stands for, with its words
 * @param noc whether it is a "not otherwise classified" of some kind
 * @param drug what it says about a drug
 * @param patient what it says about the patient
 * @param item what it says about a thing
 * @param service what it says about a service
 */
public record Descriptor(
    String text,
    Optional<Said<BillingBasis>> saidBasis,
    NocPhrase noc,
    DrugFacets drug,
    PatientFacets patient,
    ItemFacets item,
    ServiceFacets service) {

  /** Checks that all is there. */
  public Descriptor {
    Objects.requireNonNull(text);
    Objects.requireNonNull(saidBasis);
    Objects.requireNonNull(noc);
    Objects.requireNonNull(drug);
    Objects.requireNonNull(patient);
    Objects.requireNonNull(item);
    Objects.requireNonNull(service);
  }

  /**
   * Takes a descriptor apart.
   *
   * @param longDescriptor any text, also an empty one
   */
  public static Descriptor of(String longDescriptor) {
    Wording wording = Wording.of(longDescriptor);
    Optional<Said<BillingBasis>> basis = BasisReader.read(wording);
    return new Descriptor(
        longDescriptor,
        basis,
        NocPhrase.of(longDescriptor),
        DrugReader.read(wording, basis.map(Said::what).orElse(BillingBasis.NONE)),
        PatientReader.read(wording),
        ItemReader.read(wording),
        ServiceReader.read(wording));
  }

  /** What one unit of service stands for; {@link BillingBasis#NONE} where it cannot be read. */
  public BillingBasis basis() {
    return saidBasis.map(Said::what).orElse(BillingBasis.NONE);
  }
}
