package ca.jechemine.appointments;

import ca.jechemine.appointments.application.AcceptProposal;
import ca.jechemine.appointments.application.ApproveServiceRequest;
import ca.jechemine.appointments.application.ExpireProposals;
import ca.jechemine.appointments.application.ExplainMatching;
import ca.jechemine.appointments.application.GatherOwnData;
import ca.jechemine.appointments.application.ListRequests;
import ca.jechemine.appointments.application.RefuseProposal;
import ca.jechemine.appointments.application.ReleaseMatch;
import ca.jechemine.appointments.application.RematchWaiting;
import ca.jechemine.appointments.application.RequestHumanReview;
import ca.jechemine.appointments.application.RequestWithCurrentPro;
import ca.jechemine.appointments.application.Requesters;
import ca.jechemine.appointments.application.RouteRequest;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.application.TellAnswers;
import ca.jechemine.appointments.application.UndoAnswer;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires the search for a professional: proposals, waves, the pool.
public final class RoutingModule {

  private final AppointmentsModule module;

  private RoutingModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static RoutingModule current() {
    return new RoutingModule(AppointmentsModule.current());
  }

  public HttpEdge edge() {
    return module.edge();
  }

  public ShowAppointments showAppointments() {
    return module.showAppointments();
  }

  public ApproveServiceRequest approveServiceRequest() {
    return new ApproveServiceRequest(module.decisions(), module.people(), module.ids());
  }

  public AcceptProposal acceptProposal() {
    return new AcceptProposal(module.decisions(), module.sessionPrices(), module.undoWindow());
  }

  public ExplainMatching explainMatching() {
    return new ExplainMatching(
        module.decisions(),
        module.appointments(),
        requesters(),
        module.people(),
        module.motifs(),
        module.openFile(),
        module.platform().clock());
  }

  public GatherOwnData gatherOwnData() {
    return new GatherOwnData(module.appointments(), showAppointments(), explainMatching());
  }

  public RequestHumanReview requestHumanReview() {
    return new RequestHumanReview(module.decisions());
  }

  public RefuseProposal refuseProposal() {
    return new RefuseProposal(module.decisions(), module.undoWindow());
  }

  public UndoAnswer undoAnswer() {
    return new UndoAnswer(module.decisions());
  }

  public TellAnswers tellAnswers() {
    return new TellAnswers(module.appointments(), module.decisions(), module.platform().clock());
  }

  public RequestWithCurrentPro requestWithCurrentPro() {
    return new RequestWithCurrentPro(
        module.appointments(),
        module.people(),
        module.professionals(),
        module.priceList(),
        module.ids(),
        module.platform().clock());
  }

  public ListRequests listRequests() {
    return new ListRequests(module.appointments());
  }

  public RouteRequest routeRequest() {
    return new RouteRequest(module.decisions(), requesters(), module.candidates());
  }

  public RematchWaiting rematchWaiting() {
    return new RematchWaiting(module.appointments(), module.candidates(), routeRequest());
  }

  public ExpireProposals expireProposals() {
    return new ExpireProposals(
        module.appointments(), module.decisions(), module.platform().clock());
  }

  public Appointments appointments() {
    return module.appointments();
  }

  public Platform platform() {
    return module.platform();
  }

  public FieldCipher cipher() {
    return module.cipher();
  }

  public ReleaseMatch releaseMatch() {
    return new ReleaseMatch(module.decisions(), module.sessionPrices());
  }

  private Requesters requesters() {
    return new Requesters(module.people(), module.clientWishes(), module.glossaries());
  }
}
