package ca.jechemine.appointments.http;

import ca.jechemine.appointments.SessionModule;
import ca.jechemine.appointments.application.OwnBookings;
import ca.jechemine.appointments.domain.AppointmentEdit;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;

/// `PATCH /api/professional/appointments/{id}`
public final class UpdateOwnBookingHandler extends HttpHandler {

  private final OwnBookings bookings;
  private final ProposalAnswers answers;

  public UpdateOwnBookingHandler() {
    this(SessionModule.current());
  }

  private UpdateOwnBookingHandler(SessionModule module) {
    super(module.edge(), Access.only(Role.PROFESSIONAL));
    this.bookings = module.ownBookings();
    this.answers = new ProposalAnswers(module.showAppointments());
  }

  @Override
  protected Response respond(Request request) {
    AppointmentId id = new AppointmentId(request.pathId("id"));
    AppointmentEdit edit = new EditFields(request.fields()).ofOwnBooking();
    return Response.ok(answers.view(request, bookings.update(request.caller().id(), id, edit)));
  }
}
