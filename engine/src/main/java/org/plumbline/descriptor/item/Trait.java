package org.plumbline.descriptor.item;

/** Words of which a thing has one or the other. */
public enum Trait {
  /** "sterile". */
  STERILE,
  /** "non-sterile". */
  NON_STERILE,
  /** "power wheelchair", "external power", "powered". */
  POWERED,
  /** "nonpowered", "manual". */
  NON_POWERED,
  /** "disposable". */
  DISPOSABLE,
  /** "reusable", "non-disposable". */
  REUSABLE,
  /** "portable". */
  PORTABLE,
  /** "stationary". */
  STATIONARY,
  /** "impregnated". */
  IMPREGNATED,
  /** "non-impregnated". */
  NON_IMPREGNATED,
  /** "elastic". */
  ELASTIC,
  /** "non-elastic", "inelastic". */
  NON_ELASTIC,
  /** "heated". */
  HEATED,
  /** "non-heated". */
  NON_HEATED,
  /** "waterproof". */
  WATERPROOF,
  /** "non-waterproof". */
  NON_WATERPROOF,
  /** "semi-electric": head and foot of a bed. */
  SEMI_ELECTRIC,
  /** "total electric": head, foot and height of a bed. */
  TOTAL_ELECTRIC,
  /** "unilateral". */
  UNILATERAL,
  /** "bilateral". */
  BILATERAL;

  /** Whether it says one side or both. */
  boolean isSide() {
    return this == UNILATERAL || this == BILATERAL;
  }

  /** The one that it excludes. */
  public Trait opposite() {
    return values()[ordinal() ^ 1];
  }
}
