package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.Decisions;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.ChargeSkipped;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.UntoldAnswer;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What whoever decided on a proposal is answered.
final class ProposalAnswers {

  private final ShowAppointments show;

  ProposalAnswers(ShowAppointments show) {
    this.show = show;
  }

  /// The appointment, and a sentence.
  Response of(Request request, Text message, Decisions.Decided decided) {
    return Response.ok(
        new Answer(
            message.in(request.language()), undoUntil(request, decided), view(request, decided)));
  }

  /// The same with what becomes of the request without whoever refused.
  Response ofRefusal(Request request, Text message, Decisions.Decided decided) {
    State state = decided.appointment().state();
    boolean waits = state instanceof State.Unrouted;
    return Response.ok(
        new RefusalAnswer(
            message.in(request.language()),
            state instanceof State.Pooled,
            waits,
            waits && !decided.appointment().search().isByHand(),
            undoUntil(request, decided),
            view(request, decided)));
  }

  /// The appointment alone.
  AppointmentView view(Request request, Decisions.Decided decided) {
    ShowAppointments.Shown shown = show.decided(Readers.of(request), decided);
    return AppointmentView.of(shown.appointments().getFirst(), decided.viewer(), shown.people());
  }

  /// The same of a session that was closed, with why nothing will be charged for it.
  AppointmentView closed(Request request, Decisions.Decided decided) {
    ShowAppointments.Shown shown = show.decided(Readers.of(request), decided);
    Appointment closed = shown.appointments().getFirst();
    Optional<Person> client = Optional.ofNullable(shown.people().get(closed.client()));
    return AppointmentView.of(
        closed, decided.viewer(), shown.people(), ChargeSkipped.of(closed.payment(), client));
  }

  private static @Nullable Instant undoUntil(Request request, Decisions.Decided decided) {
    return decided
        .appointment()
        .search()
        .untoldOf(request.caller().id())
        .map(UntoldAnswer::until)
        .orElse(null);
  }

  /// `undoUntil`: until when the caller may take it back, and nobody else is told; null when what
  /// they answered was told at once.
  @Json
  record Answer(String message, @Nullable Instant undoUntil, AppointmentView appointment) {}

  /// `rerouted`: nobody was left, and the request waits for others. `processing`: these are being
  /// looked for, which goes on after the answer; not when a person is to decide.
  @Json
  record RefusalAnswer(
      String message,
      boolean movedToGeneral,
      boolean rerouted,
      boolean processing,
      @Nullable Instant undoUntil,
      AppointmentView appointment) {}
}
