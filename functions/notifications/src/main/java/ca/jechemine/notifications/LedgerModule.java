package ca.jechemine.notifications;

import ca.jechemine.kernel.Ids;
import ca.jechemine.notifications.application.AskLedger;
import ca.jechemine.notifications.application.Resend;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.persistence.DynamoLedger;
import ca.jechemine.notifications.persistence.DynamoOriginals;
import ca.jechemine.notifications.persistence.DynamoReturns;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;

/// Puts the administrators' endpoints of the ledger together.
public final class LedgerModule {

  private final Platform platform;
  private final Tables tables;
  private final Keyring dataKeys;
  private final FieldCipher cipher;
  private final Outbox outbox;
  private final ReceiptItems receipts;

  private LedgerModule(Platform platform) {
    this.platform = platform;
    this.tables = Tables.of(platform);
    this.dataKeys = new Secrets(platform).read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.outbox = new Outbox(platform, cipher);
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
  }

  /// For the function that is starting.
  public static LedgerModule current() {
    return new LedgerModule(Platform.current());
  }

  /// What the endpoints stand on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, new Secrets(platform).read("EDGE_SECRET"), tables, receipts);
  }

  /// Where it is noted who did what.
  public Log log() {
    return new Log(platform);
  }

  /// Answers why something was, or was not, sent.
  public AskLedger askLedger() {
    return new AskLedger(
        ledger(), new DynamoReturns(tables, cipher, KeyedHash.forLookups(dataKeys), outbox));
  }

  /// Sends messages once more.
  public Resend resend() {
    return new Resend(
        ledger(),
        new DynamoOriginals(tables, cipher, platform.clock()),
        new Ids(platform.clock(), platform.random()),
        platform.clock());
  }

  private Ledger ledger() {
    return new DynamoLedger(tables, cipher, outbox, receipts);
  }
}
