package ca.jechemine.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.jechemine.contact.domain.Handling.Answer;
import ca.jechemine.contact.domain.Handling.Archived;
import ca.jechemine.contact.domain.Handling.New;
import ca.jechemine.contact.domain.Handling.Read;
import ca.jechemine.contact.domain.Handling.Reading;
import ca.jechemine.contact.domain.Handling.Responded;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandlingTest {

  private static final UserId ALICE = new UserId("65f0c0ffee65f0c0ffee0001");
  private static final UserId BORIS = new UserId("65f0c0ffee65f0c0ffee0002");
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final Reading OPENED = new Reading(ALICE, NOON);
  private static final Reading LATER = new Reading(BORIS, NOON.plusSeconds(60));
  private static final Answer ANSWER = new Answer("Merci.", ALICE, NOON);

  @Test
  void opening_a_new_message_reads_it_and_opening_it_again_changes_nothing() {
    Handling read = new New().open(OPENED);

    assertThat(read).isEqualTo(new Read(OPENED));
    assertThat(read.open(LATER)).isEqualTo(read);
    assertThat(new Responded(ANSWER, null).open(LATER)).isEqualTo(new Responded(ANSWER, null));
    assertThat(new Archived(new New()).open(LATER)).isEqualTo(new Archived(new New()));
  }

  @Test
  void a_new_and_a_read_message_can_be_answered_and_answered_again() {
    Answer second = new Answer("Encore merci.", BORIS, NOON.plusSeconds(60));

    assertThat(new New().respond(ANSWER)).isEqualTo(new Responded(ANSWER, null));
    assertThat(new Read(OPENED).respond(ANSWER)).isEqualTo(new Responded(ANSWER, OPENED));
    assertThat(new Responded(ANSWER, OPENED).respond(second))
        .isEqualTo(new Responded(second, OPENED));
  }

  @Test
  void an_archived_message_cannot_be_answered() {
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> new Archived(new Read(OPENED)).respond(ANSWER))
        .extracting(Refusal::code)
        .isEqualTo("ARCHIVED");
  }

  @Test
  void every_message_can_be_archived_and_archiving_it_again_changes_nothing() {
    for (Handling it : List.of(new New(), new Read(OPENED), new Responded(ANSWER, OPENED))) {
      assertThat(it.archive()).isEqualTo(new Archived(it));
      assertThat(it.archive().archive()).isEqualTo(it.archive());
      assertThat(it.archive().status()).isEqualTo(Status.ARCHIVED);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> new Archived(new Archived(new New())));
  }

  @Test
  void an_unarchived_message_is_as_it_was_but_never_new() {
    assertThat(new Archived(new New()).unarchive(LATER)).isEqualTo(new Read(LATER));
    assertThat(new Archived(new Read(OPENED)).unarchive(LATER)).isEqualTo(new Read(OPENED));
    assertThat(new Archived(new Responded(ANSWER, OPENED)).unarchive(LATER))
        .isEqualTo(new Responded(ANSWER, OPENED));
    assertThat(new New().unarchive(LATER)).isEqualTo(new Read(LATER));
  }

  @Test
  void what_was_read_can_be_marked_as_new_what_was_answered_cannot() {
    assertThat(new Read(OPENED).markAsNew()).isEqualTo(new New());
    assertThat(new Archived(new Read(OPENED)).markAsNew()).isEqualTo(new New());
    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> new Archived(new Responded(ANSWER, OPENED)).markAsNew())
        .extracting(Refusal::code)
        .isEqualTo("ALREADY_RESPONDED");
  }
}
