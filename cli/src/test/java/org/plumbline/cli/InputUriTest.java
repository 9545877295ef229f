package org.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputUriTest {

  private static final Path HERE = Path.of("/work/claims");

  private static String uri(String file) {
    return InputUri.of(Path.of(file), HERE);
  }

  @Test
  void a_file_below_the_current_directory_is_relative_however_it_is_named() {
    assertEquals("march/a.837", uri("march/a.837"));
    assertEquals("march/a.837", uri("./march/../march/a.837"));
    assertEquals("march/a.837", uri("/work/claims/march/a.837"));
    assertEquals("march/a.837", uri("../claims/march/a.837"));
  }

  @Test
  void a_file_elsewhere_is_absolute() {
    assertEquals("file:///work/other/a.837", uri("../other/a.837"));
    assertEquals("file:///work/claims-2/a%20b.837", uri("/work/claims-2/a b.837"));
  }

  @Test
  void what_means_something_in_a_uri_is_escaped() {
    assertEquals("a%3Ab/c%23d%3Fe%25f/%C3%BCbung%20%2B~1.837", uri("a:b/c#d?e%f/übung +~1.837"));
  }
}
