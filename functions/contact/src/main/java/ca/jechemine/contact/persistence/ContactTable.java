package ca.jechemine.contact.persistence;

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

  public ContactTable(Tables tables, Platform platform, FieldCipher cipher, Keyring dataKeys) {
    KeyedHash hash = KeyedHash.forLookups(dataKeys);
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
    MessageItems items = new MessageItems(cipher, hash);
    this.messages =
        new DynamoMessages(
            tables,
            new RateLimits(tables, platform.clock()),
            items,
            new MessageWrites(tables, items, new Outbox(platform, cipher), receipts, hash),
            hash);
    this.senders = new DynamoKnownSenders(tables, hash);
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
}
