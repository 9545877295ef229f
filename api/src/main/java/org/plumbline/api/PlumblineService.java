package org.plumbline.api;

import java.util.Map;
import org.plumbline.codeset.CodeSetException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** The service: {@code plumbline serve}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class PlumblineService {

  private static final int UNUSABLE = 2;

  /** An application.yml in the directory it is started from is another program's. */
  private static final String OWN_SETTINGS = "classpath:/";

  /** Starts the service, which runs until the process is ended. */
  public static void main(String[] arguments) {
    try {
      ConfigurableApplicationContext service = start(arguments);
      System.out.println(
          "plumbline: the service listens on http://127.0.0.1:"
              + service.getEnvironment().getProperty("local.server.port"));
    } catch (RuntimeException failed) {
      System.err.println("plumbline: the service cannot start: " + reason(failed));
      System.exit(UNUSABLE);
    }
  }

  /** Starts the service with settings as {@code --name=value}. */
  static ConfigurableApplicationContext start(String... settings) {
    SpringApplication service = new SpringApplication(PlumblineService.class);
    service.addInitializers(new Loopback());
    service.setDefaultProperties(Map.of("spring.config.location", OWN_SETTINGS));
    return service.run(settings);
  }

  /** No claim has been read when the service starts, so messages may be shown. */
  private static String reason(Throwable failed) {
    Throwable root = failed;
    while (root.getCause() != null && !(root instanceof PortInUseException)) {
      root = root.getCause();
    }
    if (root instanceof PortInUseException inUse) {
      return "port " + inUse.getPort() + " is in use, set SERVER_PORT to another";
    }
    return root instanceof CodeSetException ? root.getMessage() : root.toString();
  }
}
