package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was announced of a file before its bytes came.
///
/// @param uploader null when nobody was signed in
/// @param fileName cleaned, as it is shown and saved under (contract 40 §2.4)
/// @param length in bytes, exactly
/// @param sha256 in base64, when the uploader named it
/// @param client whose document it becomes
/// @param request which request for a document it answers
public record Upload(
    FileId id,
    Purpose purpose,
    @Nullable UserId uploader,
    FileName fileName,
    FileType type,
    long length,
    @Nullable String sha256,
    @Nullable UserId client,
    @Nullable RequestId request,
    Instant createdAt) {

  /// How long the signed address takes the bytes.
  public static final Duration ADDRESS_LIFE = Duration.ofMinutes(5);

  /// How long it may take until the upload is completed: bytes that set out in time may be slow.
  public static final Duration COMPLETED_WITHIN = Duration.ofHours(1);

  /// Who uploads, when somebody is signed in.
  public Optional<UserId> uploaderId() {
    return Optional.ofNullable(uploader);
  }

  /// Whose document it becomes.
  public Optional<UserId> clientId() {
    return Optional.ofNullable(client);
  }

  /// Which request it answers.
  public Optional<RequestId> requestId() {
    return Optional.ofNullable(request);
  }

  /// Whether that person uploaded it.
  public boolean isBy(UserId user) {
    return user.equals(uploader);
  }

  /// Whether it is too late to complete it.
  public boolean isOver(Instant now) {
    return !now.isBefore(createdAt.plus(COMPLETED_WITHIN));
  }

  /// Without its name, so that it gets into no log.
  @Override
  public String toString() {
    return purpose.code() + " " + id;
  }
}
