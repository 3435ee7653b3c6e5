package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.ADMIN;
import static ca.jechemine.appointments.domain.Given.CLIENT;
import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentEdit.Link;
import ca.jechemine.appointments.domain.AppointmentEdit.Note;
import ca.jechemine.appointments.domain.schedule.Seed;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Refusal;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// P13: the sequence rises by exactly one with each change that a calendar shows, and with no
/// other.
class SequenceTest {

  private static final Slot OTHER = new Slot(LocalDate.of(2026, 6, 3), LocalTime.of(9, 30), 60);
  private static final Party PRO_SIDE = Party.PROFESSIONAL;
  private static final URI LINK = URI.create("https://rencontre.example/1");

  @Test
  void what_has_no_date_stays_at_nothing() {
    Appointment matched = Stand.MATCHED.appointment();

    assertThat(edited(matched, edit(null, LINK, "Montréal", Modality.PHONE, null)).sequence())
        .isZero();
    assertThat(off(matched).sequence()).isZero();
    assertThat(off(Stand.UNROUTED.appointment()).sequence()).isZero();
  }

  @Test
  void each_change_that_shows_counts_one() {
    Appointment dated =
        Scheduling.at(Stand.MATCHED.appointment(), SLOT, USUAL, PRO_SIDE, NOW).after();
    Appointment moved = edited(dated, edit(OTHER, null, null, null, null));
    Appointment longer =
        Scheduling.at(moved, new Slot(OTHER.date(), OTHER.time(), 90), USUAL, PRO_SIDE, NOW)
            .after();
    Appointment linked = edited(longer, edit(null, LINK, null, null, null));
    Appointment placed = edited(linked, edit(null, null, "Montréal", null, null));
    Appointment otherwise = edited(placed, edit(null, null, null, Modality.PHONE, null));

    assertThat(List.of(dated, moved, longer, linked, placed, otherwise, off(otherwise)))
        .extracting(Appointment::sequence)
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
  }

  @Test
  void all_that_one_edit_changes_counts_one() {
    Appointment scheduled = Stand.SCHEDULED.appointment();

    assertThat(
            edited(scheduled, edit(OTHER, LINK, "Montréal", Modality.IN_PERSON, "Dort mal."))
                .sequence())
        .isEqualTo(1);
  }

  @Test
  void what_does_not_show_counts_nothing() {
    Appointment scheduled = Stand.SCHEDULED.appointment().counted(3);
    List<Appointment> same =
        List.of(
            edited(scheduled, edit(null, null, null, null, "Dort mal.")),
            edited(scheduled, edit(SLOT, null, null, Modality.VIDEO, null)),
            Scheduling.confirm(scheduled, NOW).after(),
            Scheduling.start(scheduled, NOW).after(),
            Closing.complete(scheduled, NOW).after(),
            Closing.missed(scheduled, NOW).after(),
            Booking.resolved(scheduled, CLIENT, ADMIN, NOW).after(),
            edited(off(scheduled).counted(3), edit(null, LINK, "Montréal", null, null)));

    assertThat(same).extracting(Appointment::sequence).containsOnly(3);
  }

  /// What an appointment looks like in a calendar is put into words here once more, apart from how
  /// the aggregate tells.
  @Test
  void it_counts_the_changes_of_any_history() {
    Seed seed = Seed.given();
    Random random = seed.random();
    for (int history = 0; history < 300; history++) {
      Appointment it = Stand.MATCHED.appointment();
      int shown = 0;
      for (int step = 0; step < 12; step++) {
        Appointment next = step(random).apply(it);
        if (!looks(it).equals(looks(next))) {
          shown++;
        }
        assertThat(next.sequence())
            .as("%s, history %d, step %d", seed, history, step)
            .isEqualTo(shown);
        it = next;
      }
    }
  }

  private static String looks(Appointment it) {
    return switch (it.state()) {
      case State.Dated at ->
          String.join(
              " ",
              at.at().toString(),
              it.meeting().modality().code(),
              String.valueOf(it.meeting().link()),
              String.valueOf(it.meeting().location()));
      case State.Cancelled called -> called.before() instanceof State.Dated ? "off" : "";
      case State.Open _, State.Matched _ -> "";
    };
  }

  private static UnaryOperator<Appointment> step(Random random) {
    Slot slot = random.nextBoolean() ? SLOT : OTHER;
    @Nullable URI link = random.nextBoolean() ? LINK : null;
    return switch (random.nextInt(12)) {
      case 0, 1, 2 -> it -> tried(it, () -> Scheduling.at(it, slot, USUAL, PRO_SIDE, NOW).after());
      case 3 -> it -> tried(it, () -> edited(it, edit(slot, link, "Québec", null, "note")));
      case 4 -> it -> tried(it, () -> edited(it, edit(null, link, null, null, null)));
      case 5 -> it -> tried(it, () -> edited(it, edit(null, null, "Québec", null, null)));
      case 6 -> it -> tried(it, () -> edited(it, edit(null, null, null, Modality.PHONE, null)));
      case 7 -> it -> tried(it, () -> edited(it, edit(null, null, null, null, "note")));
      case 8 -> it -> tried(it, () -> Scheduling.confirm(it, NOW).after());
      case 9 -> it -> tried(it, () -> Scheduling.start(it, NOW).after());
      case 10 -> it -> tried(it, () -> Closing.complete(it, NOW).after());
      default -> it -> tried(it, () -> off(it));
    };
  }

  /// What is refused changes nothing.
  private static Appointment tried(Appointment before, Supplier<Appointment> command) {
    try {
      return command.get();
    } catch (Refusal refused) {
      return before;
    }
  }

  private static Appointment off(Appointment it) {
    return CallingOff.cancel(it, new CallingOff.Actor(Party.CLIENT, CLIENT), null, NOW).after();
  }

  private static Appointment edited(Appointment it, AppointmentEdit edit) {
    return Editing.edit(it, edit, new Editing.Editor(PRO, Viewer.PROFESSIONAL, USUAL), NOW).after();
  }

  private static AppointmentEdit edit(
      @Nullable Slot slot,
      @Nullable URI link,
      @Nullable String place,
      @Nullable Modality modality,
      @Nullable String notes) {
    return new AppointmentEdit(
        null,
        slot == null ? null : slot.date(),
        slot == null ? null : slot.time(),
        null,
        modality,
        notes == null ? null : new Note(notes),
        link == null ? null : new Link(link),
        place == null ? null : new Note(place),
        null);
  }
}
