package ca.jechemine.local.aws;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// S3, once a bucket is declared: whoever declares none does not pay for it.
final class BucketsOnDemand implements AutoCloseable {

  private final @Nullable Path dataDir;
  private @Nullable Buckets started;

  BucketsOnDemand(@Nullable Path dataDir) {
    this.dataDir = dataDir;
  }

  /// S3, which starts unless it has.
  synchronized Buckets start() {
    if (started == null) {
      started = Buckets.start(dataDir);
    }
    return started;
  }

  /// S3, if it has started.
  synchronized Optional<Buckets> ifStarted() {
    return Optional.ofNullable(started);
  }

  /// Where it answers, if it has started.
  Optional<URI> endpoint() {
    return ifStarted().map(it -> URI.create(it.endpoint()));
  }

  @Override
  public void close() {
    ifStarted().ifPresent(Buckets::close);
  }
}
