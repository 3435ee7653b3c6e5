package ca.jechemine.testkit;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/// An AWS in a container, with all services at one port.
enum Emulator {
  LOCALSTACK("localstack/localstack:4.14.0"),
  FLOCI("floci/floci:1.5.11");

  private static final int PORT = 4566;

  private final String image;

  Emulator(String image) {
    this.image = image;
  }

  /// @throws IllegalArgumentException when there is none of that name
  static Emulator named(String name) {
    return Arrays.stream(values())
        .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "aws.container is localstack or floci, not \"" + name + "\""));
  }

  /// Starts it; whoever called stops it.
  ///
  /// @throws org.opentest4j.TestAbortedException when no Docker answers
  GenericContainer<?> start() {
    if (!DockerClientFactory.instance().isDockerAvailable()) {
      String reason =
          "Skipped: no Docker engine answers here, and "
              + image
              + " needs one. Start Docker, or run these tests against an address with"
              + " -Pendpoint -Daws.endpoint=<url>.";
      System.getLogger(Emulator.class.getName()).log(System.Logger.Level.WARNING, reason);
      Assumptions.abort(reason);
    }
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(image)).withExposedPorts(PORT);
    container.start();
    return container;
  }

  static URI address(GenericContainer<?> container) {
    return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT));
  }
}
