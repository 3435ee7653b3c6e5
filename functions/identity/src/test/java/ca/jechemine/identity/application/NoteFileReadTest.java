package ca.jechemine.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.contracts.FileEvent.FileRead;
import ca.jechemine.contracts.FileEvent.GuaranteeApproved;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessFilter;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteFileReadTest {

  private static final String READ = "00000000000000000000000e";
  private static final String CLIENT = "00000000000000000000000a";
  private static final String READER = "00000000000000000000000b";
  private static final String APPOINTMENT = "00000000000000000000000c";
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  private final List<AccessEntry> kept = new ArrayList<>();
  private final NoteFileRead noteFileRead = new NoteFileRead(new Kept());

  @Test
  void P20_the_entry_says_who_what_from_where_and_when_and_has_the_id_of_the_reading() {
    noteFileRead.note(read("appointment", APPOINTMENT));

    AccessEntry entry = kept.getFirst();
    assertThat(entry.id()).isEqualTo(READ);
    assertThat(entry.resource()).isEqualTo(new UserId(CLIENT));
    assertThat(entry.reader())
        .isEqualTo(new AccessEntry.Reader(new UserId(READER), Role.PROFESSIONAL, "Zoé Roy"));
    assertThat(entry.fileId()).isEqualTo(APPOINTMENT);
    assertThat(entry.origin().address()).isEqualTo("203.0.113.7");
    assertThat(entry.origin().userAgent()).hasSize(512);
    assertThat(entry.createdAt()).isEqualTo(NOON);
  }

  @ParameterizedTest
  @CsvSource({
    "appointment, view_client_appointment",
    "appointments, view_client_appointments",
    "matching, view_client_matching",
    "document, view_client_document",
    "documents, view_client_documents",
    "receipt, view_client_receipt",
    "professional_ledger, view_professional_ledger"
  })
  void P20_each_kind_of_file_has_its_action(String file, String action) {
    noteFileRead.note(read(file, null));

    assertThat(kept)
        .singleElement()
        .satisfies(it -> assertThat(it.action().code()).isEqualTo(action));
  }

  @Test
  void an_approval_is_an_entry_of_the_administrators() {
    noteFileRead.note(
        new GuaranteeApproved(
            READ, CLIENT, READER, "admin", "Camille Roy", "203.0.113.7", "browser", NOON));

    AccessEntry entry = kept.getFirst();
    assertThat(entry.action().code()).isEqualTo("guarantee_approved");
    assertThat(entry.resource()).isEqualTo(new UserId(CLIENT));
    assertThat(entry.reader())
        .isEqualTo(new AccessEntry.Reader(new UserId(READER), Role.ADMIN, "Camille Roy"));
  }

  @ParameterizedTest
  @CsvSource({"appointment, update_client_appointment", "message, delete_message"})
  void P20_a_change_by_hand_is_an_entry_of_the_administrators(String file, String action) {
    noteFileRead.note(changed(file));

    AccessEntry entry = kept.getFirst();
    assertThat(entry.action().code()).isEqualTo(action);
    assertThat(entry.resource()).isEqualTo(new UserId(CLIENT));
    assertThat(entry.fileId()).isEqualTo(APPOINTMENT);
    assertThat(entry.reader())
        .isEqualTo(new AccessEntry.Reader(new UserId(READER), Role.ADMIN, "Camille Roy"));
    FileChanged unknown = changed("moon");
    assertThatThrownBy(() -> noteFileRead.note(unknown)).isInstanceOf(IllegalStateException.class);
  }

  private static FileChanged changed(String file) {
    return new FileChanged(
        READ,
        CLIENT,
        READER,
        "admin",
        "Camille Roy",
        file,
        APPOINTMENT,
        "203.0.113.7",
        "browser",
        NOON);
  }

  @Test
  void a_kind_that_nobody_knows_waits_for_whoever_does() {
    FileRead unknown = read("moon", null);

    assertThatThrownBy(() -> noteFileRead.note(unknown)).isInstanceOf(IllegalStateException.class);
    assertThat(kept).isEmpty();
  }

  private static FileRead read(String file, @Nullable String id) {
    return new FileRead(
        READ,
        CLIENT,
        READER,
        "professional",
        "Zoé Roy",
        file,
        id,
        "203.0.113.7",
        "b".repeat(600),
        NOON);
  }

  private final class Kept implements AccessLog {
    @Override
    public void keep(AccessEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void keepOnce(AccessEntry entry) {
      kept.add(entry);
    }

    @Override
    public Step keeping(AccessEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<AccessEntry> of(UserId resource, PageRequest page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<AccessEntry> by(UserId reader, PageRequest page) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Page<AccessEntry> all(AccessFilter filter, PageRequest page) {
      throw new UnsupportedOperationException();
    }
  }
}
