package ca.jechemine.appointments;

import ca.jechemine.appointments.application.CancelOwnBooking;
import ca.jechemine.appointments.application.CompleteSession;
import ca.jechemine.appointments.application.ConfirmAttendance;
import ca.jechemine.appointments.application.CreateOwnBooking;
import ca.jechemine.appointments.application.DeleteAppointment;
import ca.jechemine.appointments.application.ListAppointments;
import ca.jechemine.appointments.application.ListClients;
import ca.jechemine.appointments.application.ListRequests;
import ca.jechemine.appointments.application.OwnBookings;
import ca.jechemine.appointments.application.ReadInvitation;
import ca.jechemine.appointments.application.ScheduleFirst;
import ca.jechemine.appointments.application.SetAppointmentStatus;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.application.UpdateAppointment;
import ca.jechemine.appointments.calendar.Invitations;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;
import java.net.URI;

/// Wires appointments as they are kept, changed, held and closed.
public final class SessionModule {

  private final AppointmentsModule module;

  private SessionModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static SessionModule current() {
    return new SessionModule(AppointmentsModule.current());
  }

  public HttpEdge edge() {
    return module.edge();
  }

  public ShowAppointments showAppointments() {
    return module.showAppointments();
  }

  public ReadInvitation readInvitation() {
    return new ReadInvitation(
        module.decisions(),
        showAppointments(),
        module.openFile(),
        module.people(),
        module.platform().clock());
  }

  public Invitations invitations() {
    return new Invitations(URI.create(module.platform().variable("SITE_URL")));
  }

  public ListAppointments listAppointments() {
    return new ListAppointments(
        module.appointments(),
        new ListRequests(module.appointments()),
        module.people(),
        showAppointments(),
        module.platform().clock());
  }

  public ScheduleFirst scheduleFirst() {
    return new ScheduleFirst(module.decisions(), module.sessionPrices());
  }

  public OwnBookings ownBookings() {
    return new OwnBookings(module.decisions(), module.sessionPrices());
  }

  public Platform platform() {
    return module.platform();
  }

  public ListClients listClients() {
    return new ListClients(module.clients(), module.people());
  }

  public CreateOwnBooking createOwnBooking() {
    return new CreateOwnBooking(
        module.appointments(),
        module.people(),
        module.clients(),
        module.professionals(),
        module.motifs(),
        module.priceList(),
        module.ids(),
        module.platform().clock());
  }

  public CancelOwnBooking cancelOwnBooking() {
    return new CancelOwnBooking(module.decisions());
  }

  public UpdateAppointment updateAppointment() {
    return new UpdateAppointment(
        module.decisions(), module.sessionPrices(), module.undoWindow(), module.ids());
  }

  public SetAppointmentStatus setAppointmentStatus() {
    return new SetAppointmentStatus(module.decisions(), module.sessionPrices(), module.ids());
  }

  public DeleteAppointment deleteAppointment() {
    return new DeleteAppointment(module.decisions(), module.ids());
  }

  public ConfirmAttendance confirmAttendance() {
    return new ConfirmAttendance(module.decisions());
  }

  public CompleteSession completeSession() {
    return new CompleteSession(module.decisions(), module.sessionPrices());
  }
}
