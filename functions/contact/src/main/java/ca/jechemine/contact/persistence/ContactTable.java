package ca.jechemine.contact.persistence;

import ca.jechemine.contact.domain.Correspondence;
import ca.jechemine.contact.domain.ForgottenSenders;
import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contact.domain.MergedSenders;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import java.time.InstantSource;

/// The table of the contact domain: what is kept in it, put together.
public final class ContactTable {

  private final ReceiptItems receipts;
  private final Messages messages;
  private final Tables tables;
  private final MessageItems items;
  private final Outbox outbox;
  private final KeyedHash hash;
  private final Merging merging;
  private final InstantSource clock;

  public ContactTable(Tables tables, Platform platform, FieldCipher cipher, Keyring dataKeys) {
    this.tables = tables;
    this.hash = KeyedHash.forLookups(dataKeys);
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
    this.items = new MessageItems(cipher, hash);
    this.outbox = new Outbox(platform, cipher);
    this.clock = platform.clock();
    this.merging = new Merging("contact", tables, outbox, clock);
    this.messages =
        new DynamoMessages(
            tables,
            new RateLimits(tables, platform.clock()),
            items,
            new MessageWrites(tables, items, outbox, receipts, hash),
            hash);
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
    return new DynamoKnownSenders(tables, hash);
  }

  /// Who is forgotten.
  public ForgottenSenders forgotten() {
    return new DynamoForgottenSenders(tables, outbox);
  }

  /// What changes hands when accounts are merged.
  public MergedSenders mergedSenders() {
    return new DynamoMergedSenders(tables, correspondence(), merging, clock);
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return merging;
  }

  /// The messages from and to addresses.
  public Correspondence correspondence() {
    return new DynamoCorrespondence(tables, items);
  }
}
