package org.plumbline.api.scrub;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/schemas/cms1500}: the JSON Schema (2020-12) of the claims that {@code POST
 * /v1/scrub} takes as JSON, as the engine ships it.
 */
@Hidden // a document that describes itself; the scrub operation names it
@RestController
final class SchemaController {

  @GetMapping(path = "/v1/schemas/cms1500", produces = "application/schema+json")
  Resource cms1500() {
    return new ClassPathResource("org/plumbline/intake/cms1500/cms1500.schema.json");
  }
}
