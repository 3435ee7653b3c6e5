package ca.jechemine.notifications.domain.payment;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.kernel.Money;
import ca.jechemine.notifications.domain.booking.SampleAbout;
import ca.jechemine.notifications.domain.letters.Sample;
import java.time.Instant;
import java.util.List;

/// The letters of this area, made up; all can be rewritten.
public final class PaymentSamples {

  private static final String NAME = "Camille";
  private static final String FULL_NAME = "Camille Roy";
  private static final String EMAIL = "camille.roy@example.com";
  private static final String PROFESSIONAL = "Inès Tremblay";
  private static final String DEPOSIT = "virements@example.com";
  private static final String REFERENCE = "JC-4821";
  private static final String BILLING = "/client/dashboard/billing?action=addPaymentMethod";
  private static final String PAY = "/pay?token=exemple";
  private static final Instant START = SampleAbout.START;
  private static final Money PRICE = new Money(150_00);

  private PaymentSamples() {}

  /// One for each template.
  public static List<Sample> all() {
    About about = SampleAbout.session();
    return List.of(
        Sample.of(new PaymentInvitation(NAME, PROFESSIONAL, about, START, PRICE, BILLING))
            .without(
                "meetingLinkOrLocation",
                new PaymentInvitation(
                    NAME, PROFESSIONAL, SampleAbout.bare(), START, PRICE, BILLING)),
        Sample.of(new GuestPaymentInvitation(NAME, PROFESSIONAL, about, START, PRICE, PAY)),
        Sample.of(new GuestPaymentComplete(NAME, PROFESSIONAL, about, START, PRICE)),
        Sample.of(new PaymentFailed(NAME, PROFESSIONAL, START, PRICE, BILLING)),
        Sample.of(new RefundConfirmation(NAME, START, PRICE)),
        Sample.of(
            new InteracInstructions(
                NAME, PROFESSIONAL, START, PRICE, new Deposit(DEPOSIT, FULL_NAME), REFERENCE)),
        Sample.of(new InteracReminder(NAME, START, PRICE, DEPOSIT, REFERENCE, 2))
            .without("isUrgent", new InteracReminder(NAME, START, PRICE, DEPOSIT, REFERENCE, 1)),
        Sample.of(new FiscalReceipt(NAME, PRICE, true))
            .without("paymentPendingTransfer", new FiscalReceipt(NAME, PRICE, false)),
        Sample.of(new PostMeetingPayment(NAME, START, PAY)),
        Sample.of(new InteracTrustAlert(FULL_NAME, EMAIL, SampleAbout.ID)),
        Sample.of(new NoPaymentMethodAlert(FULL_NAME, EMAIL, START, SampleAbout.ID)));
  }
}
