package ca.jechemine.administration;

import ca.jechemine.administration.application.ChangeSettings;
import ca.jechemine.administration.application.ShowSettings;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.administration.persistence.DynamoCurrentSettings;
import ca.jechemine.administration.persistence.DynamoSettingsStore;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
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

  /// What no other variable is needed for than the table's.
  public ShowSettings showSettings() {
    return new ShowSettings(new DynamoCurrentSettings(table(), platform.clock()));
  }

  public SettingsStore settings() {
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    return new DynamoSettingsStore(
        table(), platform.clock(), FieldCipher.of(dataKeys, platform.random()));
  }

  public ChangeSettings changeSettings() {
    return new ChangeSettings(settings(), platform.clock());
  }

  private Tables table() {
    return tables.named(platform.variable("SETTINGS_TABLE"));
  }
}
