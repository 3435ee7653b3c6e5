package ca.jechemine.system.documents;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.documents.persistence.DocumentsTable;
import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// People, files and documents of a test's own, put into the stores by the production code. There
/// are no bytes behind the files: nobody here opens them.
final class Cabinet {

  /// Later than whatever is told of the account itself.
  private static final long LATEST = 1_000_000;

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final RunningCloud cloud;

  Cabinet(RunningCloud cloud) {
    this.cloud = cloud;
  }

  UserId client() {
    return person(Role.CLIENT, null, null);
  }

  /// Somebody of fifteen, whose guardian that is.
  UserId minorOf(UserId guardian) {
    return person(Role.CLIENT, guardian, today().minusYears(15));
  }

  /// Somebody whose guardian that was until today.
  UserId grownUpOf(UserId guardian) {
    return person(Role.CLIENT, guardian, today().minusYears(18).minusDays(1));
  }

  UserId professional() {
    return person(Role.PROFESSIONAL, null, null);
  }

  /// One who accompanies the client by an appointment of that status.
  UserId professional(UserId client, String status) {
    UserId id = professional();
    told(newId(), 1, client, id, status, List.of());
    return id;
  }

  /// One whom a request of the client's is offered to.
  UserId proposed(UserId client) {
    UserId id = professional();
    told(newId(), 1, client, null, "pending", List.of(id.value()));
    return id;
  }

  /// One whose only appointment with the client is another's since.
  UserId former(UserId client) {
    UserId id = professional();
    String appointment = newId();
    told(appointment, 1, client, id, "scheduled", List.of());
    told(appointment, 2, client, null, "pending", List.of());
    return id;
  }

  private void told(
      String appointment,
      long version,
      UserId client,
      @Nullable UserId professional,
      String status,
      List<String> proposedTo) {
    module("RelatePeople")
        .relatePeople()
        .keep(
            new AppointmentChanged(
                appointment,
                version,
                client.value(),
                professional == null ? null : professional.value(),
                status,
                "accepted",
                proposedTo,
                null,
                null,
                now()));
  }

  UserId id(Persona persona) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(persona.email()))
        .findFirst()
        .map(it -> new UserId(it.userId()))
        .orElseThrow();
  }

  Api as(UserId id) {
    Platform platform = platform("Login");
    Tables tables = Tables.of(platform);
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table()).item(Tables.key("ACCOUNT#" + id, "SESSION#" + id)));
    String token =
        platform.build(
            () -> IdentityModule.current().accessTokens().issue(id, 1, id.value(), now()).value());
    return cloud.api().with("authorization", "Bearer " + token);
  }

  /// What they uploaded to share it with a client, and is linked to nobody.
  FileId uploaded(UserId uploader) {
    return available(uploader, Purpose.PATIENT_DOCUMENT);
  }

  FileId available(UserId uploader, Purpose purpose) {
    FileId id = scanning(uploader, purpose);
    scanned(id, Scan.Verdict.CLEAN);
    return id;
  }

  /// The same while its malware scan goes on.
  FileId scanning(UserId uploader, Purpose purpose) {
    Upload upload = upload(uploader, purpose);
    Files files = table().files();
    StoredFile.Pending pending = new StoredFile.Pending(upload);
    files.announce(pending, "203.0.113.7", Optional.empty());
    StoredFile.Scanning scanning = pending.scanning(content(), new Attachment.None(), now());
    files.save(FileChange.of(new Versioned<>(scanning, 1)), Optional.empty());
    return upload.id();
  }

  void scanned(FileId id, Scan.Verdict verdict) {
    module("RecordScanResult").recordScan().record(id, verdict);
  }

  /// A document in the client's file, shared by somebody of that role.
  ClientDocument document(UserId client, UserId sharer, Role role) {
    return document(client, sharer, role, true);
  }

  /// One by a professional whose malware scan goes on.
  ClientDocument unscanned(UserId client, UserId sharer) {
    return document(client, sharer, Role.PROFESSIONAL, false);
  }

  private ClientDocument document(UserId client, UserId sharer, Role role, boolean isScanned) {
    Upload upload =
        upload(sharer, role == Role.CLIENT ? Purpose.CLIENT_DOCUMENT : Purpose.PATIENT_DOCUMENT);
    Files files = table().files();
    files.announce(new StoredFile.Pending(upload), "203.0.113.7", Optional.empty());
    DocumentId id = new DocumentId(newId());
    Attachment attachment = new Attachment.Document(client, id);
    StoredFile.Kept file =
        isScanned
            ? new StoredFile.Available(upload, content(), attachment)
            : new StoredFile.Pending(upload).scanning(content(), attachment, now());
    Caller by = new Caller(sharer, "Anne Roy", role, AccountStatus.ACTIVE, Set.of(), Language.FR);
    ClientDocument document =
        new NewDocument(id, client, "Bilan " + id, "Note " + id, by).of(file, now());
    files.save(
        new FileChange(new Versioned<>(file, 1), new DocumentStep.Link(document), List.of()),
        Optional.empty());
    return document;
  }

  Optional<ClientDocument> kept(ClientDocument document) {
    return table().documents().find(document.client(), document.id()).map(Versioned::value);
  }

  StoredFile file(FileId id) {
    return table().files().find(id).orElseThrow().value();
  }

  /// Ids of a test's own, which sort as they were made.
  static String newId() {
    return "0000d0c00000%012x".formatted(NUMBERS.incrementAndGet());
  }

  /// How DynamoDB was asked by that function last.
  List<String> calls(String function) {
    return cloud.cloud().invocations().lastOf(function).calls("DynamoDb").stream()
        .map(it -> it.operation())
        .toList();
  }

  private Upload upload(UserId uploader, Purpose purpose) {
    return new Upload(
        new FileId(newId()),
        purpose,
        uploader,
        FileName.of("bilan.pdf"),
        FileType.PDF,
        1_000,
        null,
        null,
        null,
        now());
  }

  private static Content content() {
    return new Content("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", 1_000, "\"tag\"");
  }

  private UserId person(Role role, @Nullable UserId guardian, @Nullable LocalDate birth) {
    UserId id = new UserId(newId());
    LicenseStatus license =
        role == Role.PROFESSIONAL ? LicenseStatus.VERIFIED : LicenseStatus.NOT_APPLICABLE;
    Account account =
        Account.of(
            id,
            new EmailAddress("somebody." + id + "@exemple.ca"),
            new Person("Zoé", "Tremblay", "fr", "+15145551234", "Québec", null, null, birth),
            Standing.provisioned(role, AccountStatus.ACTIVE, license),
            Credentials.first(new PasswordHash("$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$aGFzaA")),
            now());
    platform("Login").build(() -> IdentityModule.current().createAccount()).create(account);
    module("KnowReaders")
        .knowReaders()
        .keep(
            new AccountChanged(
                id.value(),
                LATEST,
                "somebody." + id + "@exemple.ca",
                "Zoé",
                "Tremblay",
                null,
                "fr",
                role,
                AccountStatus.ACTIVE,
                List.of(),
                new Particulars(
                    null, birth, null, guardian == null ? null : guardian.value(), true, "none"),
                now(),
                false));
    return id;
  }

  private DocumentsTable table() {
    Platform platform = platform("CompleteUpload");
    return new DocumentsTable(
        Tables.of(platform),
        platform,
        FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random()));
  }

  private DocumentsModule module(String function) {
    return platform(function).build(DocumentsModule::current);
  }

  private Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(now(), ZoneOffset.UTC);
  }

  private Instant now() {
    return cloud.cloud().clock().instant();
  }

  /// Links the file under that name, with notes.
  static String link(FileId file, String name) {
    return "{\"url\":\"/api/files/%s\",\"fileName\":\"%s\",\"notes\":\"Note\"}"
        .formatted(file, name);
  }

  /// Where the documents of a client are.
  static String list(UserId client) {
    return "/api/clients/" + client + "/documents";
  }

  /// Where a document is.
  static String path(ClientDocument document) {
    return list(document.client()) + "/" + document.id();
  }
}
