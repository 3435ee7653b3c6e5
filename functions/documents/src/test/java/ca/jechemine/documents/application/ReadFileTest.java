package ca.jechemine.documents.application;

import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.DOCUMENT;
import static ca.jechemine.documents.Cast.GUARDIAN;
import static ca.jechemine.documents.Cast.NOON;
import static ca.jechemine.documents.Cast.OTHER_CLIENT;
import static ca.jechemine.documents.Cast.OTHER_PROFESSIONAL;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.documents.Cast;
import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.InMemoryDocuments;
import ca.jechemine.documents.domain.InMemoryFiles;
import ca.jechemine.documents.domain.InMemoryPeople;
import ca.jechemine.documents.domain.InMemoryReadings;
import ca.jechemine.documents.domain.InMemoryReadings.Noted;
import ca.jechemine.documents.domain.InMemoryRelations;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.Reader;
import ca.jechemine.documents.domain.Rejection;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.MovableClock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract 40 §2.5, who reads: every kind of file, whatever it belongs to and wherever it stands,
/// by everybody there is.
class ReadFileTest {

  private static final FileId FILE = new FileId(Cast.id(0xf));
  private static final Caller UPLOADER = Cast.caller(7, Role.CLIENT);

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryRelations relations = new InMemoryRelations();
  private final InMemoryFiles files = new InMemoryFiles(new InMemoryDocuments(), relations);
  private final InMemoryPeople people = new InMemoryPeople();
  private final InMemoryReadings readings = new InMemoryReadings();
  private final ReadFile readFile =
      new ReadFile(
          files,
          relations,
          new ClientFiles(people, relations, clock),
          readings,
          new Ids(clock, new Random(1)),
          clock);

  /// Whoever may want to read.
  enum Who {
    NOBODY(null),
    SELF(CLIENT),
    PARENT(GUARDIAN),
    RELATED(PROFESSIONAL),
    STRANGER(OTHER_CLIENT),
    UNRELATED(OTHER_PROFESSIONAL),
    SENDER(UPLOADER),
    PENDING(Cast.caller(6, Role.PROFESSIONAL, AccountStatus.PENDING, Set.of())),
    EMPLOYEE(Cast.caller(8, Role.EMPLOYEE)),
    FORMER_ADMIN(Cast.caller(9, Role.ADMIN)),
    PATIENTS(Cast.admin(AdminPermission.MANAGE_PATIENTS)),
    USERS(Cast.admin(AdminPermission.MANAGE_USERS)),
    BILLING(Cast.admin(AdminPermission.MANAGE_BILLING)),
    CONTENT(Cast.admin(AdminPermission.MANAGE_CONTENT));

    @SuppressWarnings("ImmutableEnumChecker") // A caller never changes.
    private final Optional<Caller> caller;

    Who(@Nullable Caller caller) {
      this.caller = Optional.ofNullable(caller);
    }

    Optional<Reader> reader() {
      return caller.map(it -> new Reader(it, "203.0.113.7", "Firefox"));
    }
  }

  /// `belongs` says to what: `document` to the client's file; `theirs`, `offered`, `pooled` as the
  /// letter of an appointment that is RELATED's, offered to them, or open to all; `-` to nothing.
  @ParameterizedTest(name = "{0} {1} {2}")
  @CsvSource({
    "patient-document, document, available, SELF PARENT RELATED SENDER PATIENTS",
    "patient-document, document, scanning, SENDER PATIENTS",
    "patient-document, -, available, SENDER PATIENTS",
    "patient-document, -, scanning, SENDER PATIENTS",
    "client-document, document, available, SELF PARENT RELATED SENDER PATIENTS",
    "client-document, document, scanning, SENDER PATIENTS",
    "referral, theirs, available, SELF PARENT RELATED SENDER PATIENTS",
    "referral, theirs, scanning, SENDER PATIENTS",
    "referral, offered, available, SELF PARENT RELATED SENDER PATIENTS",
    "referral, pooled, available, SELF PARENT RELATED UNRELATED SENDER PATIENTS",
    "referral, pooled, scanning, SENDER PATIENTS",
    "referral, -, available, SENDER PATIENTS",
    "employee-cv, -, available, USERS",
    "employee-cv, -, scanning, SENDER USERS",
    "payout-cheque, -, available, SENDER BILLING",
    "payout-cheque, -, scanning, SENDER BILLING",
    "content-image, -, available, *",
    "content-image, -, scanning, SENDER CONTENT",
    "resource-file, -, available, ''",
    "resource-file, -, scanning, SENDER",
  })
  void whoever_the_contract_names_reads_and_nobody_else(
      String purpose, String belongs, String state, String readers) {
    know();
    Upload upload = upload(Purpose.of(purpose).orElseThrow(), UPLOADER);
    Attachment attachment = attachment(belongs);
    keep(
        state.equals("available")
            ? Cast.available(upload, attachment)
            : Cast.scanning(upload, attachment));

    assertThat(whoReads()).isEqualTo(parsed(readers));
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void what_has_not_come_and_what_is_gone_nobody_reads(Purpose purpose) {
    know();
    Upload upload = upload(purpose, UPLOADER);
    StoredFile.Pending pending = new StoredFile.Pending(upload);
    StoredFile.Available available = Cast.available(upload, attachment("document"));
    files.announce(pending, "203.0.113.7", Optional.empty());

    assertThat(whoReads()).isEmpty();
    for (StoredFile gone :
        List.of(
            pending.rejected(Rejection.INFECTED, NOON),
            available.expired(NOON),
            available.deleted(UPLOADER.id(), NOON))) {
      keep(gone);
      assertThat(whoReads()).isEmpty();
    }
    assertThat(readings.noted()).isEmpty();
  }

  @Test
  void nobody_is_told_whether_there_is_a_file() {
    know();
    FileId none = new FileId(Cast.id(99));

    assertThatExceptionOfType(Refusal.Unauthenticated.class)
        .isThrownBy(() -> readFile.open(none, Optional.empty()));
    assertThatExceptionOfType(Refusal.NotFound.class)
        .isThrownBy(() -> readFile.open(none, Who.PATIENTS.reader()));
  }

  @Test
  void P20_each_reading_but_the_clients_own_is_noted_before_and_what_is_refused_is_none() {
    know();
    keep(Cast.available(upload(Purpose.PATIENT_DOCUMENT, UPLOADER), attachment("document")));

    for (Who who : Who.values()) {
      reads(who);
    }

    assertThat(readings.noted())
        .containsExactlyInAnyOrder(
            noted(GUARDIAN),
            noted(PROFESSIONAL),
            noted(UPLOADER),
            noted(Cast.admin(AdminPermission.MANAGE_PATIENTS)));
  }

  @Test
  void P20_a_letter_is_in_the_file_of_its_appointments_client_and_what_is_nobodys_in_none() {
    know();
    Upload upload = upload(Purpose.REFERRAL, UPLOADER);
    keep(Cast.available(upload, new Attachment.None()));
    assertThat(reads(Who.PATIENTS)).isTrue();
    assertThat(readings.noted()).isEmpty();

    attachment("theirs");
    assertThat(reads(Who.PATIENTS)).isTrue();
    assertThat(readings.noted())
        .containsExactly(
            new Noted(
                Cast.admin(AdminPermission.MANAGE_PATIENTS).id(),
                CLIENT.id(),
                Optional.of(FILE.value())));
  }

  private static Noted noted(Caller reader) {
    return new Noted(reader.id(), CLIENT.id(), Optional.of(DOCUMENT.value()));
  }

  /// A minor, their guardian, and others.
  private void know() {
    people.keep(Cast.person(CLIENT, LocalDate.of(2012, 5, 1), GUARDIAN.id()));
    people.keep(Cast.person(GUARDIAN));
    people.keep(Cast.person(OTHER_CLIENT));
  }

  private static Upload upload(Purpose purpose, Caller uploader) {
    return Cast.upload(0xf, purpose, uploader);
  }

  /// What the file belongs to, where that is known.
  private Attachment attachment(String belongs) {
    switch (belongs) {
      case "document" ->
          relations.keep(Cast.appointment(PROFESSIONAL, "scheduled", "accepted", List.of(), null));
      case "theirs" ->
          relations.keep(Cast.appointment(PROFESSIONAL, "completed", "accepted", List.of(), FILE));
      case "offered" ->
          relations.keep(
              Cast.appointment(null, "pending", "proposed", List.of(PROFESSIONAL), FILE));
      case "pooled" ->
          relations.keep(Cast.appointment(null, "pending", "general", List.of(), FILE));
      default -> {}
    }
    return belongs.equals("document")
        ? new Attachment.Document(CLIENT.id(), DOCUMENT)
        : new Attachment.None();
  }

  private void keep(StoredFile file) {
    if (files.find(FILE).isEmpty()) {
      files.announce(
          new StoredFile.Pending(upload(Purpose.REFERRAL, UPLOADER)),
          "203.0.113.7",
          Optional.empty());
    }
    files.save(FileChange.of(files.find(FILE).orElseThrow().with(file)), Optional.empty());
  }

  private Set<Who> whoReads() {
    Set<Who> readers = EnumSet.noneOf(Who.class);
    for (Who who : Who.values()) {
      if (reads(who)) {
        readers.add(who);
      }
    }
    return readers;
  }

  private boolean reads(Who who) {
    try {
      readFile.open(FILE, who.reader());
      return true;
    } catch (Refusal.NotFound _) {
      assertThat(who).isNotEqualTo(Who.NOBODY);
      return false;
    } catch (Refusal.Unauthenticated _) {
      assertThat(who).isEqualTo(Who.NOBODY);
      return false;
    }
  }

  private static Set<Who> parsed(String readers) {
    if (readers.equals("*")) {
      return EnumSet.allOf(Who.class);
    }
    Set<Who> parsed = EnumSet.noneOf(Who.class);
    for (String name : readers.split(" ", -1)) {
      if (!name.isEmpty()) {
        parsed.add(Who.valueOf(name));
      }
    }
    return parsed;
  }
}
