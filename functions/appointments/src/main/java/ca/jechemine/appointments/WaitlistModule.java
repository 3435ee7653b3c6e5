package ca.jechemine.appointments;

import ca.jechemine.appointments.application.AcceptSlotOffer;
import ca.jechemine.appointments.application.DeclineSlotOffer;
import ca.jechemine.appointments.application.ExpireSlotOffers;
import ca.jechemine.appointments.application.FindSlots;
import ca.jechemine.appointments.application.JoinWaitlist;
import ca.jechemine.appointments.application.LeaveWaitlist;
import ca.jechemine.appointments.application.OfferFreedSlot;
import ca.jechemine.appointments.application.Requesters;
import ca.jechemine.appointments.application.ShowAppointments;
import ca.jechemine.appointments.application.ShowWaitlistEntry;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires the waitlist: who waits, and to whom a freed time is offered.
public final class WaitlistModule {

  private final AppointmentsModule module;

  private WaitlistModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static WaitlistModule current() {
    return new WaitlistModule(AppointmentsModule.current());
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

  public ShowAppointments showAppointments() {
    return module.showAppointments();
  }

  public JoinWaitlist joinWaitlist() {
    return new JoinWaitlist(module.decisions());
  }

  public LeaveWaitlist leaveWaitlist() {
    return new LeaveWaitlist(module.decisions());
  }

  public ShowWaitlistEntry showWaitlistEntry() {
    return new ShowWaitlistEntry(
        module.decisions(), module.professionals(), module.openFile(), module.platform().clock());
  }

  public AcceptSlotOffer acceptSlotOffer() {
    return new AcceptSlotOffer(module.decisions(), module.sessionPrices());
  }

  public DeclineSlotOffer declineSlotOffer() {
    return new DeclineSlotOffer(module.decisions());
  }

  public OfferFreedSlot offerFreedSlot() {
    return new OfferFreedSlot(
        new FindSlots(
            module.professionals(),
            module.daySheets(),
            module.minimumNotice(),
            module.platform().clock()),
        module.waitlistEntries(),
        module.candidates(),
        module.appointments(),
        new Requesters(module.people(), module.clientWishes(), module.glossaries()),
        module.decisions(),
        module.ids(),
        module.platform().clock());
  }

  public ExpireSlotOffers expireSlotOffers() {
    return new ExpireSlotOffers(
        module.waitlistEntries(), module.decisions(), module.platform().clock());
  }
}
