package org.plumbline.api.openapi;

import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The examples of the document: files beside it, named by operation. All are invented. */
@Component
final class Examples {

  String text(String file) {
    try (InputStream in = Examples.class.getResourceAsStream("/openapi/" + file)) {
      if (in == null) {
        throw new IllegalStateException("no example openapi/" + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Object json(String file) {
    try {
      return Json.mapper().readTree(text(file));
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
