package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Readings;
import ca.jechemine.documents.domain.Refusals;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.UploadRights;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.Optional;

/// Opens a file for whoever may read it (contract 40 §2.5), and has it noted in the client's access
/// log before. Whoever may not is told that there is none.
public final class ReadFile {

  private final Files files;
  private final Relations relations;
  private final ClientFiles clientFiles;
  private final Readings readings;
  private final Ids ids;
  private final InstantSource clock;

  public ReadFile(
      Files files,
      Relations relations,
      ClientFiles clientFiles,
      Readings readings,
      Ids ids,
      InstantSource clock) {
    this.files = files;
    this.relations = relations;
    this.clientFiles = clientFiles;
    this.readings = readings;
    this.ids = ids;
    this.clock = clock;
  }

  /// The file, for a reader or for somebody who is not signed in.
  ///
  /// @throws Refusal.Unauthenticated when only who is signed in reads such files
  /// @throws Refusal.NotFound when there is none that they may read
  public StoredFile.Kept open(FileId id, Optional<Reader> reader) {
    Optional<StoredFile.Kept> file = files.find(id).map(Versioned::value).flatMap(ReadFile::kept);
    boolean isPublic = file.filter(it -> isOpenToAll(it)).isPresent();
    if (isPublic) {
      return file.get();
    }
    Reader known = reader.orElseThrow(Refusal::unauthenticated);
    StoredFile.Kept found =
        file.filter(it -> mayRead(it, known.caller())).orElseThrow(Refusals::noFile);
    client(found)
        .filter(it -> !it.equals(known.id()))
        .ifPresent(it ->
            readings.keep(ids.next(), known, it, Optional.of(logged(found)), clock.instant()));
    return found;
  }

  private static Optional<StoredFile.Kept> kept(StoredFile file) {
    return file instanceof StoredFile.Kept it ? Optional.of(it) : Optional.empty();
  }

  private static boolean isOpenToAll(StoredFile.Kept file) {
    return file.upload().purpose().isPublic() && file instanceof StoredFile.Available;
  }

  private boolean mayRead(StoredFile.Kept file, Caller caller) {
    boolean isUploader = file.upload().isBy(caller.id());
    return switch (file) {
      // Nobody knows yet whether it does harm.
      case StoredFile.Scanning it -> isUploader || isAdministrator(it.upload().purpose(), caller);
      case StoredFile.Available it -> (isUploader && uploaderReads(it)) || isReader(it, caller);
    };
  }

  private static boolean uploaderReads(StoredFile.Kept file) {
    return switch (file.upload().purpose()) {
      case PATIENT_DOCUMENT, CLIENT_DOCUMENT, REFERRAL, PAYOUT_CHEQUE, CONTENT_IMAGE -> true;
      case EMPLOYEE_CV, RESOURCE_FILE -> false;
    };
  }

  private boolean isReader(StoredFile.Available file, Caller caller) {
    Purpose purpose = file.upload().purpose();
    if (isAdministrator(purpose, caller)) {
      return true;
    }
    return switch (file.attachment()) {
      case Attachment.None _ -> false;
      case Attachment.Document it -> clientFiles.mayRead(caller, it.client());
      case Attachment.Letter it ->
          relations.appointment(it.appointment()).filter(a -> isReader(a, caller)).isPresent();
    };
  }

  private boolean isReader(KnownAppointment appointment, Caller caller) {
    return (UploadRights.isProfessional(caller) && appointment.showsLetterTo(caller.id()))
        || clientFiles.mayActFor(caller, appointment.client());
  }

  private static boolean isAdministrator(Purpose purpose, Caller caller) {
    return switch (purpose) {
      case PATIENT_DOCUMENT, CLIENT_DOCUMENT, REFERRAL -> UploadRights.maySeePatients(caller);
      case EMPLOYEE_CV -> caller.may(AdminPermission.MANAGE_USERS);
      case PAYOUT_CHEQUE -> caller.may(AdminPermission.MANAGE_BILLING);
      case CONTENT_IMAGE -> caller.may(AdminPermission.MANAGE_CONTENT);
      // Only through the library, which knows who bought it.
      case RESOURCE_FILE -> false;
    };
  }

  /// Whose file it is in, if it is in a client's.
  private Optional<UserId> client(StoredFile.Kept file) {
    return switch (file.attachment()) {
      case Attachment.None _ -> Optional.empty();
      case Attachment.Document it -> Optional.of(it.client());
      case Attachment.Letter it ->
          relations.appointment(it.appointment()).map(KnownAppointment::client);
    };
  }

  private static String logged(StoredFile.Kept file) {
    return file.attachment() instanceof Attachment.Document it
        ? it.document().value()
        : file.id().value();
  }
}
