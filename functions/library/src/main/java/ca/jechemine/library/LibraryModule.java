package ca.jechemine.library;

import ca.jechemine.kernel.Ids;
import ca.jechemine.library.application.ReadResource;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires the domain together: what its areas stand on, and the resources themselves. With the
/// modules of the areas the only classes here that read the environment or build a client.
public final class LibraryModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  public LibraryModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  /// What an endpoint that creates stands on.
  public HttpEdge edgeWithReceipts() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables, receipts());
  }

  public Platform platform() {
    return platform;
  }

  public Log log() {
    return new Log(platform);
  }

  public ReadResource readResource() {
    return new ReadResource(
        LibraryTable.resources(tables),
        LibraryTable.shelves(tables, platform.clock()),
        LibraryTable.counts(tables));
  }

  /// The domain's table.
  public Tables tables() {
    return tables;
  }

  public Ids ids() {
    return new Ids(platform.clock(), platform.random());
  }

  public ReceiptItems receipts() {
    return new ReceiptItems(tables, cipher(), platform.clock());
  }

  public Outbox outbox() {
    return new Outbox(platform, cipher());
  }

  /// What seals events and receipts.
  public FieldCipher cipher() {
    return FieldCipher.of(secrets.read("DATA_KEYS_SECRET"), platform.random());
  }
}
