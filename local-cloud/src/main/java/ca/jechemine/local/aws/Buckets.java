package ca.jechemine.local.aws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.jspecify.annotations.Nullable;

/// S3, by s3proxy, on a port of its own because it does check signatures, and these cover the host
/// and the port. The fault switches do not reach it.
///
/// The SDK names the bucket in the path here; CloudFront calls each bucket by a host of its own,
/// for which there is a second port on the same objects, opened when it is first needed.
final class Buckets implements AutoCloseable {

  private final BlobStore blobs;
  private final S3Proxy proxy;
  private @Nullable S3Proxy byHost;

  private Buckets(BlobStore blobs, S3Proxy proxy) {
    this.blobs = blobs;
    this.proxy = proxy;
  }

  static Buckets start(@Nullable Path dataDir) {
    try {
      BlobStore blobs = dataDir == null ? new TransientNio2BlobStore() : onDisk(dataDir);
      return new Buckets(blobs, started(proxy(blobs).build()));
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
