package org.plumbline.api.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the server refuses before any of our code hears of it (it would answer with a web page). */
@Component
final class ServerProblems implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

  @Override
  public void customize(TomcatServletWebServerFactory factory) {
    factory.addContextCustomizers(
        context ->
            ((StandardHost) context.getParent()).setErrorReportValveClass(Page.class.getName()));
  }

  /** The server's own error page, made by name. */
  public static final class Page extends ErrorReportValve {

    private static final JsonMapper MAPPER = new JsonMapper();

    @Override
    protected void report(Request request, Response response, Throwable failed) {
      int status = response.getStatus();
      boolean nothingToSay = status < HttpServletResponse.SC_BAD_REQUEST;
      if (nothingToSay || response.getContentWritten() > 0 || !response.setErrorReported()) {
        return;
      }
      byte[] body = MAPPER.writeValueAsBytes(Problem.of(HttpStatusCode.valueOf(status)));
      try {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.finishResponse();
      } catch (IOException | IllegalStateException gone) {
        container.getLogger().debug("the caller has gone");
      }
    }
  }
}
