package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.Decisions;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// What whoever decided on a proposal is answered.
final class ProposalAnswers {

  private final ShowAppointments show;

  ProposalAnswers(ShowAppointments show) {
    this.show = show;
  }

  /// The appointment, and a sentence.
  Response of(Request request, Text message, Decisions.Decided decided) {
    return Response.ok(new Answer(message.in(request.language()), view(request, decided)));
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
            view(request, decided)));
  }

  /// The appointment alone.
  AppointmentView view(Request request, Decisions.Decided decided) {
    ShowAppointments.Shown shown = show.decided(Readers.of(request), decided);
    return AppointmentView.of(decided.appointment(), decided.viewer(), shown.people());
  }

  @Json
  record Answer(String message, AppointmentView appointment) {}

  /// `rerouted`: nobody was left, and the request waits for others. `processing`: these are being
  /// looked for, which goes on after the answer; not when a person is to decide.
  @Json
  record RefusalAnswer(
      String message,
      boolean movedToGeneral,
      boolean rerouted,
      boolean processing,
      AppointmentView appointment) {}
}
