package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Cancellation;
import ca.jechemine.appointments.domain.Closure;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.SessionActNature;
import ca.jechemine.appointments.domain.SessionOutcome;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// The state of an appointment as attributes of its row: `state` names it, and each has what it
/// needs. Of a cancelled one `state` is where it stood, and `cancelledAt` is there.
final class StateItem {

  private StateItem() {}

  static void write(State state, ItemWriter item) {
    switch (state) {
      case State.Cancelled it -> {
        write(it.before(), item);
        item.instant("cancelledAt", it.cancellation().at())
            .text("cancelledBy", it.cancellation().by().code());
        write(it.closure(), item);
      }
      case State.Unrouted _ -> item.text("state", "UNROUTED");
      case State.Proposed it -> {
        item.text("state", "PROPOSED")
            .texts("proposedTo", it.to().stream().map(UserId::value).toList())
            .instant("proposedAt", it.at())
            .instant("proposedUntil", it.until());
        write(it.asked(), item);
      }
      case State.Pooled it ->
          item.text("state", "POOLED")
              .instant("pooledAt", it.at())
              .text("pooledBecause", it.because().map(Enum::name));
      case State.Matched it -> {
        assigned("MATCHED", it, item);
        write(it.asked(), item);
      }
      case State.Scheduled it -> dated("SCHEDULED", it, item);
      case State.Ongoing it -> dated("ONGOING", it, item);
      case State.Completed it -> {
        dated("COMPLETED", it, item);
        write(it.closure(), item);
      }
      case State.NoShow it -> {
        dated("NO_SHOW", it, item);
        write(it.closure(), item);
      }
    }
  }

  private static void assigned(String name, State.Assigned state, ItemWriter item) {
    item.text("state", name)
        .text("professionalId", state.assignee().value())
        .instant("matchedAt", state.matchedAt());
  }

  private static void dated(String name, State.Dated state, ItemWriter item) {
    assigned(name, state, item);
    write(state.at(), item);
  }

  private static void write(@Nullable Slot slot, ItemWriter item) {
    if (slot != null) {
      item.text("date", slot.date().toString())
          .text("time", slot.time().toString())
          .number("slotMinutes", slot.minutes());
    }
  }

  private static void write(@Nullable Closure closure, ItemWriter item) {
    if (closure != null) {
      item.text("sessionOutcome", closure.outcome().code())
          .text("sessionActNature", closure.actNature().map(SessionActNature::code))
          .instant("nextAppointmentAt", closure.nextAppointmentAt())
          .instant("sessionCompletedAt", closure.closedAt());
      if (closure.isBesideAgenda()) {
        item.flag("isBesideAgenda", true);
      }
    }
  }

  static State read(ItemReader item, AppointmentDetails details) {
    @Nullable Closure closure = closure(item, details);
    State state = uncancelled(item, closure);
    return item.optionalInstant("cancelledAt")
        .<State>map(at ->
            new State.Cancelled(
                new Cancellation(
                    Party.of(item.text("cancelledBy")).orElseThrow(), at, details.cancelReason()),
                state,
                closure))
        .orElse(state);
  }

  private static State uncancelled(ItemReader item, @Nullable Closure closure) {
    String name = item.text("state");
    return switch (name) {
      case "UNROUTED" -> new State.Unrouted();
      case "PROPOSED" ->
          new State.Proposed(
              item.texts("proposedTo").stream().map(UserId::new).toList(),
              item.instant("proposedAt"),
              item.instant("proposedUntil"),
              asked(item));
      case "POOLED" ->
          new State.Pooled(
              item.instant("pooledAt"),
              item.optionalText("pooledBecause").map(Routing.PoolCause::valueOf).orElse(null));
      case "MATCHED" -> new State.Matched(assignee(item), matchedAt(item), asked(item));
      case "SCHEDULED" -> new State.Scheduled(assignee(item), matchedAt(item), slot(item));
      case "ONGOING" -> new State.Ongoing(assignee(item), matchedAt(item), slot(item));
      case "COMPLETED" -> new State.Completed(assignee(item), matchedAt(item), slot(item), closure);
      case "NO_SHOW" -> new State.NoShow(assignee(item), matchedAt(item), slot(item), closure);
      default -> throw new IllegalStateException("unknown state " + name);
    };
  }

  private static @Nullable Closure closure(ItemReader item, AppointmentDetails details) {
    return item.optionalText("sessionOutcome")
        .map(outcome ->
            new Closure(
                SessionOutcome.of(outcome).orElseThrow(),
                item.optionalText("sessionActNature")
                    .map(it -> SessionActNature.of(it).orElseThrow())
                    .orElse(null),
                details.otherActNature(),
                item.optionalInstant("nextAppointmentAt").orElse(null),
                item.instant("sessionCompletedAt"),
                item.flag("isBesideAgenda")))
        .orElse(null);
  }

  private static UserId assignee(ItemReader item) {
    return new UserId(item.text("professionalId"));
  }

  private static Instant matchedAt(ItemReader item) {
    return item.instant("matchedAt");
  }

  private static @Nullable Slot asked(ItemReader item) {
    return item.optionalText("date").map(_ -> slot(item)).orElse(null);
  }

  private static Slot slot(ItemReader item) {
    return new Slot(
        LocalDate.parse(item.text("date")),
        LocalTime.parse(item.text("time")),
        Math.toIntExact(item.number("slotMinutes")));
  }
}
