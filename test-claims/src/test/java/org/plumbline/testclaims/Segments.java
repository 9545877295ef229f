package org.plumbline.testclaims;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** An 837P as its segments, each as its elements; to be changed and put together again. */
public record Segments(List<String[]> segments) {

  public static Segments of(String file) {
    return new Segments(
        Arrays.stream(file.split("~\n")).map(segment -> segment.split("\\*", -1)).toList());
  }

  public static Segments of(ClaimGenerator generator) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      generator.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return of(out.toString(StandardCharsets.US_ASCII));
  }

  /** With each segment as the change leaves it. */
  public Segments changed(Function<String[], String[]> change) {
    return new Segments(segments.stream().map(segment -> change.apply(segment.clone())).toList());
  }

  /** The segments in stretches: one for each service line (from LX on), one for what is between. */
  public List<List<String[]>> stretches() {
    List<List<String[]>> stretches = new ArrayList<>();
    for (String[] segment : segments) {
      boolean begins = List.of("LX", "CLM", "HL", "SE").contains(segment[0]);
      if (begins || stretches.isEmpty()) {
        stretches.add(new ArrayList<>());
      }
      stretches.get(stretches.size() - 1).add(segment);
    }
    return stretches;
  }

  public String text() {
    StringBuilder text = new StringBuilder();
    segments.forEach(segment -> text.append(String.join("*", segment)).append("~\n"));
    return text.toString();
  }
}
