package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.File;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.Nobody;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Readings;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// P20: what has to be noted is kept before anything is seen.
class OpenFileTest {

  private static final InstantSource CLOCK = InstantSource.fixed(NOW);
  private static final Appointment ZOES = Situation.in(Situation.matched(ZOE));
  private static final Reader HERSELF = reader(Role.CLIENT, CLIENT);
  private static final Reader PROFESSIONAL = reader(Role.PROFESSIONAL, ZOE);

  private final List<String> kept = new ArrayList<>();

  @Test
  void P20_everybody_but_the_client_is_noted() {
    OpenFile open = open(this::note);

    for (File file : List.of(File.of(ZOES), File.ofMatching(ZOES), File.ofClient(CLIENT))) {
      open.open(file, HERSELF);
    }
    assertThat(kept).isEmpty();

    open.open(File.of(ZOES), PROFESSIONAL);
    open.open(File.ofMatching(ZOES), reader(Role.ADMIN, STRANGER));
    open.open(File.ofClient(CLIENT), reader(Role.CLIENT, STRANGER));
    assertThat(kept)
        .containsExactly(
            ZOE + " appointment " + ID, STRANGER + " matching " + ID, STRANGER + " appointments -");
  }

  @Test
  void P20_what_cannot_be_noted_is_not_shown() {
    ShowAppointments show =
        show((_, _, _, _) -> {
          throw new IllegalStateException("the outbox is out of reach");
        });

    assertThatThrownBy(() -> show.one(PROFESSIONAL, ID)).isInstanceOf(IllegalStateException.class);
    assertThat(show.one(HERSELF, ID).viewer()).isEqualTo(Viewer.CLIENT);
  }

  @Test
  void what_is_refused_is_not_noted_as_read() {
    ShowAppointments show = show(this::note);

    assertThatThrownBy(() -> show.one(reader(Role.PROFESSIONAL, STRANGER), ID))
        .isInstanceOf(Refusal.Forbidden.class);
    assertThatThrownBy(() -> show.one(PROFESSIONAL, Situation.id(0xb)))
        .isInstanceOf(Refusal.NotFound.class);
    assertThat(kept).isEmpty();
  }

  @Test
  void a_change_tells_of_itself_and_a_decision_that_changes_nothing_is_a_reading() {
    ShowAppointments show = show(this::note);

    show.decided(PROFESSIONAL, new Decisions.Decided(ZOES, Viewer.PROFESSIONAL, true));
    assertThat(kept).isEmpty();

    show.decided(HERSELF, new Decisions.Decided(ZOES, Viewer.CLIENT, false));
    assertThat(kept).isEmpty();

    show.decided(PROFESSIONAL, new Decisions.Decided(ZOES, Viewer.PROFESSIONAL, false));
    assertThat(kept).containsExactly(ZOE + " appointment " + ID);
  }

  @Test
  void those_of_one_client_are_a_reading_when_there_are_any_and_a_list_is_none() {
    ShowAppointments show = show(this::note);

    show.with(List.of(ZOES), Viewer.PROFESSIONAL);
    show.ofClient(PROFESSIONAL, CLIENT, List.of(), Viewer.PROFESSIONAL);
    show.ofClient(HERSELF, CLIENT, List.of(ZOES), Viewer.CLIENT);
    assertThat(kept).isEmpty();

    show.ofClient(PROFESSIONAL, CLIENT, List.of(ZOES), Viewer.PROFESSIONAL);
    assertThat(kept).containsExactly(ZOE + " appointments -");
  }

  private void note(String id, Reader reader, File file, Instant now) {
    assertThat(file.client()).isEqualTo(CLIENT);
    assertThat(now).isEqualTo(NOW);
    kept.add(
        String.join(
            " ",
            reader.id().value(),
            file.kind().code(),
            file.appointmentId().map(Object::toString).orElse("-")));
    assertThat(id).hasSize(24);
  }

  private static OpenFile open(Readings readings) {
    return new OpenFile(readings, new Ids(CLOCK, new Random(7)), CLOCK);
  }

  private static ShowAppointments show(Readings readings) {
    InMemoryAppointments appointments = new InMemoryAppointments(new InMemoryDaySheets(), CLOCK);
    appointments.save(0, Change.first(ZOES), Optional.empty());
    return new ShowAppointments(
        new Nobody(), new Decisions(appointments, new Nobody(), CLOCK), open(readings), CLOCK);
  }

  private static Reader reader(Role role, UserId id) {
    return new Reader(
        new Caller(id, "Zoé Roy", role, AccountStatus.ACTIVE, Set.of(), Language.FR),
        "203.0.113.7",
        "browser");
  }
}
