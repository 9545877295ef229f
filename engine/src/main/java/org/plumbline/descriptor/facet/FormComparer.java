package org.plumbline.descriptor.facet;

import java.util.List;
import org.plumbline.descriptor.drug.DrugForm;
import org.plumbline.descriptor.narrative.Remark;
import org.plumbline.descriptor.text.Said;

/** Forms of a drug that exclude each other. */
final class FormComparer {

  private FormComparer() {}

  static Contradiction compare(List<Said<DrugForm>> official, Telling said) {
    for (Said<DrugForm> form : official) {
      DrugForm opposite = form.what().opposite();
      if (opposite == form.what() || names(official, opposite)) {
        continue;
      }
      Said<?> other = said(said, opposite);
      if (other != null && said(said, form.what()) == null) {
        return Contradiction.of(form, other);
      }
    }
    return null;
  }

  private static boolean names(List<Said<DrugForm>> forms, DrugForm wanted) {
    return forms.stream().anyMatch(form -> form.what() == wanted);
  }

  private static Said<?> said(Telling said, DrugForm wanted) {
    Remark remark = remark(wanted);
    Said<?> remarked = remark == null ? null : said.remark(remark);
    if (remarked != null) {
      return remarked;
    }
    for (Said<DrugForm> form : said.forms()) {
      if (form.what() == wanted) {
        return form;
      }
    }
    return null;
  }

  private static Remark remark(DrugForm form) {
    return switch (form) {
      case COMPOUNDED -> Remark.COMPOUNDED;
      case NON_COMPOUNDED -> Remark.NON_COMPOUNDED;
      case CONCENTRATED -> Remark.CONCENTRATED;
      case UNIT_DOSE -> Remark.UNIT_DOSE;
      default -> null;
    };
  }
}
