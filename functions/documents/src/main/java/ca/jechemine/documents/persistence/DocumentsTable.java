package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.ForgottenPeople;
import ca.jechemine.documents.domain.MergedReaders;
import ca.jechemine.documents.domain.People;
import ca.jechemine.documents.domain.Readings;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Outbox;

/// The table of the documents domain: what is kept in it, put together.
public final class DocumentsTable {

  private final Tables tables;
  private final Platform platform;
  private final FieldCipher cipher;
  private final ReceiptItems receipts;

  public DocumentsTable(Tables tables, Platform platform, FieldCipher cipher) {
    this.tables = tables;
    this.platform = platform;
    this.cipher = cipher;
    this.receipts = new ReceiptItems(tables, cipher, platform.clock());
  }

  /// The receipts of repeated requests.
  public ReceiptItems receipts() {
    return receipts;
  }

  /// The files.
  public Files files() {
    return new DynamoFiles(
        tables,
        new RateLimits(tables, platform.clock()),
        receipts,
        outbox(),
        new FileItem(cipher),
        new DocumentItem(cipher),
        requestWrites());
  }

  /// The documents in clients' files.
  public Documents documents() {
    return new DynamoDocuments(tables, receipts, new DocumentItem(cipher));
  }

  /// The requests for documents.
  public Requests requests() {
    return new DynamoRequests(tables, receipts, new RequestItem(cipher), requestWrites());
  }

  /// Who is known.
  public People people() {
    return new DynamoPeople(tables, cipher);
  }

  /// Who is forgotten.
  public ForgottenPeople forgottenPeople() {
    return new DynamoForgottenPeople(tables, outbox());
  }

  /// What changes hands when accounts are merged.
  public MergedReaders mergedReaders() {
    return new DynamoMergedReaders(tables, merging());
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return new Merging("documents", tables, outbox(), platform.clock());
  }

  /// Who accompanies whom.
  public Relations relations() {
    return new DynamoRelations(tables);
  }

  /// Who opens what.
  public Readings readings() {
    return new OutboxReadings(tables.transactions(), outbox());
  }

  private RequestWrites requestWrites() {
    return new RequestWrites(tables.table(), new RequestItem(cipher), outbox());
  }

  private Outbox outbox() {
    return new Outbox(platform, cipher);
  }
}
