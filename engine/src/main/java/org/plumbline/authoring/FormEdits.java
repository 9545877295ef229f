package org.plumbline.authoring;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A CMS-1500 form as JSON to be edited. Edits of properties come first: they keep the form JSON,
 * while text that is replaced need not.
 */
public final class FormEdits {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private String text;
  private boolean replaced;

  private FormEdits(String base) {
    this.text = base;
  }

  /**
   * Makes the edits in their order.
   *
   * @param base one form
   * @return the edited form; without edits of properties all else stands as in the base claim
   * @throws ExampleException where an edit names what is not there, or text that stands there more
   *     than once, or where one is an edit of an 837P
   */
  public static String apply(String base, List<ClaimEdit> edits) throws ExampleException {
    FormEdits form = new FormEdits(base);
    for (ClaimEdit edit : edits) {
      form.apply(edit);
    }
    return form.text;
  }

  private void apply(ClaimEdit edit) throws ExampleException {
    if (edit instanceof ClaimEdit.FormReplace replace) {
      replace(replace);
      return;
    }
    ObjectNode form = form(edit);
    if (edit instanceof ClaimEdit.FormPut put) {
      put(form, put);
    } else if (edit instanceof ClaimEdit.FormDelete delete) {
      delete(form, delete);
    } else {
      throw new ExampleException(edit.line(), edit + " is no edit of a form");
    }
    text = form.toString();
  }

  private void replace(ClaimEdit.FormReplace replace) throws ExampleException {
    int at = text.indexOf(replace.text());
    if (at < 0) {
      throw new ExampleException(replace.line(), replace + ": no such text stands in the form");
    }
    if (text.indexOf(replace.text(), at + 1) >= 0) {
      throw new ExampleException(
          replace.line(), replace + ": the text stands there more than once; name more of it");
    }
    text = text.substring(0, at) + replace.with() + text.substring(at + replace.text().length());
    replaced = true;
  }

  private ObjectNode form(ClaimEdit edit) throws ExampleException {
    if (replaced) {
      throw new ExampleException(
          edit.line(), edit + ": edits of properties stand before those that replace text");
    }
    try {
      if (JSON.readTree(text) instanceof ObjectNode form) {
        return form;
      }
    } catch (JacksonException broken) {
      // told below
    }
    throw new ExampleException(edit.line(), "the base claim is no JSON object");
  }

  private static void put(ObjectNode form, ClaimEdit.FormPut put) throws ExampleException {
    ObjectNode at = form;
    List<FormPath.Step> steps = put.at().steps();
    for (FormPath.Step step : steps.subList(0, steps.size() - 1)) {
      at =
          step.index() == 0 && at.get(step.name()) == null
              ? at.putObject(step.name())
              : object(put, at, step);
    }
    FormPath.Step last = steps.get(steps.size() - 1);
    JsonNode value = JSON.readTree(put.json());
    if (last.index() == 0) {
      at.set(last.name(), value);
    } else {
      ArrayNode list = at.get(last.name()) == null ? at.putArray(last.name()) : list(put, at, last);
      while (list.size() < last.index()) {
        list.add("");
      }
      list.set(last.index() - 1, value);
    }
  }

  private static void delete(ObjectNode form, ClaimEdit.FormDelete delete) throws ExampleException {
    ObjectNode at = form;
    List<FormPath.Step> steps = delete.at().steps();
    for (FormPath.Step step : steps.subList(0, steps.size() - 1)) {
      at = object(delete, at, step);
    }
    FormPath.Step last = steps.get(steps.size() - 1);
    JsonNode removed =
        last.index() == 0
            ? at.remove(last.name())
            : list(delete, at, last).remove(last.index() - 1);
    if (removed == null) {
      throw missing(delete, last);
    }
  }

  private static ObjectNode object(ClaimEdit edit, ObjectNode in, FormPath.Step step)
      throws ExampleException {
    JsonNode found =
        step.index() == 0 ? in.get(step.name()) : list(edit, in, step).get(step.index() - 1);
    if (found instanceof ObjectNode object) {
      return object;
    }
    throw missing(edit, step);
  }

  private static ArrayNode list(ClaimEdit edit, ObjectNode in, FormPath.Step step)
      throws ExampleException {
    if (in.get(step.name()) instanceof ArrayNode list) {
      return list;
    }
    throw missing(edit, step);
  }

  private static ExampleException missing(ClaimEdit edit, FormPath.Step step) {
    return new ExampleException(edit.line(), edit + ": the base claim has no " + step + " there");
  }
}
