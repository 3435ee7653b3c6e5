package ca.jechemine.system.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.documents.persistence.DocumentsTable;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Files in whatever state, put there by the domain's own stores, with bytes where they belong.
public final class Planted {

  private static final byte[] BYTES = "%PDF-1.7 sound enough".getBytes(UTF_8);

  private final RunningCloud cloud;
  private final Tables tables;
  private final Files files;
  private final Documents documents;
  private final ObjectStore objects;
  private final String bucket;
  private final Ids ids;

  public Planted(RunningCloud cloud) {
    this.cloud = cloud;
    Platform platform = cloud.cloud().functions().platform("SweepFiles");
    DocumentsModule domain = platform.build(DocumentsModule::current);
    this.tables = Tables.of(platform);
    DocumentsTable table = new DocumentsTable(tables, platform, domain.cipher());
    this.files = table.files();
    this.documents = table.documents();
    this.objects = platform.build(domain::objects);
    this.bucket = platform.variable("UPLOADS_BUCKET");
    this.ids = new Ids(platform.clock(), platform.random());
  }

  /// Announced so long ago, with bytes that arrived.
  public FileId announced(Duration ago) {
    return announced(Purpose.PATIENT_DOCUMENT, ago, null).id();
  }

  /// Given up so long ago, with bytes that arrived.
  public FileId expired(Duration ago) {
    StoredFile.Pending pending = announced(Purpose.PATIENT_DOCUMENT, ago, null);
    save(pending.id(), it -> ((StoredFile.Pending) it).expired(now().minus(ago)));
    return pending.id();
  }

  /// Kept, and its scan asked for so long ago.
  public FileId scanning(Duration ago) {
    return kept(Purpose.EMPLOYEE_CV, ago, Optional.empty());
  }

  /// A document in the client's file, which that professional shared under that name.
  public FileId document(UserId client, UserId sharer, String sharerName, String name) {
    NewDocument link =
        new NewDocument(
            new DocumentId(ids.next()),
            client,
            name,
            "note " + name,
            new Caller(
                sharer,
                sharerName,
                Role.PROFESSIONAL,
                AccountStatus.ACTIVE,
                Set.of(),
                Language.FR));
    return kept(Purpose.PATIENT_DOCUMENT, Duration.ZERO, Optional.of(link));
  }

  private FileId kept(Purpose purpose, Duration ago, Optional<NewDocument> link) {
    StoredFile.Pending pending = announced(purpose, ago, link.map(it -> it.by().id()).orElse(null));
    Content content = new Content("sha", BYTES.length, arrive(pending));
    Attachment attachment =
        link.<Attachment>map(it -> new Attachment.Document(it.client(), it.id()))
            .orElseGet(Attachment.None::new);
    StoredFile.Scanning scanning = pending.scanning(content, attachment, now().minus(ago));
    files.save(
        new FileChange(
            files.find(pending.id()).orElseThrow().with(scanning),
            link.map(it -> it.of(scanning, now()))
                .<DocumentStep>map(DocumentStep.Link::new)
                .orElseGet(DocumentStep.Nothing::new),
            List.of()),
        Optional.empty());
    objects.keep(pending.upload(), content);
    return pending.id();
  }

  private StoredFile.Pending announced(Purpose purpose, Duration ago, @Nullable UserId uploader) {
    FileId id = new FileId(ids.next());
    Upload upload =
        new Upload(
            id,
            purpose,
            uploader,
            FileName.of("Bilan.pdf"),
            FileType.PDF,
            BYTES.length,
            null,
            null,
            null,
            now().minus(ago));
    StoredFile.Pending pending = new StoredFile.Pending(upload);
    files.announce(pending, id.value(), Optional.empty());
    arrive(pending);
    return pending;
  }

  private String arrive(StoredFile.Pending file) {
    return objects.arrive(file.upload(), BYTES).tag();
  }

  private void save(FileId id, UnaryOperator<StoredFile> change) {
    Versioned<StoredFile> read = files.find(id).orElseThrow();
    files.save(FileChange.of(read.with(change.apply(read.value()))), Optional.empty());
  }

  /// As it is now.
  public StoredFile state(FileId id) {
    return files.find(id).orElseThrow().value();
  }

  /// How the document is signed that the file is, if it is one.
  public Optional<String> sharer(FileId id) {
    return state(id) instanceof StoredFile.Kept it
        ? documents.of(it).map(document -> document.sharer())
        : Optional.empty();
  }

  /// Where there are bytes of it.
  public List<String> objectsOf(FileId id) {
    return List.of("incoming", "files", "public").stream()
        .filter(it -> cloud.cloud().aws().object(bucket, "uploads/" + it + "/" + id).isPresent())
        .toList();
  }

  /// The keys of all rows of the domain, and the names of what they hold.
  public List<String> rows() {
    return tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream()
        .map(
            it -> new ItemReader(it).text("pk") + " " + new ItemReader(it).text("sk") + it.keySet())
        .toList();
  }

  private Instant now() {
    return cloud.cloud().clock().instant();
  }
}
