package org.plumbline.descriptor.retrieval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plumbline.codeset.hcpcs.CodeRow;
import org.plumbline.codeset.hcpcs.CodeStatus;
import org.plumbline.codeset.hcpcs.Found;
import org.plumbline.codeset.hcpcs.HcpcsCodeSet;

/**
 * Compares an ended code's descriptor with those added the next day, and with no other: a word
 * counts the more the fewer of them hold it. Kept for each ended code. Thread-safe.
 */
final class NearDescriptors {

  private static final int LEAST_SHARE = 600;
  private static final double THOUSAND = 1000;

  private final HcpcsCodeSet codes;
  private final Map<String, List<Near>> known = new ConcurrentHashMap<>();

  private record Near(String code, int score) {}

  NearDescriptors(HcpcsCodeSet codes) {
    this.codes = codes;
  }

  List<NearDescriptor> of(String code, int day) {
    long found = codes.find(code, day);
    if (!Found.is(found, CodeStatus.ENDED)) {
      return List.of();
    }
    int ended = codes.ended(found);
    List<NearDescriptor> near = new ArrayList<>();
    for (Near one : known.computeIfAbsent(code + " " + ended, key -> compare(found, ended))) {
      long now = codes.find(one.code(), day);
      if (Found.is(now, CodeStatus.IN_FORCE)) {
        codes.descriptor(now).ifPresent(words -> near.add(new NearDescriptor(words, one.score())));
      }
    }
    return List.copyOf(near);
  }

  private List<Near> compare(long found, int ended) {
    Set<String> own = terms(codes.row(found).orElseThrow());
    Map<String, Set<String>> added = addedOn(ended + 1);
    Map<String, Integer> holders = new HashMap<>();
    added.values().forEach(terms -> terms.forEach(term -> holders.merge(term, 1, Integer::sum)));
    double self = 0;
    for (String term : own) {
      self += rarity(added.size(), holders.getOrDefault(term, 0));
    }
    List<Near> near = new ArrayList<>();
    for (Map.Entry<String, Set<String>> one : added.entrySet()) {
      double shared = 0;
      for (String term : own) {
        if (one.getValue().contains(term)) {
          shared += rarity(added.size(), holders.get(term));
        }
      }
      int score = (int) Math.round(shared / self * THOUSAND);
      if (score >= LEAST_SHARE) {
        near.add(new Near(one.getKey(), score));
      }
    }
    near.sort(Comparator.comparingInt(Near::score).reversed().thenComparing(Near::code));
    return near;
  }

  private static double rarity(int all, int holders) {
    return Math.log(1 + (all + 1.0) / (holders + 0.5));
  }

  private Map<String, Set<String>> addedOn(int day) {
    Map<String, Set<String>> added = new HashMap<>();
    for (String code : codes.codes()) {
      long found = codes.find(code, day);
      if (Found.is(found, CodeStatus.IN_FORCE) && codes.added(found) == day) {
        added.put(code, terms(codes.row(found).orElseThrow()));
      }
    }
    return added;
  }

  private static Set<String> terms(CodeRow row) {
    Set<String> terms = new LinkedHashSet<>();
    WordReader.read(row.longText()).forEach(word -> terms.add(word.term()));
    return terms;
  }
}
