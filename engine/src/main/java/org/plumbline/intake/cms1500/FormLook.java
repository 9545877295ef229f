package org.plumbline.intake.cms1500;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Tells JSON that holds forms from other JSON, by the names in its first object. */
public enum FormLook {
  /** A name of a form stands there. */
  FORM,
  /** None does. */
  OTHER,
  /** It is broken before the first name. */
  BROKEN;

  /** Settings of other programs come with comments. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  /** In small letters: a form whose names are written otherwise is told of when it is read. */
  private static final Set<String> NAMES = names();

  private static Set<String> names() {
    Set<String> names = new HashSet<>(Set.of(FillerTable.FIELDS, FillerTable.LOGICAL));
    FormTable.instance().form().children().forEach(child -> names.add(lower(child.path())));
    return names;
  }

  /** Whether a form has a property of this name, in whatever letters. */
  static boolean isName(String name) {
    return NAMES.contains(lower(name));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Looks at how an input begins.
   *
   * @param head its first bytes, as many as are to decide
   */
  public static FormLook at(byte[] head) {
    boolean named = false;
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), head)) {
      JsonToken token = json.nextToken();
      if (token == JsonToken.START_ARRAY) {
        token = json.nextToken();
      }
      if (token != JsonToken.START_OBJECT) {
        return OTHER;
      }
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        named = true;
        if (isName(json.currentName())) {
          return FORM;
        }
        json.nextToken();
        json.skipChildren();
      }
      return OTHER;
    } catch (JacksonException endsOrIsBroken) {
      return named ? OTHER : BROKEN;
    }
  }
}
