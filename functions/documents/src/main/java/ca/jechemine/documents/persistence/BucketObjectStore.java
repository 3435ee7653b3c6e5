package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.runtime.objects.ObjectFacts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The bytes of files in the uploads bucket:
///
/// | key | what |
/// |---|---|
/// | `uploads/incoming/<id>` | what a browser sent; forgotten after a day |
/// | `uploads/files/<id>` | what is kept |
/// | `uploads/public/<id>` | what is kept, was scanned, and everybody may read |
///
/// Neither keys nor addresses say what a file is called or whose it is: what a browser is to know
/// of it is at the object itself since it is kept. Browsers are let into the first place alone, so
/// that what was looked through stays as it was.
public final class BucketObjectStore implements ObjectStore {

  private static final String INCOMING = "uploads/incoming/";
  private static final String FILES = "uploads/files/";
  private static final String PUBLIC = "uploads/public/";

  private final Bucket bucket;

  public BucketObjectStore(Bucket bucket) {
    this.bucket = bucket;
  }

  @Override
  public Address addressFor(Upload upload, Duration life) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("content-type", upload.type().mime());
    headers.put("content-length", Long.toString(upload.length()));
    if (upload.sha256() != null) {
      headers.put("x-amz-checksum-sha256", upload.sha256());
    }
    return new Address(
        bucket.signedUpload(INCOMING + upload.id(), life, headers), Map.copyOf(headers));
  }

  @Override
  public Arrival arrive(Upload upload, byte[] content) {
    return arrival(bucket.put(INCOMING + upload.id(), content, upload.type().mime()));
  }

  @Override
  public <T> Optional<T> readArrival(FileId id, Reading<T> reading) {
    return bucket.read(INCOMING + id, (facts, content) -> reading.read(arrival(facts), content));
  }

  private static Arrival arrival(ObjectFacts facts) {
    return new Arrival(facts.length(), facts.eTag());
  }

  @Override
  public boolean keep(Upload upload, Content content) {
    String from = INCOMING + upload.id();
    String to = FILES + upload.id();
    if (bucket.copy(from, to, content.tag(), privately(upload))) {
      bucket.delete(from);
      return true;
    }
    return bucket.head(to).isPresent();
  }

  @Override
  public boolean scanAgain(Upload upload) {
    String key = FILES + upload.id();
    return bucket
        .head(key)
        .filter(it -> bucket.copy(key, key, it.eTag(), privately(upload)))
        .isPresent();
  }

  @Override
  public void settle(Upload upload) {
    bucket.delete(INCOMING + upload.id());
    String key = FILES + upload.id();
    if (upload.purpose().isPublic()) {
      bucket
          .head(key)
          .ifPresent(it -> bucket.copy(key, PUBLIC + upload.id(), it.eTag(), publicly(upload)));
    }
  }

  /// As contract 40 §2.5 has files handed out.
  private static Map<String, String> privately(Upload upload) {
    return Map.of(
        "content-type", upload.type().mime(),
        "content-disposition", upload.fileName().attachment(upload.type()),
        "cache-control", "private, max-age=300");
  }

  private static Map<String, String> publicly(Upload upload) {
    return Map.of(
        "content-type", upload.type().mime(),
        "content-disposition", upload.fileName().inline(upload.type()),
        "cache-control", "public, max-age=86400, immutable");
  }

  @Override
  public String addressOf(StoredFile.Kept file, Duration life) {
    Upload upload = file.upload();
    return file instanceof StoredFile.Available && upload.purpose().isPublic()
        ? "/" + PUBLIC + upload.id()
        : bucket.signedDownload(FILES + upload.id(), life, Map.of());
  }

  @Override
  public void delete(FileId id, Purpose purpose) {
    bucket.delete(INCOMING + id);
    bucket.delete(FILES + id);
    if (purpose.isPublic()) {
      bucket.delete(PUBLIC + id);
    }
  }
}
