package ca.jechemine.appointments.http;

import ca.jechemine.appointments.WaitlistModule;
import ca.jechemine.appointments.application.DeclineSlotOffer;
import ca.jechemine.appointments.application.ShowWaitlistEntry;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `POST /api/appointments/{id}/waitlist/offers/{offerId}/decline`
public final class DeclineSlotOfferHandler extends HttpHandler {

  private final DeclineSlotOffer declineSlotOffer;
  private final ShowWaitlistEntry show;

  public DeclineSlotOfferHandler() {
    this(WaitlistModule.current());
  }

  private DeclineSlotOfferHandler(WaitlistModule module) {
    super(module.edge(), Access.signedIn());
    this.declineSlotOffer = module.declineSlotOffer();
    this.show = module.showWaitlistEntry();
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    SlotOfferId offer = new SlotOfferId(request.pathId("offerId"));
    return Response.ok(
        WaitlistView.of(
            show.of(declineSlotOffer.decline(request.caller(), id, offer).appointment())));
  }
}
