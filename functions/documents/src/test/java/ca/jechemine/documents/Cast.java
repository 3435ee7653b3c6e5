package ca.jechemine.documents;

import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.Content;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.FileName;
import ca.jechemine.documents.domain.FileType;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.NewDocument;
import ca.jechemine.documents.domain.Person;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The people and files of the tests.
public final class Cast {

  public static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  public static final Caller CLIENT = caller(1, Role.CLIENT);
  public static final Caller OTHER_CLIENT = caller(2, Role.CLIENT);
  public static final Caller GUARDIAN = caller(3, Role.CLIENT);
  public static final Caller PROFESSIONAL = caller(4, Role.PROFESSIONAL);
  public static final Caller OTHER_PROFESSIONAL = caller(5, Role.PROFESSIONAL);

  public static final AppointmentId APPOINTMENT = new AppointmentId(id(0xa));
  public static final DocumentId DOCUMENT = new DocumentId(id(0xd));

  private Cast() {}

  /// The id of that number; higher numbers sort later.
  public static String id(int number) {
    return "%024x".formatted(number);
  }

  /// Somebody of that role, whose account is active.
  public static Caller caller(int number, Role role) {
    return caller(number, role, AccountStatus.ACTIVE, Set.of());
  }

  /// An administrator who may do that alone.
  public static Caller admin(AdminPermission permission) {
    return caller(9, Role.ADMIN, AccountStatus.ACTIVE, Set.of(permission));
  }

  public static Caller caller(
      int number, Role role, AccountStatus status, Set<AdminPermission> permissions) {
    return new Caller(new UserId(id(number)), "Zoé Roy", role, status, permissions, Language.FR);
  }

  /// The caller, as the identity domain tells of an adult.
  public static Person person(Caller caller) {
    return person(caller, LocalDate.of(1990, 5, 1), null);
  }

  public static Person person(Caller caller, @Nullable LocalDate born, @Nullable UserId guardian) {
    return new Person(caller.id(), 1, caller.role(), caller.status(), born, guardian, false);
  }

  /// An announcement of 800 bytes of PDF.
  public static Upload upload(int file, Purpose purpose, @Nullable Caller uploader) {
    return upload(file, purpose, uploader, null);
  }

  public static Upload upload(
      int file, Purpose purpose, @Nullable Caller uploader, @Nullable UserId client) {
    return new Upload(
        new FileId(id(file)),
        purpose,
        uploader == null ? null : uploader.id(),
        FileName.of("Bilan.pdf"),
        FileType.PDF,
        800,
        null,
        client,
        null,
        NOON);
  }

  /// The same with its bytes, belonging to that, while it is scanned.
  public static StoredFile.Scanning scanning(Upload upload, Attachment attachment) {
    return new StoredFile.Pending(upload)
        .scanning(new Content("c2hh", upload.length(), "tag"), attachment, NOON);
  }

  /// The same once it was scanned.
  public static StoredFile.Available available(Upload upload, Attachment attachment) {
    StoredFile.Scanning scanning = scanning(upload, attachment);
    return new StoredFile.Available(scanning.upload(), scanning.content(), attachment);
  }

  /// The document of the client's that it is.
  public static ClientDocument document(StoredFile.Kept file, Caller by) {
    return new NewDocument(DOCUMENT, CLIENT.id(), "Bilan.pdf", "À revoir", by).of(file, NOON);
  }

  /// An appointment of the client's.
  public static KnownAppointment appointment(
      @Nullable Caller professional,
      String status,
      String routingStatus,
      List<Caller> proposedTo,
      @Nullable FileId letter) {
    return new KnownAppointment(
        APPOINTMENT,
        1,
        CLIENT.id(),
        professional == null ? null : professional.id(),
        status,
        routingStatus,
        proposedTo.stream().map(Caller::id).toList(),
        letter);
  }
}
