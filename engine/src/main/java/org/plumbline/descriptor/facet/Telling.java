package org.plumbline.descriptor.facet;

import java.util.List;
import org.plumbline.descriptor.drug.DrugForm;
import org.plumbline.descriptor.drug.DrugReader;
import org.plumbline.descriptor.drug.Route;
import org.plumbline.descriptor.item.ItemReader;
import org.plumbline.descriptor.item.Trait;
import org.plumbline.descriptor.narrative.Narrative;
import org.plumbline.descriptor.narrative.NarrativeReader;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.narrative.Suffix;
import org.plumbline.descriptor.patient.PatientFacets;
import org.plumbline.descriptor.patient.PatientReader;
import org.plumbline.descriptor.text.Said;
import org.plumbline.descriptor.text.Wording;

/**
 * A narrative, or another text of a claim, as facets are read in it: by the reader of narratives,
 * and where it is written in CMS's words by the readers of descriptors. Those read when they are
 * first asked. What is not said of the item is left out of all. Not thread-safe.
 */
public final class Telling {

  private final Narrative narrative;
  private Wording wording;
  private Subject subject;
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

  /** Of what the words are said. */
  Subject subject() {
    if (subject == null) {
      subject = new Subject(wording());
    }
    return subject;
  }

  /** Ways into the body by which the line's drug is given. */
  List<Said<Route>> routes() {
    return narrative.routes().stream().filter(said -> subject().isItem(said.span())).toList();
  }

  /** Four letters of the line's drug. */
  List<Suffix> suffixes() {
    return narrative.suffixes().stream().filter(said -> subject().isItem(said.span())).toList();
  }

  List<Said<Trait>> traits() {
    if (traits == null) {
      traits =
          ItemReader.traits(wording()).stream()
              .filter(said -> subject().isItsTrait(said.span()))
              .toList();
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
      forms =
          DrugReader.forms(wording()).stream()
              .filter(said -> subject().isItem(said.span()))
              .toList();
    }
    return forms;
  }

  /** The first place of a remark; null for none. */
  Said<Remark> remark(Remark wanted) {
    for (Said<Remark> said : narrative.remarks()) {
      if (said.what() == wanted && isOfItem(said)) {
        return said;
      }
    }
    return null;
  }

  private boolean isOfItem(Said<Remark> said) {
    return switch (said.what()) {
      case STERILE, NON_STERILE, POWERED, MANUAL -> subject().isItsTrait(said.span());
      case CUSTOM_FABRICATED, CUSTOM_FITTED, PREFABRICATED, OFF_THE_SHELF ->
          subject().isItsTrait(said.span());
      default -> subject().isItem(said.span());
    };
  }
}
