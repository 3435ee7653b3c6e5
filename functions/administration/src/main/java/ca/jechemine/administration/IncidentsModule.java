package ca.jechemine.administration;

import ca.jechemine.administration.application.WriteIncident;
import ca.jechemine.administration.domain.incident.IncidentRegister;
import ca.jechemine.administration.persistence.DynamoIncidentRegister;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires the register of incidents together. The only class here that reads the environment or
/// builds a client.
public final class IncidentsModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final ReceiptItems receipts;

  private IncidentsModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
  }

  /// For the function that is starting.
  public static IncidentsModule current() {
    return new IncidentsModule(Platform.current());
  }

  /// What every endpoint of the register stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables, receipts);
  }

  public Platform platform() {
    return platform;
  }

  public IncidentRegister register() {
    return new DynamoIncidentRegister(tables, cipher, receipts);
  }

  public WriteIncident writeIncident() {
    return new WriteIncident(
        register(), new Ids(platform.clock(), platform.random()), platform.clock());
  }
}
