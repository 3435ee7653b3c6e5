package ca.jechemine.local.aws;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/// S3, by s3proxy, on a port of its own because it does check signatures, and these cover the host
/// and the port. The fault switches do not reach it: what functions ask meets them on its way.
///
/// The SDK names the bucket in the path here; CloudFront calls each bucket by a host of its own,
/// for which there is a second port on the same objects, opened when it is first needed.
final class Buckets implements AutoCloseable {

  private final BlobStore raw;
  private final WatchedObjects blobs;
  private final S3Proxy proxy;
  private final Set<String> names = new ConcurrentSkipListSet<>();
  private @Nullable S3Proxy byHost;
  private long changesAtRestore = -1;
  private Map<String, Contents> restored = Map.of();

  private Buckets(BlobStore raw, WatchedObjects blobs, S3Proxy proxy) {
    this.raw = raw;
    this.blobs = blobs;
    this.proxy = proxy;
  }

  static Buckets start(@Nullable Path dataDir) {
    try {
      BlobStore raw = dataDir == null ? new TransientNio2BlobStore() : onDisk(dataDir);
      WatchedObjects blobs = new WatchedObjects(raw);
      return new Buckets(raw, blobs, started(proxy(blobs).build()));
    } catch (Exception e) {
      throw new IllegalStateException("S3 does not start", e);
    }
  }

  /// Where a request is for the bucket that its `Host` names.
  synchronized String endpointByHost() {
    try {
      if (byHost == null) {
        byHost =
            started(proxy(blobs).virtualHost("s3." + LocalAws.REGION + ".amazonaws.com").build());
      }
      return "http://127.0.0.1:" + byHost.getPort();
    } catch (Exception e) {
      throw new IllegalStateException("S3 does not start", e);
    }
  }

  private static S3Proxy.Builder proxy(BlobStore blobs) {
    return S3Proxy.builder()
        .blobStore(blobs)
        .endpoint(URI.create("http://127.0.0.1:0"))
        .awsAuthentication(AuthenticationType.AWS_V4, LocalAws.ACCESS_KEY, LocalAws.SECRET_KEY)
        .ignoreUnknownHeaders(true);
  }

  private static S3Proxy started(S3Proxy proxy) throws Exception {
    proxy.start();
    return proxy;
  }

  void create(BucketDefinition bucket) {
    if (!blobs.containerExists(bucket.name())) {
      blobs.createContainer(bucket.name());
    }
    names.add(bucket.name());
  }

  /// `listener` is called after each object that comes into a bucket. It must not block.
  void listen(Consumer<StoredObject> listener) {
    blobs.listen(listener);
  }

  /// The bytes of an object; nothing when it is not there.
  Optional<byte[]> read(String bucket, String key) {
    try (InputStream content = raw.getBlob(bucket, key)) {
      return Optional.of(content.readAllBytes());
    } catch (NoSuchKeyException _) {
      return Optional.empty();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<ListedObject> list() {
    return names.stream()
        .flatMap(bucket ->
            Contents.list(raw, bucket).stream()
                .map(it -> new ListedObject(bucket, it.key(), it.size(), it.lastModified())))
        .toList();
  }

  Map<String, Contents> contents() {
    return names.stream()
        .collect(Collectors.toUnmodifiableMap(it -> it, it -> Contents.of(raw, it)));
  }

  /// Makes every bucket hold what it held; nobody is told of what comes by that.
  synchronized void restore(Map<String, Contents> contents) {
    long changes = blobs.changes();
    if (changes == changesAtRestore && contents.equals(restored)) {
      return;
    }
    names.forEach(it -> contents.getOrDefault(it, Contents.NONE).restore(raw, it));
    changesAtRestore = changes;
    restored = contents;
  }

  String endpoint() {
    return "http://127.0.0.1:" + proxy.getPort();
  }

  @Override
  public synchronized void close() {
    try {
      proxy.stop();
      if (byHost != null) {
        byHost.stop();
      }
    } catch (Exception e) {
      throw new IllegalStateException("S3 does not stop", e);
    }
  }

  private static BlobStore onDisk(Path dataDir) {
    Path folder = dataDir.resolve("buckets");
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot create " + folder, e);
    }
    return new FilesystemNio2BlobStore(folder.toString());
  }
}
