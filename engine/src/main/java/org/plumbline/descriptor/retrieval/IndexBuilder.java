package org.plumbline.descriptor.retrieval;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an index. Descriptors are short and repeat few words, so that BM25 does best with a low k1;
 * both constants were chosen on the codes of October 2020 alone.
 */
final class IndexBuilder {

  private static final double K1 = 0.2;
  private static final double B = 0.6;
  private static final double THOUSAND = 1000;

  private final List<Document> documents;
  private final Map<String, Integer> numbers = new HashMap<>(1 << 14);
  private final int[] lengths;
  private long allWords;

  /** For each posting, as they come: the term by its number here, the document, the frequency. */
  private int[] terms = new int[1 << 12];

  private int[] holders = new int[1 << 12];
  private int[] frequencies = new int[1 << 12];
  private int postings;

  private IndexBuilder(List<Document> documents) {
    this.documents = documents;
    this.lengths = new int[documents.size()];
  }

  /** An index over documents in any order. */
  static DescriptorIndex build(Collection<Document> documents) {
    IndexBuilder builder =
        new IndexBuilder(
            documents.stream()
                .sorted(Comparator.comparing(Document::code).thenComparingInt(Document::firstDay))
                .toList());
    for (int i = 0; i < builder.documents.size(); i++) {
      builder.read(i);
    }
    return builder.index();
  }

  private void read(int document) {
    int from = postings;
    List<Word> words = WordReader.read(documents.get(document).text());
    for (Word word : words) {
      count(number(word.term()), document, from);
    }
    lengths[document] = words.size();
    allWords += words.size();
  }

  private int number(String term) {
    Integer known = numbers.putIfAbsent(term, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  private void count(int term, int document, int from) {
    for (int i = from; i < postings; i++) {
      if (terms[i] == term) {
        frequencies[i]++;
        return;
      }
    }
    if (postings == terms.length) {
      terms = Arrays.copyOf(terms, postings * 2);
      holders = Arrays.copyOf(holders, postings * 2);
      frequencies = Arrays.copyOf(frequencies, postings * 2);
    }
    terms[postings] = term;
    holders[postings] = document;
    frequencies[postings++] = 1;
  }

  private DescriptorIndex index() {
    String[] sorted = numbers.keySet().toArray(new String[0]);
    Arrays.sort(sorted);
    int[] places = new int[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      places[numbers.get(sorted[i])] = i;
    }
    int[] starts = starts(places);
    int[] next = starts.clone();
    int[] holding = new int[postings];
    int[] worths = new int[postings];
    for (int i = 0; i < postings; i++) {
      int term = places[terms[i]];
      int at = next[term]++;
      holding[at] = holders[i];
      worths[at] = worth(starts[term + 1] - starts[term], frequencies[i], lengths[holders[i]]);
    }
    return new DescriptorIndex(
        documents.stream().map(Document::code).toArray(String[]::new),
        documents.stream().mapToInt(Document::firstDay).toArray(),
        documents.stream().mapToInt(Document::lastDay).toArray(),
        sorted,
        starts,
        holding,
        worths);
  }

  private int[] starts(int[] places) {
    int[] starts = new int[places.length + 1];
    for (int i = 0; i < postings; i++) {
      starts[places[terms[i]] + 1]++;
    }
    for (int i = 1; i < starts.length; i++) {
      starts[i] += starts[i - 1];
    }
    return starts;
  }

  private int worth(int holders, int frequency, int length) {
    double rarity = Math.log(1 + (documents.size() - holders + 0.5) / (holders + 0.5));
    double average = allWords / (double) documents.size();
    double weight = frequency * (K1 + 1) / (frequency + K1 * (1 - B + B * length / average));
    return (int) Math.round(rarity * weight * THOUSAND);
  }
}
