package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.Correspondence;
import ca.jechemine.contact.domain.ForgottenSenders;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;

/// The table of the contact domain: what is kept in it, put together.
public final class ContactTable {

  private final ReceiptItems receipts;
  private final Messages messages;
  private final KnownSenders senders;
  private final ForgottenSenders forgotten;
  private final Correspondence correspondence;

  public ContactTable(Tables tables, Platform platform, FieldCipher cipher, Keyring dataKeys) {
    KeyedHash hash = KeyedHash.forLookups(dataKeys);
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
    MessageItems items = new MessageItems(cipher, hash);
    Outbox outbox = new Outbox(platform, cipher);
    this.messages =
        new DynamoMessages(
            tables,
            new RateLimits(tables, platform.clock()),
            items,
            new MessageWrites(tables, items, outbox, receipts, hash),
            hash);
    this.senders = new DynamoKnownSenders(tables, hash);
    this.forgotten = new DynamoForgottenSenders(tables, outbox);
    this.correspondence = new DynamoCorrespondence(tables, items);
  }

  /// The receipts of repeated requests.
  public ReceiptItems receipts() {
    return receipts;
  }

  /// The messages.
  public Messages messages() {
    return messages;
  }

  /// Who is known by an account.
  public KnownSenders senders() {
    return senders;
  }

  /// Who is forgotten.
  public ForgottenSenders forgotten() {
    return forgotten;
  }

  /// The messages from and to addresses.
  public Correspondence correspondence() {
    return correspondence;
  }
}
