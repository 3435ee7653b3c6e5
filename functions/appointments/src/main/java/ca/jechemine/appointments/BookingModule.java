package ca.jechemine.appointments;

import ca.jechemine.appointments.application.BookAppointment;
import ca.jechemine.appointments.application.BookAsGuest;
import ca.jechemine.appointments.application.Intake;
import ca.jechemine.appointments.application.KnowPeople;
import ca.jechemine.appointments.application.KnowWishes;
import ca.jechemine.appointments.application.LeaveProfessional;
import ca.jechemine.appointments.application.ProjectMotifs;
import ca.jechemine.appointments.application.ProjectProfessionals;
import ca.jechemine.appointments.application.ResolveGuest;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.http.ReferralLinks;

/// Wires requests for a service, and what is heard of people, professionals and motifs.
public final class BookingModule {

  private final AppointmentsModule module;

  private BookingModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static BookingModule current() {
    return new BookingModule(AppointmentsModule.current());
  }

  public HttpEdge edge() {
    return module.edge();
  }

  public Platform platform() {
    return module.platform();
  }

  public FieldCipher cipher() {
    return module.cipher();
  }

  /// What opens the link of a letter of referral that was uploaded.
  public ReferralLinks referralLinks() {
    return module.referralLinks();
  }

  public BookAppointment bookAppointment() {
    return new BookAppointment(
        module.appointments(),
        module.minorBookings(),
        module.people(),
        intake(),
        module.platform().clock());
  }

  public BookAsGuest bookAsGuest() {
    return new BookAsGuest(
        module.guestBookings(), module.people(), intake(), module.platform().clock());
  }

  public LeaveProfessional leaveProfessional() {
    return new LeaveProfessional(module.appointments(), module.decisions());
  }

  public ResolveGuest resolveGuest() {
    return new ResolveGuest(module.appointments(), module.platform().clock());
  }

  public KnowPeople knowPeople() {
    return new KnowPeople(module.people());
  }

  public KnowWishes knowWishes() {
    return new KnowWishes(module.clientWishes());
  }

  public ProjectProfessionals projectProfessionals() {
    return new ProjectProfessionals(module.professionals(), module.candidates());
  }

  public ProjectMotifs projectMotifs() {
    return new ProjectMotifs(module.motifs());
  }

  private Intake intake() {
    return new Intake(module.professionals(), module.motifs(), module.priceList(), module.ids());
  }
}
