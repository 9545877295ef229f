package org.plumbline.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Paths as they stand in a URI: what is neither letter, digit nor one of {@code -._~*} is escaped.
 */
public final class UriPath {

  private UriPath() {}

  /** The names of a path, parted by slashes, percent-encoded as UTF-8; the slashes stay. */
  public static String of(String path) {
    return Stream.of(path.split("/", -1)).map(UriPath::encoded).collect(Collectors.joining("/"));
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20").replace("%7E", "~");
  }
}
