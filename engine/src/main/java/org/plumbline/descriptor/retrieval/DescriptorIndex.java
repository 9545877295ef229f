package org.plumbline.descriptor.retrieval;

import java.util.Arrays;

/**
 * An inverted index over long descriptors, in arrays: for each term the documents that hold it, in
 * order, with what it is worth in each (BM25), in thousandths, so that sums are exact whatever
 * their order. Documents go by their number in the order of codes. Immutable.
 */
final class DescriptorIndex {

  /** Stands for a term or a document that is not there. */
  static final int NONE = -1;

  private final String[] codes;
  private final int[] firstDays;
  private final int[] lastDays;
  private final int[] changes;
  private final String[] terms;

  /** Where a term's postings begin; those of the next term end them. */
  private final int[] starts;

  private final int[] documents;
  private final int[] worths;
  private final int[] greatest;

  DescriptorIndex(
      String[] codes,
      int[] firstDays,
      int[] lastDays,
      String[] terms,
      int[] starts,
      int[] documents,
      int[] worths) {
    this.codes = codes;
    this.firstDays = firstDays;
    this.lastDays = lastDays;
    this.terms = terms;
    this.starts = starts;
    this.documents = documents;
    this.worths = worths;
    this.changes = changes(firstDays, lastDays);
    this.greatest = new int[terms.length];
    for (int term = 0; term < terms.length; term++) {
      for (int i = starts[term]; i < starts[term + 1]; i++) {
        greatest[term] = Math.max(greatest[term], worths[i]);
      }
    }
  }

  private static int[] changes(int[] firstDays, int[] lastDays) {
    return java.util.stream.IntStream.concat(
            Arrays.stream(firstDays), Arrays.stream(lastDays).map(day -> day + 1))
        .distinct()
        .sorted()
        .toArray();
  }

  /** The number of documents, also of those that are in force on some days only. */
  int size() {
    return codes.length;
  }

  /** The number of a stretch of days on which the same documents are in force. */
  int stretch(int day) {
    int place = Arrays.binarySearch(changes, day);
    return place >= 0 ? place + 1 : -place - 1;
  }

  boolean inForce(int document, int day) {
    return firstDays[document] <= day && day <= lastDays[document];
  }

  /** How many documents are in force on a day. */
  int sizeOn(int day) {
    int count = 0;
    for (int document = 0; document < codes.length; document++) {
      count += inForce(document, day) ? 1 : 0;
    }
    return count;
  }

  String code(int document) {
    return codes[document];
  }

  /** The document of a code on a day, or {@link #NONE}. */
  int document(String code, int day) {
    int place = Arrays.binarySearch(codes, code);
    if (place < 0) {
      return NONE;
    }
    while (place > 0 && codes[place - 1].equals(code)) {
      place--;
    }
    for (; place < codes.length && codes[place].equals(code); place++) {
      if (inForce(place, day)) {
        return place;
      }
    }
    return NONE;
  }

  /** The number of a term, or {@link #NONE}. */
  int term(String term) {
    int place = Arrays.binarySearch(terms, term);
    return place < 0 ? NONE : place;
  }

  /** The first term that is not before a text in the order of letters; perhaps none. */
  int firstFrom(String text) {
    int place = Arrays.binarySearch(terms, text);
    return place < 0 ? -place - 1 : place;
  }

  int termCount() {
    return terms.length;
  }

  String term(int term) {
    return terms[term];
  }

  int start(int term) {
    return starts[term];
  }

  int end(int term) {
    return starts[term + 1];
  }

  int documentAt(int posting) {
    return documents[posting];
  }

  int worthAt(int posting) {
    return worths[posting];
  }

  /** What a term is worth at most. */
  int greatestWorth(int term) {
    return greatest[term];
  }

  /** What a term is worth in a document; 0 where the document lacks it. */
  int worth(int term, int document) {
    int place = Arrays.binarySearch(documents, starts[term], starts[term + 1], document);
    return place < 0 ? 0 : worths[place];
  }

  int postingCount() {
    return documents.length;
  }
}
