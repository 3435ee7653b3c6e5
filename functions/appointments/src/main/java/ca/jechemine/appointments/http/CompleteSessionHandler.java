package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.CompleteSession;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/appointments/{id}/complete-session`, in the words of either frontend.
public final class CompleteSessionHandler extends HttpHandler {

  private final CompleteSession completeSession;
  private final ProposalAnswers answers;

  public CompleteSessionHandler() {
    this(SessionModule.current());
  }

  private CompleteSessionHandler(SessionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.completeSession = module.completeSession();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    CompleteSession.Outcome outcome = request.body(SessionOutcomeBody.class).outcome();
    return Response.ok(
        answers.closed(request, completeSession.complete(request.caller().id(), id, outcome)));
  }
}
