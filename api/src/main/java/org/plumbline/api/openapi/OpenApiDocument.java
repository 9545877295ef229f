package org.plumbline.api.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.plumbline.api.problem.Problem;
import org.plumbline.run.PlumblineVersion;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes what the controllers say of themselves: bodies, problem details and examples. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

  private static final String JSON = "application/json";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Plumbline")
                .version(PlumblineVersion.VERSION)
                .description(
                    "A linter for professional medical claims. It lists findings; it never decides,"
                        + " predicts or hints at coverage or payment. People and claims in the examples are invented.")
                .license(
                    new License()
                        .name("Apache-2.0")
                        .url("https://www.apache.org/licenses/LICENSE-2.0.txt")))
        // not the address of the request, which is the caller's
        .servers(List.of(new Server().url("/")));
  }

  @Bean
  OpenApiCustomizer bodiesAndExamples(Examples examples) {
    return document -> {
      schemas(document, Problem.class);
      schemas(document, ScrubAnswer.class);
      document.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(operation -> complete(operation, examples));
    };
  }

  private static void schemas(OpenAPI document, Class<?> type) {
    ModelConverters.getInstance(true)
        .resolveAsResolvedSchema(new AnnotatedType(type))
        .referencedSchemas
        .forEach(document.getComponents()::addSchemas);
  }

  private static void complete(Operation operation, Examples examples) {
    String id = operation.getOperationId();
    if (id.equals("scrub")) {
      operation.requestBody(
          new RequestBody()
              .required(true)
              .content(
                  new Content()
                      .addMediaType(
                          "application/edi-x12", text().example(examples.text("scrub.837")))
                      .addMediaType(
                          "application/fhir+json", text().example(examples.json("scrub.fhir.json")))
                      .addMediaType("text/csv", text().example(examples.text("scrub.csv")))
                      .addMediaType(JSON, text().example(examples.json("scrub.request.json")))));
      operation
          .getResponses()
          .addApiResponse(
              "200",
              new ApiResponse()
                  .description("Findings and summary")
                  .content(
                      new Content()
                          .addMediaType(JSON, schema("ScrubAnswer"))
                          .addMediaType(
                              "application/x-ndjson",
                              text().example(examples.text("scrub.ndjson")))));
    }
    Content answer = operation.getResponses().get("200").getContent();
    answer.get(JSON).example(examples.json(id + ".json"));
    operation
        .getResponses()
        .addApiResponse(
            "default",
            new ApiResponse()
                .description("Refused or failed: a problem detail (RFC 9457)")
                .content(
                    new Content()
                        .addMediaType(
                            "application/problem+json",
                            schema("Problem").example(examples.json("problem.json")))));
  }

  private static MediaType schema(String name) {
    return new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + name));
  }

  private static MediaType text() {
    return new MediaType().schema(new StringSchema());
  }
}
