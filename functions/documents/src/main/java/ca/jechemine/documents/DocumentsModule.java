package ca.jechemine.documents;

import ca.jechemine.documents.application.AnnounceUpload;
import ca.jechemine.documents.application.AnswerRequest;
import ca.jechemine.documents.application.CancelDocumentRequest;
import ca.jechemine.documents.application.ClientFiles;
import ca.jechemine.documents.application.CompleteUpload;
import ca.jechemine.documents.application.DeleteClientDocument;
import ca.jechemine.documents.application.DropResourceFile;
import ca.jechemine.documents.application.ForgetFiles;
import ca.jechemine.documents.application.ForgetRequests;
import ca.jechemine.documents.application.GatherOwnDocuments;
import ca.jechemine.documents.application.KnowReaders;
import ca.jechemine.documents.application.LapseRequests;
import ca.jechemine.documents.application.LinkClientDocument;
import ca.jechemine.documents.application.ListDocumentRequests;
import ca.jechemine.documents.application.ListDocuments;
import ca.jechemine.documents.application.ReadFile;
import ca.jechemine.documents.application.RecordScan;
import ca.jechemine.documents.application.RelatePeople;
import ca.jechemine.documents.application.RemindOfRequests;
import ca.jechemine.documents.application.RequestDocument;
import ca.jechemine.documents.application.SweepFile;
import ca.jechemine.documents.application.SweepFiles;
import ca.jechemine.documents.application.TakeUpload;
import ca.jechemine.documents.application.UpdateClientDocument;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.MalwareScan;
import ca.jechemine.documents.domain.MergedReaders;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.documents.inspection.Inspection;
import ca.jechemine.documents.persistence.BucketObjectStore;
import ca.jechemine.documents.persistence.DocumentsTable;
import ca.jechemine.kernel.Ids;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import java.net.URI;

/// Wires the domain together. The only class here that reads the environment or builds a client.
public final class DocumentsModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final DocumentsTable table;

  private DocumentsModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.table = new DocumentsTable(tables, platform, cipher);
  }

  /// For the function that is starting.
  public static DocumentsModule current() {
    return new DocumentsModule(Platform.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables, table.receipts());
  }

  public Log log() {
    return new Log(platform);
  }

  public Platform platform() {
    return platform;
  }

  public FieldCipher cipher() {
    return cipher;
  }

  /// The links that letters of referral are handed to bookings by.
  public ReferralLinks referralLinks() {
    return new ReferralLinks(
        secrets.read("EDGE_SECRET"), URI.create(platform.variable("SITE_URL")));
  }

  public AnnounceUpload announceUpload() {
    return new AnnounceUpload(
        files(), objects(), clientFiles(), answers(), ids(), platform.clock());
  }

  public CompleteUpload completeUpload() {
    Inspection.prime();
    return new CompleteUpload(
        files(),
        documents(),
        objects(),
        clientFiles(),
        answers(),
        recordScan(),
        scan(),
        ids(),
        platform.clock());
  }

  public TakeUpload takeUpload() {
    return new TakeUpload(files(), clientFiles(), completeUpload(), ids(), platform.clock());
  }

  public RecordScan recordScan() {
    return new RecordScan(files(), documents(), objects(), answers(), platform.clock());
  }

  public ReadFile readFile() {
    return new ReadFile(
        files(), table.relations(), clientFiles(), table.readings(), ids(), platform.clock());
  }

  public MergedReaders mergedReaders() {
    return table.mergedReaders();
  }

  public Merging merging() {
    return table.merging();
  }

  public ListDocuments listDocuments() {
    return new ListDocuments(documents(), clientFiles(), table.readings(), ids(), platform.clock());
  }

  public LinkClientDocument linkClientDocument() {
    return new LinkClientDocument(
        files(), documents(), clientFiles(), table.readings(), ids(), platform.clock());
  }

  public UpdateClientDocument updateClientDocument() {
    return new UpdateClientDocument(
        documents(), clientFiles(), table.readings(), ids(), platform.clock());
  }

  public DeleteClientDocument deleteClientDocument() {
    return new DeleteClientDocument(
        files(), documents(), clientFiles(), answers(), platform.clock());
  }

  public KnowReaders knowReaders() {
    return new KnowReaders(table.people());
  }

  public RelatePeople relatePeople() {
    return new RelatePeople(table.relations(), lapseRequests(), files(), platform.clock());
  }

  public DropResourceFile dropResourceFile() {
    return new DropResourceFile(files(), platform.clock());
  }

  public RequestDocument requestDocument() {
    return new RequestDocument(requests(), clientFiles(), ids(), platform.clock());
  }

  public CancelDocumentRequest cancelDocumentRequest() {
    return new CancelDocumentRequest(requests(), clientFiles(), platform.clock());
  }

  public ListDocumentRequests listDocumentRequests() {
    return new ListDocumentRequests(
        requests(), clientFiles(), table.readings(), ids(), platform.clock());
  }

  /// The requests for documents.
  public Requests requests() {
    return table.requests();
  }

  public LapseRequests lapseRequests() {
    return new LapseRequests(requests(), table.relations(), platform.clock());
  }

  public RemindOfRequests remindOfRequests() {
    return new RemindOfRequests(requests(), table.relations(), platform.clock());
  }

  public ForgetRequests forgetRequests() {
    return new ForgetRequests(requests(), platform.clock());
  }

  /// What files do to the requests that they answer.
  public AnswerRequest answers() {
    return new AnswerRequest(requests(), clientFiles());
  }

  public ForgetFiles forgetFiles() {
    return new ForgetFiles(
        table.forgottenPeople(), files(), documents(), forgetRequests(), platform.clock());
  }

  public GatherOwnDocuments gatherOwnDocuments() {
    return new GatherOwnDocuments(files(), documents(), requests());
  }

  public SweepFiles sweepFiles() {
    SweepFile one = new SweepFile(files(), objects(), recordScan(), scan(), platform.clock());
    return new SweepFiles(files(), one, platform.clock());
  }

  public ClientFiles clientFiles() {
    return new ClientFiles(table.people(), table.relations(), platform.clock());
  }

  /// The bytes of files.
  public ObjectStore objects() {
    return new BucketObjectStore(Bucket.named(platform.variable("UPLOADS_BUCKET"), platform));
  }

  private Files files() {
    return table.files();
  }

  private Documents documents() {
    return table.documents();
  }

  private MalwareScan scan() {
    return MalwareScan.of(platform.variable("MALWARE_SCAN"));
  }

  private Ids ids() {
    return new Ids(platform.clock(), platform.random());
  }
}
