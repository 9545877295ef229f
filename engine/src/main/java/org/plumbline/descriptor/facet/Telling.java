package org.plumbline.descriptor.facet;

import java.util.List;
import org.plumbline.descriptor.drug.DrugForm;
import org.plumbline.descriptor.drug.DrugReader;
import org.plumbline.descriptor.item.ItemReader;
import org.plumbline.descriptor.item.Trait;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.patient.PatientFacets;
import org.plumbline.descriptor.patient.PatientReader;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * A narrative, or another text of a claim, as facets are read in it: by the reader of narratives,
 * and where it is written in CMS's words by the readers of descriptors. Those read when they are
 * first asked. Not thread-safe.
 */
public final class Telling {

  private final Narrative narrative;
  private Wording wording;
  private List<Said<Trait>> traits;
  private PatientFacets patient;
  private List<Said<DrugForm>> forms;

  /** A narrative that has been read. */
  public Telling(Narrative narrative) {
    this.narrative = narrative;
  }

  /** Any text. */
  public static Telling of(String text) {
    return new Telling(NarrativeReader.read(text));
  }

  Narrative narrative() {
    return narrative;
  }

  Wording wording() {
    if (wording == null) {
      wording = Wording.of(narrative.text());
    }
    return wording;
  }

  List<Said<Trait>> traits() {
    if (traits == null) {
      traits = ItemReader.traits(wording());
    }
    return traits;
  }

  PatientFacets patient() {
    if (patient == null) {
      patient = PatientReader.read(wording());
    }
    return patient;
  }

  List<Said<DrugForm>> forms() {
    if (forms == null) {
      forms = DrugReader.forms(wording());
    }
    return forms;
  }

  /** The first place of a remark; null for none. */
  Said<Remark> remark(Remark wanted) {
    for (Said<Remark> said : narrative.remarks()) {
      if (said.what() == wanted) {
        return said;
      }
    }
    return null;
  }
}
