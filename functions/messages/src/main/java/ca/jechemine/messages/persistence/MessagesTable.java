package ca.jechemine.messages.persistence;

import ca.jechemine.messages.domain.Conversations;
import ca.jechemine.messages.domain.Correspondents;
import ca.jechemine.messages.domain.ForgottenCorrespondents;
import ca.jechemine.messages.domain.MergedCorrespondents;
import ca.jechemine.messages.domain.Relations;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Outbox;

/// The table of the messages domain: what is kept in it, put together.
public final class MessagesTable {

  private final Tables tables;
  private final Platform platform;
  private final FieldCipher cipher;
  private final ReceiptItems receipts;

  public MessagesTable(Tables tables, Platform platform, FieldCipher cipher) {
    this.tables = tables;
    this.platform = platform;
    this.cipher = cipher;
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
  }

  /// The receipts of repeated requests.
  public ReceiptItems receipts() {
    return receipts;
  }

  /// The conversations, for who reads them and writes in them.
  public Conversations conversations() {
    return new DynamoConversations(
        tables, item(), () -> new ConversationWrites(tables.table(), item(), outbox()), receipts);
  }

  /// Who is known.
  public Correspondents correspondents() {
    return new DynamoCorrespondents(tables, cipher);
  }

  /// Who accompanies whom.
  public Relations relations() {
    return new DynamoRelations(tables);
  }

  /// Who is forgotten.
  public ForgottenCorrespondents forgottenCorrespondents() {
    return new DynamoForgottenCorrespondents(tables, outbox());
  }

  /// What changes hands when accounts are merged.
  public MergedCorrespondents mergedCorrespondents() {
    return new DynamoMergedCorrespondents(tables, merging());
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return new Merging("messages", tables, outbox(), platform.clock());
  }

  private ConversationItem item() {
    return new ConversationItem(cipher);
  }

  private Outbox outbox() {
    return new Outbox(platform, cipher);
  }
}
