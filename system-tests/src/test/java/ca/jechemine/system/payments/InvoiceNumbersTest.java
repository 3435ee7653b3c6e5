package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.application.FollowAppointments;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Invoices are numbered without a gap (contract 30 §8.2). Nothing that is told goes anywhere.
class InvoiceNumbersTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int THREADS = 100;

  private final Till till = new Till(CLOUD);

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterEach
  void asUsual() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  private static SessionClosed closed(String id, long version, Instant at) {
    About about =
        new About(
            id,
            "00005eedac00000000000001",
            "00005eedac00000000000002",
            "completed",
            "accepted",
            "self",
            "video",
            "solo",
            List.of(),
            false,
            "fr",
            "2027-01-15",
            "10:00",
            50,
            at,
            null,
            null,
            null,
            null,
            new Payment(120_00, 12_00, 108_00, "pending", "card"),
            version,
            0);
    return new SessionClosed(
        about, "completed", "treatment", null, true, 120_00, null, null, null, at);
  }

  private FollowAppointments follow() {
    return till.platform("FollowAppointments").build(PaymentsModule::current).followAppointments();
  }

  @Test
  void P6_a_hundred_sessions_closed_at_once_get_a_hundred_numbers_without_a_gap() {
    Instant at = Instant.parse("2027-01-01T03:00:00Z"); // still 2026 in Toronto
    List<String> sessions = IntStream.range(0, THREADS).mapToObj(_ -> Till.newId()).toList();
    FollowAppointments follow = follow();

    AtOnce.all(
        sessions.stream()
            .<Callable<String>>map(it ->
                () -> {
                  follow.close(closed(it, 3, at));
                  return it;
                })
            .toList());

    follow.close(closed(sessions.getFirst(), 3, at)); // told once more
    follow.follow(closed(sessions.getFirst(), 4, at).about(), at);
    assertThat(sessions)
        .extracting(it -> till.payment(it).invoice().number())
        .containsExactlyInAnyOrderElementsOf(
            LongStream.rangeClosed(1, THREADS).mapToObj("JC-2026-%06d"::formatted).toList());
  }
}
