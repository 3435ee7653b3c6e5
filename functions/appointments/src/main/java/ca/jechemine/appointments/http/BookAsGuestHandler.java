package ca.jechemine.appointments.http;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.BookAsGuest;
import ca.jechemine.appointments.application.Wish;
import ca.jechemine.appointments.domain.Guest;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Text;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.ReferralLinks;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.time.InstantSource;

/// `POST /api/appointments/guest`
public final class BookAsGuestHandler extends HttpHandler {

  private static final Text RECEIVED =
      new Text(
          "Nous avons bien reçu votre demande. Un courriel de confirmation est en route.",
          "We have received your request. A confirmation e-mail is on its way.");

  private final BookAsGuest bookAsGuest;
  private final ReferralLinks referralLinks;
  private final InstantSource clock;

  public BookAsGuestHandler() {
    this(BookingModule.current());
  }

  private BookAsGuestHandler(BookingModule module) {
    super(module.edge(), Access.anyone());
    this.bookAsGuest = module.bookAsGuest();
    this.referralLinks = module.referralLinks();
    this.clock = module.platform().clock();
  }

  @Override
  protected Response respond(Request request) {
    BookingFields fields = new BookingFields();
    UploadedLetters letters = new UploadedLetters(referralLinks, null);
    Wish wish =
        request.body(BookingBody.class).wish(fields, letters, TorontoTime.day(clock.instant()));
    Guest guest = request.body(GuestBody.class).guest(fields, request.language());
    fields.refuseIfAny();
    Receipts<BookAsGuest.Booked> receipts = request.receipts(it -> answer(it, request));
    return answer(bookAsGuest.book(guest, wish, request.viewerAddress(), receipts), request);
  }

  private static Response answer(BookAsGuest.Booked booked, Request request) {
    AppointmentView shown = AppointmentView.of(booked.shown(), Viewer.CLIENT, booked.people());
    return Response.created(new Answer(shown._id(), shown, RECEIVED.in(request.language())));
  }

  @Json
  record Answer(String appointmentId, AppointmentView appointment, String message) {}
}
