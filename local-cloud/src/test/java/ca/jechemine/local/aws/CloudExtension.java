package ca.jechemine.local.aws;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One embedded cloud for all test classes, emptied before each test; each test declares what it
/// needs under names of its own.
final class CloudExtension implements BeforeEachCallback, ParameterResolver {

  static final Instant NOON = Instant.parse("2026-03-02T17:00:00Z");

  @Override
  public void beforeEach(ExtensionContext context) {
    cloud(context).reset();
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == LocalAws.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return cloud(context);
  }

  private static LocalAws cloud(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .computeIfAbsent(LocalAws.class, _ -> inMemory(), LocalAws.class);
  }

  static LocalAws inMemory() {
    return LocalAws.start(
        LocalAws.Config.inMemory(Clock.fixed(NOON, ZoneOffset.UTC), new Random(1)));
  }
}
