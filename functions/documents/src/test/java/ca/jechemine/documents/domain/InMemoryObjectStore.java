package ca.jechemine.documents.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The bytes of files in memory, for tests. Each that arrives has a tag of its own, also when they
/// are the same bytes.
public final class InMemoryObjectStore implements ObjectStore {

  /// Bytes that are kept for nobody else.
  private static final class Held {
    private final byte[] content;
    private final String tag;

    Held(byte[] content, String tag) {
      this.content = content;
      this.tag = tag;
    }
  }

  private final Map<String, Held> objects = new HashMap<>();
  private int arrived;
  private int scans;

  @Override
  public Address addressFor(Upload upload, Duration life) {
    return new Address(
        "/uploads/incoming/" + upload.id() + "?signed",
        Map.of("content-type", upload.type().mime()));
  }

  @Override
  public synchronized Arrival arrive(Upload upload, byte[] content) {
    arrived++;
    Held held = new Held(content.clone(), "tag-" + arrived);
    objects.put("incoming/" + upload.id(), held);
    return new Arrival(content.length, held.tag);
  }

  @Override
  public synchronized <T> Optional<T> readArrival(FileId id, Reading<T> reading) {
    return Optional.ofNullable(objects.get("incoming/" + id)).map(it -> read(it, reading));
  }

  private static <T> T read(Held held, Reading<T> reading) {
    try {
      return reading.read(
          new Arrival(held.content.length, held.tag), new ByteArrayInputStream(held.content));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  @Override
  public synchronized boolean keep(Upload upload, Content content) {
    Held held = objects.get("incoming/" + upload.id());
    if (held != null && held.tag.equals(content.tag())) {
      objects.remove("incoming/" + upload.id());
      objects.put("files/" + upload.id(), held);
      scans++;
      return true;
    }
    return objects.containsKey("files/" + upload.id());
  }

  @Override
  public synchronized boolean scanAgain(Upload upload) {
    boolean isKept = objects.containsKey("files/" + upload.id());
    scans += isKept ? 1 : 0;
    return isKept;
  }

  @Override
  public synchronized void settle(Upload upload) {
    objects.remove("incoming/" + upload.id());
    Held held = objects.get("files/" + upload.id());
    if (held != null && upload.purpose().isPublic()) {
      objects.put("public/" + upload.id(), held);
    }
  }

  @Override
  public String addressOf(StoredFile.Kept file, Duration life) {
    return "/uploads/files/" + file.id() + "?signed";
  }

  @Override
  public synchronized void delete(FileId id, Purpose purpose) {
    objects.keySet().removeIf(it -> it.endsWith("/" + id));
  }

  /// Where bytes of the file are: `incoming`, `files`, `public`.
  public synchronized Set<String> placesOf(FileId id) {
    Set<String> places = new TreeSet<>();
    objects.keySet().stream()
        .filter(it -> it.endsWith("/" + id))
        .forEach(it -> places.add(it.substring(0, it.indexOf('/'))));
    return places;
  }

  /// How often a scan was asked for.
  public synchronized int scans() {
    return scans;
  }
}
