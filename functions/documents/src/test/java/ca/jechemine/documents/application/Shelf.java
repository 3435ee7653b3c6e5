package ca.jechemine.documents.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.ForgottenPeople;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.documents.persistence.DocumentsTable;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.local.aws.BucketDefinition;
import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Files of a test's own in the domain's table and bucket, on engines that all tests of this JVM
/// share.
final class Shelf {

  static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  static final UserId CLIENT = new UserId("65f0c0ffee65f0c0ffee00c1");
  static final UserId PROFESSIONAL = new UserId("65f0c0ffee65f0c0ffee00d1");
  static final String NAME = "Bilan de Zoé.pdf";

  private static final byte[] BYTES = "%PDF-1.7 sound enough".getBytes(UTF_8);

  private final LocalAws aws;
  private final Files files;
  private final Documents documents;
  private final ForgottenPeople forgotten;
  private final ObjectStore objects;
  private final MovableClock clock = new MovableClock(NOON);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final AtomicInteger numbers = new AtomicInteger();
  private final String table = EmbeddedAws.unused("Documents");
  private final String outbox = EmbeddedAws.unused("Outbox");
  private final String bucket = EmbeddedAws.unused("uploads").toLowerCase(Locale.ROOT);

  Shelf() {
    this(Shared.AWS);
  }

  /// On engines of the test's own, which it may disturb.
  Shelf(LocalAws aws) {
    this.aws = aws;
    aws.create(definition(table, 3));
    aws.create(definition(outbox, 0));
    aws.create(new BucketDefinition(bucket));
    aws.create(SecretDefinition.of("data-keys", "{\"current\":\"k1\",\"k1\":\"0123456789\"}"));
    Platform platform = platform("GuardDuty");
    DocumentsTable stores =
        new DocumentsTable(Tables.of(platform), platform, part(DocumentsModule::cipher));
    this.files = stores.files();
    this.documents = stores.documents();
    this.forgotten = stores.forgottenPeople();
    this.objects = part(DocumentsModule::objects);
  }

  private static final class Shared {
    static final LocalAws AWS = start();

    private static LocalAws start() {
      LocalAws aws = engines();
      Runtime.getRuntime().addShutdownHook(new Thread(aws::close));
      return aws;
    }
  }

  static LocalAws engines() {
    return LocalAws.start(LocalAws.Config.inMemory(InstantSource.system(), new Random(5)));
  }

  private static TableDefinition definition(String name, int indexes) {
    Map<String, String> attributes = new HashMap<>(Map.of("pk", "S", "sk", "S"));
    for (int i = 1; i <= indexes; i++) {
      attributes.put("gsi" + i + "pk", "S");
      attributes.put("gsi" + i + "sk", "S");
    }
    return new TableDefinition(
        name,
        new TableDefinition.Key("pk", Optional.of("sk")),
        attributes,
        IntStream.rangeClosed(1, indexes)
            .mapToObj(i ->
                new TableDefinition.Index(
                    "gsi" + i,
                    new TableDefinition.Key("gsi" + i + "pk", Optional.of("gsi" + i + "sk")),
                    "ALL",
                    List.of()))
            .toList(),
        Optional.empty(),
        Optional.empty());
  }

  /// The platform of a function of the domain.
  Platform platform(String scan) {
    Map<String, String> environment = new HashMap<>(aws.endpoints());
    environment.put("TABLE", table);
    environment.put("OUTBOX_TABLE", outbox);
    environment.put("UPLOADS_BUCKET", bucket);
    environment.put("DATA_KEYS_SECRET", "data-keys");
    environment.put("MALWARE_SCAN", scan);
    return new Platform(
        environment,
        clock,
        new SecureRandom(),
        new PrintStream(log, true, UTF_8),
        List.of(),
        Optional.of(aws.direct()));
  }

  /// A part of the domain, where GuardDuty scans.
  <T> T part(Function<DocumentsModule, T> part) {
    return partWith("GuardDuty", part);
  }

  <T> T partWith(String scan, Function<DocumentsModule, T> part) {
    return platform(scan).build(() -> part.apply(DocumentsModule.current()));
  }

  MovableClock clock() {
    return clock;
  }

  Files files() {
    return files;
  }

  Documents documents() {
    return documents;
  }

  ForgottenPeople forgotten() {
    return forgotten;
  }

  ObjectStore objects() {
    return objects;
  }

  /// Announced, by the professional unless it is a guest's letter.
  FileId announced(Purpose purpose) {
    return announced(purpose, purpose == Purpose.REFERRAL ? null : PROFESSIONAL);
  }

  FileId announced(Purpose purpose, @Nullable UserId uploader) {
    FileId id = new FileId("0198f3a1b2c3%012x".formatted(numbers.incrementAndGet()));
    Upload upload =
        new Upload(
            id,
            purpose,
            uploader,
            FileName.of(NAME),
            FileType.PDF,
            BYTES.length,
            null,
            null,
            null,
            clock.instant());
    // Each from another network: what is limited is not at stake.
    files.announce(new StoredFile.Pending(upload), id.value(), Optional.empty());
    return id;
  }

  /// The bytes arrived, and were found sound; they are not kept yet.
  FileId taken(FileId id, Optional<NewDocument> link) {
    Versioned<StoredFile> read = files.find(id).orElseThrow();
    StoredFile.Pending pending = (StoredFile.Pending) read.value();
    ObjectStore.Arrival arrival = objects.arrive(pending.upload(), BYTES);
    Content content = new Content("sha", BYTES.length, arrival.tag());
    Attachment attachment =
        link.<Attachment>map(it -> new Attachment.Document(it.client(), it.id()))
            .orElseGet(Attachment.None::new);
    StoredFile.Scanning scanning = pending.scanning(content, attachment, clock.instant());
    files()
        .save(
            new FileChange(
                read.with(scanning),
                link.map(it -> it.of(scanning, clock.instant()))
                    .<DocumentStep>map(DocumentStep.Link::new)
                    .orElseGet(DocumentStep.Nothing::new),
                List.of()),
            Optional.empty());
    return id;
  }

  /// Kept, and scanned for the first time.
  FileId scanning(Purpose purpose) {
    return kept(taken(announced(purpose), Optional.empty()));
  }

  FileId kept(FileId id) {
    StoredFile.Kept file = (StoredFile.Kept) state(id);
    objects.keep(file.upload(), file.content());
    return id;
  }

  FileId available(FileId id) {
    part(DocumentsModule::recordScan).record(id, Scan.Verdict.CLEAN);
    return id;
  }

  FileId available(Purpose purpose) {
    return available(scanning(purpose));
  }

  /// A document of the client's that the professional shared.
  FileId shared(UserId client) {
    return available(kept(taken(announced(Purpose.PATIENT_DOCUMENT), Optional.of(link(client)))));
  }

  NewDocument link(UserId client) {
    return new NewDocument(
        new DocumentId("0198f3a1b2c4%012x".formatted(numbers.incrementAndGet())),
        client,
        NAME,
        "note de Zoé",
        new Caller(
            PROFESSIONAL,
            "Dre Sylvie Roy",
            Role.PROFESSIONAL,
            AccountStatus.ACTIVE,
            Set.of(),
            Language.FR));
  }

  /// The appointments domain tells of a booking, with that letter or without one.
  void book(long version, @Nullable FileId letter) {
    part(DocumentsModule::relatePeople)
        .keep(
            new AppointmentChanged(
                "65f0c0ffee65f0c0ffee00e1",
                version,
                CLIENT.value(),
                null,
                "pending",
                "general",
                List.of(),
                letter == null ? null : letter.value(),
                null,
                clock.instant()));
  }

  StoredFile state(FileId id) {
    return files.find(id).orElseThrow().value();
  }

  ClientDocument document(FileId id) {
    return documents.of((StoredFile.Kept) state(id)).orElseThrow();
  }

  /// Where there are bytes of that file.
  List<String> objectsOf(FileId id) {
    return List.of("incoming", "files", "public").stream()
        .filter(it -> aws.object(bucket, "uploads/" + it + "/" + id).isPresent())
        .toList();
  }

  /// Which files are in the index of what is due, whenever.
  List<FileId> indexed() {
    return files.due(Instant.parse("2100-01-01T00:00:00Z"), new PageRequest(500, null)).items();
  }

  /// Every row of the domain's table.
  List<Map<String, AttributeValue>> rows() {
    return aws.dynamo().scan(it -> it.tableName(table)).items();
  }

  List<Map<String, AttributeValue>> outbox() {
    return aws.dynamo().scan(it -> it.tableName(outbox)).items();
  }
}
