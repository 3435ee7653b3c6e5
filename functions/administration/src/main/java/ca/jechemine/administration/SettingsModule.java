package ca.jechemine.administration;

import ca.jechemine.administration.application.ChangeSettings;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.administration.persistence.DynamoSettingsStore;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires the settings together. The only class here that reads the environment or builds a client.
public final class SettingsModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  private SettingsModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static SettingsModule current() {
    return new SettingsModule(Platform.current());
  }

  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  public SettingsStore settings() {
    return new DynamoSettingsStore(
        tables.named(platform.variable("SETTINGS_TABLE")), platform.clock());
  }

  public ChangeSettings changeSettings() {
    return new ChangeSettings(settings(), platform.clock());
  }
}
