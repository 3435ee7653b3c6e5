package ca.jechemine.documents.domain;

import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.DOCUMENT;
import static ca.jechemine.documents.Cast.NOON;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.Cast;
import ca.jechemine.documents.domain.StoredFile.Gone;
import ca.jechemine.documents.domain.StoredFile.Scanning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StoredFileTest {

  private static final Attachment NOTHING = new Attachment.None();
  private static final Attachment DOCUMENTS = new Attachment.Document(CLIENT.id(), DOCUMENT);
  private static final Upload UPLOAD = Cast.upload(1, Purpose.PATIENT_DOCUMENT, PROFESSIONAL);

  @Test
  void bytes_have_an_hour_to_come() {
    StoredFile.Pending pending = new StoredFile.Pending(UPLOAD);

    assertThat(pending.dueAt()).contains(NOON.plus(Duration.ofHours(1)));
    assertThat(UPLOAD.isOver(NOON.plus(Duration.ofHours(1)).minusMillis(1))).isFalse();
    assertThat(UPLOAD.isOver(NOON.plus(Duration.ofHours(1)))).isTrue();
  }

  @Test
  void only_a_clean_verdict_opens_a_file() {
    Scanning scanning = Cast.scanning(UPLOAD, DOCUMENTS);

    assertThat(scanning.scanned(Scan.Verdict.CLEAN, NOON))
        .isEqualTo(Cast.available(UPLOAD, DOCUMENTS));
    assertThat(scanning.scanned(Scan.Verdict.INFECTED, NOON))
        .isEqualTo(
            new StoredFile.Rejected(
                UPLOAD.id(),
                UPLOAD.purpose(),
                UPLOAD.uploaderId(),
                Rejection.INFECTED,
                NOON,
                false));
    assertThat(scanning.scanned(Scan.Verdict.ERROR, NOON))
        .isEqualTo(new Scanning(UPLOAD, scanning.content(), DOCUMENTS, new Scan(1, NOON, true)));
  }

  @Test
  void a_scan_that_does_not_end_is_asked_for_again_later_each_time() {
    Scanning scanning = Cast.scanning(UPLOAD, DOCUMENTS);
    List<Long> minutes = List.of(10L, 20L, 40L, 80L, 160L, 320L, 320L);

    for (long wait : minutes) {
      Instant asked = scanning.scan().askedAt();
      assertThat(scanning.dueAt()).contains(asked.plus(Duration.ofMinutes(wait)));
      scanning = scanning.scanAgain(asked.plus(Duration.ofMinutes(wait)));
      assertThat(scanning.scan().hasFailed()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void what_nothing_is_linked_to_is_forsaken_after_a_day_and_letters_after_two(Purpose purpose) {
    StoredFile.Available file = Cast.available(Cast.upload(1, purpose, PROFESSIONAL), NOTHING);
    Optional<Duration> expected =
        switch (purpose) {
          case PATIENT_DOCUMENT, CLIENT_DOCUMENT -> Optional.of(Duration.ofDays(1));
          case REFERRAL -> Optional.of(Duration.ofDays(2));
          case EMPLOYEE_CV, PAYOUT_CHEQUE, CONTENT_IMAGE, RESOURCE_FILE -> Optional.empty();
        };

    assertThat(file.forsakenAt()).isEqualTo(expected.map(NOON::plus));
    assertThat(file.dueAt()).isEqualTo(file.forsakenAt());
    expected.ifPresent(it -> {
      assertThat(file.isForsaken(NOON.plus(it).minusMillis(1))).isFalse();
      assertThat(file.isForsaken(NOON.plus(it))).isTrue();
    });
    assertThat(file.attachedTo(DOCUMENTS).forsakenAt()).isEmpty();
    assertThat(file.attachedTo(DOCUMENTS).isForsaken(NOON.plus(Duration.ofDays(9)))).isFalse();
  }

  @Test
  void what_is_gone_is_due_once_nobody_writes_bytes_of_it_until_they_are_gone_too() {
    StoredFile.Available file = Cast.available(UPLOAD, DOCUMENTS);
    List<Gone> gone =
        List.of(
            new StoredFile.Pending(UPLOAD).rejected(Rejection.BOMB, NOON),
            new StoredFile.Pending(UPLOAD).expired(NOON),
            file.expired(NOON),
            file.deleted(PROFESSIONAL.id(), NOON));

    assertThat(gone)
        .allSatisfy(it -> {
          assertThat(it.dueAt()).contains(NOON.plus(Duration.ofMinutes(2)));
          assertThat(it.isCleared()).isFalse();
          assertThat(it.cleared().dueAt()).isEmpty();
          assertThat(it.cleared().isCleared()).isTrue();
          assertThat(it.toString()).doesNotContain("Bilan");
        });
  }
}
