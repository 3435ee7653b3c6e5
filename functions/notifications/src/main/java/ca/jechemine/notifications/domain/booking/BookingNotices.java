package ca.jechemine.notifications.domain.booking;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.GuestBookingReceived;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import java.util.List;

/// What is told to guests who ask for a service (13); what follows is told by `routing`.
///
/// They are told at the address and in the language that the event names: the copy of the accounts
/// has not heard of a new one yet.
public final class BookingNotices {

  private BookingNotices() {}

  /// The mails that the event asks for.
  public static List<MailNotice> mails(AppointmentNotice event) {
    return event instanceof GuestBookingReceived it
        ? List.of(
            MailNotice.letter(
                    Address.of(it.requester().email()),
                    GuestBookingReceipt.of(it),
                    Language.of(it.requester().language()))
                .readBy(new UserId(it.about().clientId())))
        : List.of();
  }
}
