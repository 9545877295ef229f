package org.plumbline.descriptor.retrieval;

/** Why a word of a narrative is taken for a word of a descriptor. */
public enum MatchKind {
  /** It is the same word, but for number, spelling of units and capitals. */
  SAME,
  /** CMS's own short descriptors abbreviate the word so. */
  ABBREVIATED,
  /** It is known in no other way and the word begins with it. */
  BEGINNING,
  /** It is known in no other way and is the word without most of its vowels. */
  CONSONANTS,
  /** One of both texts writes as one word what the other writes as two. */
  JOINED
}
