package ca.jechemine.appointments.http;

import ca.jechemine.appointments.WaitlistModule;
import ca.jechemine.appointments.application.AcceptSlotOffer;
import ca.jechemine.appointments.application.Decisions;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/appointments/{id}/waitlist/offers/{offerId}/accept`
public final class AcceptSlotOfferHandler extends HttpHandler {

  private static final Text BOOKED =
      new Text("Votre rendez-vous est fixé.", "Your appointment is set.");
  private static final Text ASKED =
      new Text(
          "La plage horaire est retenue pour vous; le professionnel doit encore accepter votre"
              + " demande.",
          "The time is kept for you; the professional has yet to accept your request.");

  private final AcceptSlotOffer acceptSlotOffer;
  private final ProposalAnswers answers;

  public AcceptSlotOfferHandler() {
    this(WaitlistModule.current());
  }

  private AcceptSlotOfferHandler(WaitlistModule module) {
    super(module.edge(), Access.signedIn());
    this.acceptSlotOffer = module.acceptSlotOffer();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    SlotOfferId offer = new SlotOfferId(request.pathId("offerId"));
    Decisions.Decided decided = acceptSlotOffer.accept(request.caller(), id, offer);
    boolean isBooked = decided.appointment().state() instanceof State.Scheduled;
    return answers.of(request, isBooked ? BOOKED : ASKED, decided);
  }
}
