package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.Faqs;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.content.domain.Plantings;
import ca.jechemine.content.domain.ProCatalog;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The table of the content domain: what is kept in it, put together. Who only reads needs neither
/// receipts nor outbox.
public final class ContentTable {

  private ContentTable() {}

  /// The catalogue, for those who only read.
  public static Motifs motifs(Tables tables) {
    return new DynamoMotifs(tables, ContentTable::untold, ContentTable::unkept);
  }

  /// The catalogue, for those who change what is there.
  public static Motifs motifs(Tables tables, Outbox outbox) {
    return new DynamoMotifs(tables, outbox::publish, ContentTable::unkept);
  }

  /// The catalogue, for those who add to it.
  public static Motifs motifs(Tables tables, Outbox outbox, ReceiptItems receipts) {
    return new DynamoMotifs(tables, outbox::publish, receipts::keep);
  }

  /// The legal documents, for those who only read.
  public static LegalDocuments legalDocuments(Tables tables) {
    return new DynamoLegalDocuments(tables, ContentTable::untold);
  }

  /// The legal documents, for those who publish.
  public static LegalDocuments legalDocuments(Tables tables, Outbox outbox) {
    return new DynamoLegalDocuments(tables, outbox::publish);
  }

  /// The professional catalogue, for those who only read.
  public static ProCatalog proCatalog(Tables tables) {
    return new DynamoProCatalog(tables, ContentTable::untold, ContentTable::unkept);
  }

  /// The professional catalogue, for those who change what is there.
  public static ProCatalog proCatalog(Tables tables, Outbox outbox) {
    return new DynamoProCatalog(tables, outbox::publish, ContentTable::unkept);
  }

  /// The professional catalogue, for those who add to it.
  public static ProCatalog proCatalog(Tables tables, Outbox outbox, ReceiptItems receipts) {
    return new DynamoProCatalog(tables, outbox::publish, receipts::keep);
  }

  /// The frequent questions, for those who add none.
  public static Faqs faqs(Tables tables) {
    return new DynamoFaqs(tables, ContentTable::unkept);
  }

  /// The frequent questions, for those who add to them.
  public static Faqs faqs(Tables tables, ReceiptItems receipts) {
    return new DynamoFaqs(tables, receipts::keep);
  }

  /// The editorial content, for those who add none.
  public static ContentEntries contentEntries(Tables tables) {
    return new DynamoContentEntries(tables, ContentTable::unkept);
  }

  /// The editorial content, for those who add to it.
  public static ContentEntries contentEntries(Tables tables, ReceiptItems receipts) {
    return new DynamoContentEntries(tables, receipts::keep);
  }

  /// What was planted.
  public static Plantings plantings(Tables tables, Outbox outbox) {
    return new DynamoPlantings(tables, outbox::publish);
  }

  private static Stream<Write> untold(List<? extends DomainEvent> events, long version) {
    if (!events.isEmpty()) {
      throw new IllegalStateException("an event, and no outbox, at version " + version);
    }
    return Stream.empty();
  }

  private static Stream<Write> unkept(Optional<Receipt> receipt) {
    if (receipt.isPresent()) {
      throw new IllegalStateException("a receipt, and nothing to keep it in");
    }
    return Stream.empty();
  }
}
