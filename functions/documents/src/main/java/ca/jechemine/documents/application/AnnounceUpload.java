package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.ObjectStore;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.documents.domain.UploadRights;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes the announcement of a file and says where its bytes are to be sent (contract 40 §2.2).
public final class AnnounceUpload {

  /// What is announced, sound in itself.
  public record Announcement(
      Purpose purpose,
      FileName fileName,
      FileType type,
      long length,
      @Nullable String sha256,
      @Nullable UserId client,
      @Nullable RequestId request) {

    /// Without its name, so that it gets into no log.
    @Override
    public String toString() {
      return purpose.code();
    }
  }

  /// Where the bytes go.
  public record Announced(Upload upload, ObjectStore.Address address) {}

  private final Files files;
  private final ObjectStore objects;
  private final ClientFiles clientFiles;
  private final AnswerRequest answers;
  private final Ids ids;
  private final InstantSource clock;

  public AnnounceUpload(
      Files files,
      ObjectStore objects,
      ClientFiles clientFiles,
      AnswerRequest answers,
      Ids ids,
      InstantSource clock) {
    this.files = files;
    this.objects = objects;
    this.clientFiles = clientFiles;
    this.answers = answers;
    this.ids = ids;
    this.clock = clock;
  }

  /// The upload of whoever calls, or of a guest.
  ///
  /// @throws ca.jechemine.kernel.Refusal when they may not upload for that purpose or client, or
  ///   upload too often
  public Announced announce(
      Announcement announcement,
      Optional<Caller> caller,
      String viewerAddress,
      Receipts<Announced> receipts) {
    if (!UploadRights.mayUpload(announcement.purpose(), caller)) {
      throw Refusals.notYoursToUpload();
    }
    UserId client = caller.isPresent() ? client(announcement, caller.get()) : null;
    Upload upload =
        new Upload(
            new FileId(ids.next()),
            announcement.purpose(),
            caller.map(Caller::id).orElse(null),
            announcement.fileName(),
            announcement.type(),
            announcement.length(),
            announcement.sha256(),
            client,
            announcement.request(),
            clock.instant());
    Announced announced = new Announced(upload, objects.addressFor(upload, Upload.ADDRESS_LIFE));
    files.announce(new StoredFile.Pending(upload), viewerAddress, receipts.of(announced));
    return announced;
  }

  /// Whose document it becomes: that of whom it is shared with, or of whom it is asked for.
  private @Nullable UserId client(Announcement announcement, Caller caller) {
    RequestId request = announcement.request();
    if (request != null) {
      return answers.requireOpen(request, caller).value().ask().client();
    }
    UserId client = announcement.client();
    if (client != null) {
      clientFiles.requireContributor(caller, client);
    }
    return client;
  }
}
