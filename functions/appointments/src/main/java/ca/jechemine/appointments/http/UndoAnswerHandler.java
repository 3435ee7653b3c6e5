package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.UndoAnswer;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/appointments/{id}/undo`
public final class UndoAnswerHandler extends HttpHandler {

  private static final Text UNDONE =
      new Text(
          "Votre réponse est annulée : la demande vous est de nouveau proposée.",
          "Your answer was taken back: the request is proposed to you again.");

  private final UndoAnswer undoAnswer;
  private final ProposalAnswers answers;

  public UndoAnswerHandler() {
    this(RoutingModule.current());
  }

  private UndoAnswerHandler(RoutingModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.undoAnswer = module.undoAnswer();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    return answers.of(request, UNDONE, undoAnswer.undo(request.caller().id(), id));
  }
}
