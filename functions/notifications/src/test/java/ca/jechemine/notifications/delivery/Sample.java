package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.Notice.MailNotice;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A mail that has a golden file of that name.
record Sample(String name, MailNotice mail) {

  /// Every one that there is, by name.
  static List<Sample> all() {
    return Stream.of(
            AccountMailsTest.samples(),
            AddressAlertTest.samples(),
            BookingMailsTest.samples(),
            ConversationMailsTest.samples(),
            DigestMailsTest.samples(),
            DocumentMailsTest.samples(),
            PurchaseMailsTest.samples(),
            LettersToComeTest.samples(),
            MustacheLayoutTest.samples(),
            PaymentMailsTest.samples(),
            PrescriptionMailsTest.samples(),
            RoutingMailsTest.samples(),
            ScheduleMailsTest.samples())
        .flatMap(it -> it)
        .sorted(Comparator.comparing(Sample::name))
        .toList();
  }
}
