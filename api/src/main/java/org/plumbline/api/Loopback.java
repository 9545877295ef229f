package org.plumbline.api;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Binds the service to the loopback address, whatever its settings say: nothing yet asks who is
 * calling.
 */
final class Loopback implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static final String ADDRESS = "127.0.0.1";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    Map<String, Object> forced = new HashMap<>();
    forced.put("server.address", ADDRESS);
    if (environment.containsProperty("management.server.port")) {
      forced.put("management.server.address", ADDRESS);
    }
    environment.getPropertySources().addFirst(new MapPropertySource("loopback", forced));
  }
}
