package ca.jechemine.content;

import ca.jechemine.content.application.CreateContent;
import ca.jechemine.content.application.CreateFaq;
import ca.jechemine.content.application.CreateMotif;
import ca.jechemine.content.application.CreateProCatalogItem;
import ca.jechemine.content.application.DeleteContent;
import ca.jechemine.content.application.DeleteFaq;
import ca.jechemine.content.application.DeleteMotif;
import ca.jechemine.content.application.DeleteProCatalogItem;
import ca.jechemine.content.application.FindFaqs;
import ca.jechemine.content.application.FindMotifs;
import ca.jechemine.content.application.FindProCatalog;
import ca.jechemine.content.application.SeedContent;
import ca.jechemine.content.application.UpdateContent;
import ca.jechemine.content.application.UpdateFaq;
import ca.jechemine.content.application.UpdateLegalDocument;
import ca.jechemine.content.application.UpdateMotif;
import ca.jechemine.content.application.UpdateProCatalogItem;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.PublicSettings;
import ca.jechemine.content.persistence.ContentTable;
import ca.jechemine.content.persistence.InitialContentFiles;
import ca.jechemine.content.persistence.StoredPublicSettings;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.runtime.settings.Settings;

/// Wires the domain together. The only class here that reads the environment or builds a client.
/// What reads public texts is given no key that opens anything.
public final class ContentModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  public ContentModule(Platform platform) {
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

  public FindMotifs findMotifs() {
    return new FindMotifs(ContentTable.motifs(tables), ContentTable.proCatalog(tables));
  }

  public CreateMotif createMotif() {
    return new CreateMotif(
        ContentTable.motifs(tables, outbox(), receipts()), ids(), platform.clock());
  }

  public UpdateMotif updateMotif() {
    return new UpdateMotif(ContentTable.motifs(tables, outbox()), platform.clock());
  }

  public DeleteMotif deleteMotif() {
    return new DeleteMotif(ContentTable.motifs(tables, outbox()), platform.clock());
  }

  public FindProCatalog findProCatalog() {
    return new FindProCatalog(ContentTable.proCatalog(tables));
  }

  public CreateProCatalogItem createProCatalogItem() {
    return new CreateProCatalogItem(
        ContentTable.proCatalog(tables, outbox(), receipts()), ids(), platform.clock());
  }

  public UpdateProCatalogItem updateProCatalogItem() {
    return new UpdateProCatalogItem(ContentTable.proCatalog(tables, outbox()), platform.clock());
  }

  public DeleteProCatalogItem deleteProCatalogItem() {
    return new DeleteProCatalogItem(ContentTable.proCatalog(tables, outbox()), platform.clock());
  }

  public FindFaqs findFaqs() {
    return new FindFaqs(ContentTable.faqs(tables));
  }

  public CreateFaq createFaq() {
    return new CreateFaq(ContentTable.faqs(tables, receipts()), ids(), platform.clock());
  }

  public UpdateFaq updateFaq() {
    return new UpdateFaq(ContentTable.faqs(tables), platform.clock());
  }

  public DeleteFaq deleteFaq() {
    return new DeleteFaq(ContentTable.faqs(tables));
  }

  /// The editorial content, for those who only read it.
  public ContentEntries contentEntries() {
    return ContentTable.contentEntries(tables);
  }

  public CreateContent createContent() {
    return new CreateContent(
        ContentTable.contentEntries(tables, receipts()), ids(), platform.clock());
  }

  public UpdateContent updateContent() {
    return new UpdateContent(ContentTable.contentEntries(tables), platform.clock());
  }

  public DeleteContent deleteContent() {
    return new DeleteContent(ContentTable.contentEntries(tables));
  }

  /// The legal documents, for those who only read them.
  public LegalDocuments legalDocuments() {
    return ContentTable.legalDocuments(tables);
  }

  public UpdateLegalDocument updateLegalDocument() {
    return new UpdateLegalDocument(ContentTable.legalDocuments(tables, outbox()), platform.clock());
  }

  public SeedContent seedContent() {
    return new SeedContent(
        new InitialContentFiles(), ContentTable.plantings(tables, outbox()), platform.clock());
  }

  public PublicSettings publicSettings() {
    return new StoredPublicSettings(
        new Settings(tables.client(), platform),
        platform.environment().getOrDefault("INTERAC_DEPOSIT_EMAIL", ""),
        log());
  }

  private Ids ids() {
    return new Ids(platform.clock(), platform.random());
  }

  private ReceiptItems receipts() {
    return new ReceiptItems(tables, cipher(), platform.clock());
  }

  private Outbox outbox() {
    return new Outbox(platform, cipher());
  }

  private FieldCipher cipher() {
    return FieldCipher.of(secrets.read("DATA_KEYS_SECRET"), platform.random());
  }
}
