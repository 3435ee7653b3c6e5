package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.library.domain.FileBytes;
import ca.jechemine.library.domain.FileBytes.Stamp;
import ca.jechemine.library.domain.ResourceFile;
import ca.jechemine.library.domain.ResourceId;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hands the file of a resource out: a PDF as a copy that says in the foot of each page whose it
/// is, everything else as it is.
public final class HandOutFile {

  /// An address is good for whoever has it, also after a refund, which takes access away within
  /// five seconds. S3 asks for it when a transfer begins, so that a long one is not cut off.
  private static final Duration ADDRESS_LIFE = Duration.ofSeconds(5);

  private static final int SHORT_ID = 8;

  private final FileBytes files;

  public HandOutFile(FileBytes files) {
    this.files = files;
  }

  /// Where the file is to be had, for five seconds.
  public String address(ResourceFile file, ResourceId resource, Caller reader) {
    return switch (file) {
      case ResourceFile.Elsewhere it -> it.url();
      case ResourceFile.Stored it when it.isPdf() ->
          files
              .stamped(it, new Stamp(resource + "-" + reader.id(), line(reader)), ADDRESS_LIFE)
              .orElseGet(() -> files.address(it, ADDRESS_LIFE));
      case ResourceFile.Stored it -> files.address(it, ADDRESS_LIFE);
    };
  }

  private static String line(Caller reader) {
    String id = reader.id().value();
    String shortId = id.substring(Math.max(0, id.length() - SHORT_ID)).toUpperCase(Locale.ROOT);
    return Stream.of(reader.name(), "Je chemine", shortId)
        .filter(it -> !it.isBlank())
        .collect(Collectors.joining(" · "));
  }
}
