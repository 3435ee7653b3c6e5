package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.AcceptProposal;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/appointments/{id}/accept`
public final class AcceptProposalHandler extends HttpHandler {

  private static final Text ACCEPTED = new Text("La demande est à vous.", "The request is yours.");

  private final AcceptProposal acceptProposal;
  private final ProposalAnswers answers;

  public AcceptProposalHandler() {
    this(RoutingModule.current());
  }

  private AcceptProposalHandler(RoutingModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.acceptProposal = module.acceptProposal();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    return answers.of(request, ACCEPTED, acceptProposal.accept(request.caller().id(), id));
  }
}
