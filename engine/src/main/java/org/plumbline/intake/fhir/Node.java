package org.plumbline.intake.fhir;

import java.util.ArrayList;
import java.util.List;
import org.plumbline.claim.Location;
import org.plumbline.intake.ValueText;

/** A value of a JSON document with its place, and whether somebody has read it. */
final class Node implements ValueText.Place {

  /** What stands there. */
  enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    NUMBER,
    BOOLEAN
  }

  /** Stands for a text that is longer than any field. */
  static final String TOO_LONG = "\0too long";

  private static final List<Node> NONE = List.of();

  private final Node parent;
  private final String step;
  private final Kind kind;
  private final String text;
  private List<Node> children = NONE;
  private boolean index;
  private boolean read;
  private boolean missed;

  private Node(Node parent, String step, Kind kind, String text) {
    this.parent = parent;
    this.step = step;
    this.kind = kind;
    this.text = text;
  }

  /** The whole document. */
  static Node document() {
    return new Node(null, "", Kind.OBJECT, "");
  }

  /** A place below this one, of which nothing more is known. */
  Node at(String step) {
    return new Node(this, step, Kind.OBJECT, "");
  }

  /** An entry of a list below this place, of which nothing more is known. */
  Node index(int index) {
    Node entry = at(Integer.toString(index));
    entry.index = true;
    return entry;
  }

  /** Adds what stands below this place. */
  Node add(String step, Kind kind, String text) {
    Node child = new Node(this, step, kind, text);
    if (children == NONE) {
      children = new ArrayList<>(kind == Kind.ARRAY ? 1 : 4);
    }
    children.add(child);
    return child;
  }

  Kind kind() {
    return kind;
  }

  /** The text or number as written, {@code true} or {@code false}; empty for what holds others. */
  String text() {
    return text;
  }

  /** The property's name, or the place in the list. */
  String step() {
    return step;
  }

  Node parent() {
    return parent;
  }

  /** What stands below, in its order. */
  List<Node> children() {
    return children;
  }

  /** The property of this name, or null. */
  Node child(String name) {
    if (kind == Kind.OBJECT) {
      for (Node child : children) {
        if (child.step.equals(name)) {
          return child;
        }
      }
    }
    return null;
  }

  /** What a property holds: the entries of a list, the value itself, nothing where absent. */
  List<Node> each(String name) {
    Node child = child(name);
    return child == null ? NONE : child.kind == Kind.ARRAY ? child.children : List.of(child);
  }

  /** The text of a property, empty where it is absent or holds others. */
  String textOf(String name) {
    Node child = child(name);
    return child == null ? "" : child.text;
  }

  /** Notes that this and all below it was read. */
  void markRead() {
    read = true;
  }

  /** Whether the text is longer than any field. */
  boolean isTooLong() {
    return text.equals(TOO_LONG);
  }

  /** Notes that a field would have taken this, were it not too long. */
  void markMissed() {
    missed = true;
  }

  /** Whether a field would have taken this. */
  boolean isMissed() {
    return missed;
  }

  /** Whether a field would have taken this or something below. */
  boolean holdsMissed() {
    return missed || children.stream().anyMatch(Node::holdsMissed);
  }

  /** Whether this, or what it is a part of, was read. */
  boolean isRead() {
    return read;
  }

  /**
   * A name that FHIR does not have could hold a person's data, whatever its letters: only its
   * length is shown then.
   */
  private String shown() {
    boolean known = index || parent.kind == Kind.ARRAY || FhirTable.instance().isName(step);
    return known ? step : "(" + step.length() + " characters)";
  }

  @Override
  public Location location() {
    return location(-1);
  }

  /**
   * @param offset the byte of the file, -1 where the pointer says enough
   */
  Location location(long offset) {
    StringBuilder pointer = new StringBuilder();
    for (Node at = this; at.parent != null; at = at.parent) {
      pointer.insert(0, at.shown()).insert(0, '/');
    }
    return new Location.Pointer(pointer.toString(), offset);
  }

  /** The path without the places in lists, from a resource down: {@code item.extension}. */
  String path(Node resource) {
    String path = "";
    for (Node at = this; at != resource && at.parent != null; at = at.parent) {
      if (at.parent.kind != Kind.ARRAY) {
        path = path.isEmpty() ? at.step : at.step + "." + path;
      }
    }
    return path;
  }
}
