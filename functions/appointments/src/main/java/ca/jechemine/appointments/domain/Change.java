package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.kernel.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An appointment as it is to be from now on, based on how it was read (`before` is null when there
/// was none), and what the others are to hear of it. `AppointmentChanged` is told of every change
/// that is not silent, and is not named here. When what calendars show is another, `after` counts
/// one more than `before`, of however many steps the change is made (P13). Answers of which nobody
/// was told yet are told first, or not at all, when the change ends their window (docs/adr/0050).
/// `rationale` is why it is proposed to whom it is, null unless it is; `intervention` that an
/// administrator did it, null unless they did.
public record Change(
    @Nullable Appointment before,
    Appointment after,
    List<Notice> notices,
    List<GuestEvent> guests,
    @Nullable Rationale rationale,
    @Nullable Intervention intervention) {

  public Change {
    if (before != null && !before.search().untold().isEmpty()) {
      boolean tells = !notices.isEmpty() || !guests.isEmpty();
      Undoing.Settled settled = Undoing.settle(before, after, tells);
      after = settled.after();
      notices = Stream.concat(settled.first().stream(), notices.stream()).toList();
    }
    after = counted(before, after);
    notices = List.copyOf(notices);
    guests = List.copyOf(guests);
  }

  /// A notice that is yet to be given the appointment as it became.
  @FunctionalInterface
  public interface Notice extends Function<AppointmentNotice.About, AppointmentNotice> {}

  /// One that was not there.
  public static Change first(Appointment appointment, Notice... notices) {
    return new Change(null, appointment, List.of(notices), List.of(), null, null);
  }

  /// Another one than was read.
  public static Change of(Appointment before, Appointment after, Notice... notices) {
    return new Change(before, after, List.of(notices), List.of(), null, null);
  }

  /// Nothing new: it is as it was.
  public static Change none(Appointment appointment) {
    return new Change(appointment, appointment, List.of(), List.of(), null, null);
  }

  /// The same, telling of a guest as well.
  public Change and(GuestEvent event) {
    List<GuestEvent> all = new ArrayList<>(guests);
    all.add(event);
    return new Change(before, after, notices, all, rationale, intervention);
  }

  /// The same, telling this as well.
  public Change and(Notice notice) {
    List<Notice> all = new ArrayList<>(notices);
    all.add(notice);
    return new Change(before, after, all, guests, rationale, intervention);
  }

  /// The same, telling each of its notices in another form.
  Change telling(UnaryOperator<AppointmentNotice> form) {
    return new Change(
        before,
        after,
        notices.stream().<Notice>map(it -> about -> form.apply(it.apply(about))).toList(),
        guests,
        rationale,
        intervention);
  }

  /// The same, keeping why it is proposed to whom it is.
  public Change because(Rationale reasons) {
    return new Change(before, after, notices, guests, reasons, intervention);
  }

  /// Why it is proposed to whom it is, if it is such a change.
  public Optional<Rationale> why() {
    return Optional.ofNullable(rationale);
  }

  /// The same, as an administrator did it.
  public Change by(Intervention whose) {
    return new Change(before, after, notices, guests, rationale, whose);
  }

  /// That an administrator did it, if one did.
  public Optional<Intervention> intervened() {
    return Optional.ofNullable(intervention);
  }

  /// This change, and then that one of its outcome.
  public Change then(Function<Appointment, Change> next) {
    Change second = next.apply(after);
    List<Notice> allNotices = new ArrayList<>(notices);
    allNotices.addAll(second.notices);
    List<GuestEvent> allGuests = new ArrayList<>(guests);
    allGuests.addAll(second.guests);
    return new Change(
        before,
        second.after,
        allNotices,
        allGuests,
        second.why().or(this::why).orElse(null),
        second.intervened().or(this::intervened).orElse(null));
  }

  /// The professionals' times that were kept because of the appointment and no moment of which is
  /// any more.
  public List<Appointment.Claim> freed() {
    return before == null
        ? List.of()
        : before.kept().stream()
            .filter(had -> after.kept().stream().noneMatch(it -> isStillOf(had, it)))
            .toList();
  }

  private static boolean isStillOf(Appointment.Claim had, Appointment.Claim has) {
    return has.professional().equals(had.professional()) && has.slot().overlaps(had.slot());
  }

  /// Whether there is anything to keep.
  public boolean isReal() {
    return !after.equals(before);
  }

  /// Whether the others are told nothing of it: of what the payments domain told, nothing was new.
  public boolean isSilent() {
    return before != null
        && notices.isEmpty()
        && guests.isEmpty()
        && Settling.isSilent(before, after);
  }

  /// The outcome at the version at which the appointment was read.
  public Versioned<Appointment> on(Versioned<Appointment> read) {
    return read.with(after);
  }

  private static Appointment counted(@Nullable Appointment before, Appointment after) {
    if (before == null) {
      return after;
    }
    boolean isSeen = !ShownInCalendars.of(before).equals(ShownInCalendars.of(after));
    int sequence = isSeen ? before.sequence() + 1 : before.sequence();
    return after.sequence() == sequence ? after : after.counted(sequence);
  }
}
