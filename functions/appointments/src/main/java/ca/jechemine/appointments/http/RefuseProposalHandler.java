package ca.jechemine.appointments.http;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.RefuseProposal;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/appointments/{id}/refuse`. A reason, which a body may hold, is kept nowhere.
public final class RefuseProposalHandler extends HttpHandler {

  private static final Text REFUSED =
      new Text("Vous avez refusé la demande.", "You have refused the request.");

  private final RefuseProposal refuseProposal;
  private final ProposalAnswers answers;

  public RefuseProposalHandler() {
    this(RoutingModule.current());
  }

  private RefuseProposalHandler(RoutingModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.refuseProposal = module.refuseProposal();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    return answers.ofRefusal(request, REFUSED, refuseProposal.refuse(request.caller().id(), id));
  }
}
