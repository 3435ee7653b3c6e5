package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Rejection;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.Scan;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A stored file: `pk = FILE#<id>`, `sk = FILE`.
///
/// | index | pk | sk | what for |
/// |---|---|---|---|
/// | gsi1 | `DUE` | `<milliseconds since 1970, 13 digits>#<id>` | about which something is to be done; not there when nothing is |
/// | gsi2 | `UPLOADER#<user>` | `<id>` | what somebody uploaded and is there |
///
/// The name is sealed. What is gone and cleared is forgotten after a while; a tombstone is kept as
/// long as a file may be asked for.
final class FileItem {

  static final String SK = "FILE";
  static final String DUE = "DUE";

  private static final Duration GONE_KEPT = Duration.ofDays(30);
  private static final Duration TOMBSTONES_KEPT = Duration.ofDays(7 * 365L);

  private final FieldCipher cipher;

  FileItem(FieldCipher cipher) {
    this.cipher = cipher;
  }

  static String pk(FileId id) {
    return "FILE#" + id;
  }

  static String uploader(UserId user) {
    return "UPLOADER#" + user;
  }

  static String dueAt(Instant instant) {
    return "%013d".formatted(instant.toEpochMilli());
  }

  Map<String, AttributeValue> write(StoredFile file, long version) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(file.id()))
            .text("sk", SK)
            .text("fileId", file.id().value())
            .number("version", version);
    file.dueAt()
        .ifPresent(it -> item.text("gsi1pk", DUE).text("gsi1sk", dueAt(it) + "#" + file.id()));
    switch (file) {
      case StoredFile.Pending it -> upload(item.text("state", "pending"), it.upload());
      case StoredFile.Scanning it -> {
        kept(item.text("state", "scanning"), it);
        item.number("scansAsked", it.scan().asked())
            .instant("scanAskedAt", it.scan().askedAt())
            .flag("scanFailed", it.scan().hasFailed());
      }
      case StoredFile.Available it -> kept(item.text("state", "available"), it);
      case StoredFile.Rejected it ->
          gone(item.text("state", "rejected"), it, it.purpose(), GONE_KEPT)
              .text("reason", it.reason().code())
              .text("uploaderId", it.uploader().map(UserId::value));
      case StoredFile.Expired it ->
          gone(item.text("state", "expired"), it, it.purpose(), GONE_KEPT)
              .text("uploaderId", it.uploader().map(UserId::value));
      case StoredFile.Deleted it ->
          gone(item.text("state", "deleted"), it, it.purpose(), TOMBSTONES_KEPT)
              .text("deletedBy", it.by().value());
    }
    return item.toItem();
  }

  private void upload(ItemWriter item, Upload upload) {
    item.text("purpose", upload.purpose().code())
        .text("uploaderId", upload.uploaderId().map(UserId::value))
        .text("fileName", cipher.seal(upload.fileName().value(), context(upload.id())))
        .text("fileType", upload.type().mime())
        .number("length", upload.length())
        .text("announcedSha256", upload.sha256())
        .text("clientId", upload.clientId().map(UserId::value))
        .text("requestId", upload.requestId().map(RequestId::value))
        .instant("createdAt", upload.createdAt());
  }

  private void kept(ItemWriter item, StoredFile.Kept file) {
    upload(item, file.upload());
    item.text("sha256", file.content().sha256())
        .number("contentLength", file.content().length())
        .text("tag", file.content().tag());
    file.upload()
        .uploaderId()
        .ifPresent(it -> item.text("gsi2pk", uploader(it)).text("gsi2sk", file.id().value()));
    // The letter of an appointment is a row of its own: see `LetterItem`.
    if (file.attachment() instanceof Attachment.Document it) {
      item.text("documentClientId", it.client().value()).text("documentId", it.document().value());
    }
  }

  private static ItemWriter gone(
      ItemWriter item, StoredFile.Gone file, Purpose purpose, Duration kept) {
    item.text("purpose", purpose.code())
        .instant("endedAt", file.at())
        .flag("isCleared", file.isCleared());
    return file.isCleared() ? item.expiresAt(file.at().plus(kept)) : item;
  }

  /// The file of that row, and what it belongs to: the appointment whose letter it is, if it is
  /// one.
  StoredFile read(Map<String, AttributeValue> row, Optional<Attachment.Letter> letter) {
    ItemReader item = new ItemReader(row);
    return switch (item.text("state")) {
      case "pending" -> new StoredFile.Pending(upload(item));
      case "scanning" ->
          new StoredFile.Scanning(
              upload(item),
              content(item),
              attachment(item, letter),
              new Scan(
                  (int) item.number("scansAsked"),
                  item.instant("scanAskedAt"),
                  item.flag("scanFailed")));
      case "available" ->
          new StoredFile.Available(upload(item), content(item), attachment(item, letter));
      case "rejected" ->
          new StoredFile.Rejected(
              id(item),
              purpose(item),
              uploader(item),
              Rejection.of(item.text("reason")).orElseThrow(),
              item.instant("endedAt"),
              item.flag("isCleared"));
      case "expired" ->
          new StoredFile.Expired(
              id(item),
              purpose(item),
              uploader(item),
              item.instant("endedAt"),
              item.flag("isCleared"));
      case "deleted" ->
          new StoredFile.Deleted(
              id(item),
              purpose(item),
              new UserId(item.text("deletedBy")),
              item.instant("endedAt"),
              item.flag("isCleared"));
      default -> throw new IllegalStateException("a file of an unknown state");
    };
  }

  private Upload upload(ItemReader item) {
    FileId id = id(item);
    return new Upload(
        id,
        purpose(item),
        uploader(item).orElse(null),
        FileName.of(cipher.open(item.text("fileName"), context(id))),
        FileType.ofMime(item.text("fileType")).orElseThrow(),
        item.number("length"),
        item.optionalText("announcedSha256").orElse(null),
        item.optionalText("clientId").map(UserId::new).orElse(null),
        item.optionalText("requestId").map(RequestId::new).orElse(null),
        item.instant("createdAt"));
  }

  private static Content content(ItemReader item) {
    return new Content(item.text("sha256"), item.number("contentLength"), item.text("tag"));
  }

  private static Attachment attachment(ItemReader item, Optional<Attachment.Letter> letter) {
    Optional<Attachment> document =
        item.optionalText("documentId")
            .map(it ->
                new Attachment.Document(
                    new UserId(item.text("documentClientId")), new DocumentId(it)));
    return document.or(() -> letter).orElseGet(Attachment.None::new);
  }

  private static FileId id(ItemReader item) {
    return new FileId(item.text("fileId"));
  }

  private static Purpose purpose(ItemReader item) {
    return Purpose.of(item.text("purpose")).orElseThrow();
  }

  private static Optional<UserId> uploader(ItemReader item) {
    return item.optionalText("uploaderId").map(UserId::new);
  }

  private static String context(FileId id) {
    return pk(id) + "#fileName";
  }
}
