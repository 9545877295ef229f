package org.plumbline.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a question whether a fact carries a text, such as a modifier: it is true for exactly those
 * texts, the empty one aside, that the named method gives, each of them once. Rules that ask it for
 * different texts can so be found by the texts, instead of being asked one by one.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Carries {

  /** The name of a public method without parameters that returns an array of texts. */
  String value();
}
