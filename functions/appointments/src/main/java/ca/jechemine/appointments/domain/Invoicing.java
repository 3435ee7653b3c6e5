package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How an appointment takes that an administrator billed it by hand (contract 30 §7): it was held.
/// Whether it could be billed the payments domain has decided, and nothing here turns it down
/// (docs/adr/0068).
public final class Invoicing {

  private Invoicing() {}

  /// What an administrator said.
  ///
  /// @param nature what was done; null when not said
  /// @param otherNature what was done in words; null when not said
  /// @param payment as it is to be paid, or was
  public record Billed(
      AppointmentId id,
      UserId client,
      UserId professional,
      Slot slot,
      Modality modality,
      TherapyType therapyType,
      @Nullable SessionActNature nature,
      @Nullable String otherNature,
      Payment payment,
      Instant at) {

    private Closure closure(boolean isBesideAgenda) {
      return new Closure(SessionOutcome.COMPLETED, nature, otherNature, null, at, isBesideAgenda);
    }

    /// Without the people, so that they get into no log.
    @Override
    public String toString() {
      return "the invoice of " + id;
    }
  }

  /// A session of which nobody knew: it takes no time of the professional's, who may have had
  /// another then.
  public static Change first(Billed billed) {
    return Change.first(
        new Appointment(
            billed.id(),
            billed.client(),
            new ServiceRequest(
                new Beneficiary.Self(),
                billed.therapyType(),
                billed.modality(),
                List.of(),
                List.of(),
                null,
                List.of(),
                false,
                false),
            new State.Completed(
                billed.professional(), billed.at(), billed.slot(), billed.closure(true)),
            Search.NEW,
            Meeting.by(billed.modality()),
            billed.payment(),
            billed.slot().minutes(),
            Milestones.begun(billed.at()),
            List.of()),
        about -> closed(about, billed));
  }

  /// A session that is known was held, unless it was called off meanwhile. What is billed again
  /// says anew what it was; what is known changes nothing.
  public static Change of(Appointment appointment, Billed billed) {
    return switch (appointment.state()) {
      case State.Completed it
          when it.closure() != null && !it.closure().closedAt().isBefore(billed.at()) ->
          Change.none(appointment);
      case State.Completed it -> held(appointment, it, !it.holdsItsSlot(), billed);
      case State.Scheduled it -> held(appointment, it, false, billed);
      case State.Ongoing it -> held(appointment, it, false, billed);
      case State.NoShow it -> held(appointment, it, false, billed);
      // The payments domain hears of that, and undoes the invoice as any other.
      case State.Cancelled _ -> Change.none(appointment);
      case State.Open _, State.Matched _ ->
          throw new IllegalStateException("what was billed has no date");
    };
  }

  private static Change held(
      Appointment appointment, State.Dated state, boolean isBesideAgenda, Billed billed) {
    return Change.of(
        appointment,
        appointment
            .with(appointment.payment().at(billed.payment().shares()))
            .in(
                new State.Completed(
                    state.assignee(),
                    state.matchedAt(),
                    state.at(),
                    billed.closure(isBesideAgenda)),
                billed.at()),
        about -> closed(about, billed));
  }

  private static AppointmentNotice.SessionClosed closed(
      AppointmentNotice.About about, Billed billed) {
    return new AppointmentNotice.SessionClosed(
        about,
        SessionOutcome.COMPLETED.code(),
        billed.nature() == null ? null : billed.nature().code(),
        billed.otherNature(),
        true,
        billed.payment().shares().price().cents(),
        null,
        null,
        null,
        billed.at());
  }
}
