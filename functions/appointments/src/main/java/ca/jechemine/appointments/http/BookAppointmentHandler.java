package ca.jechemine.appointments.http;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.BookAppointment;
import ca.jechemine.appointments.application.Wish;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.time.InstantSource;

/// `POST /api/appointments`
public final class BookAppointmentHandler extends HttpHandler {

  private final BookAppointment bookAppointment;
  private final ReferralLinks referralLinks;
  private final InstantSource clock;

  public BookAppointmentHandler() {
    this(BookingModule.current());
  }

  private BookAppointmentHandler(BookingModule module) {
    super(module.edge(), Access.alsoPending(Role.CLIENT, Role.GUEST, Role.PROSPECT));
    this.bookAppointment = module.bookAppointment();
    this.referralLinks = module.referralLinks();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    UploadedLetters letters = new UploadedLetters(referralLinks, request.caller().id());
    Wish wish = request.body(BookingBody.class).wish(letters, TorontoTime.day(clock.instant()));
    return answer(
        bookAppointment.book(
            request.caller(), wish, request.receipts(BookAppointmentHandler::answer)));
  }

  private static Response answer(BookAppointment.Booked booked) {
    return Response.created(
        AppointmentView.of(booked.appointment(), Viewer.CLIENT, booked.people()));
  }
}
