package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentEvent.SessionInvoiced;
import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of invoices made by hand: whoever makes one, or the appointment of it, dies before their
/// first AWS call and after each, and in the end there is one appointment, one payment and one
/// receipt.
class ManualInvoiceCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  /// How long a message is invisible whose consumer died.
  private static final Duration REDELIVERED = Duration.ofMinutes(4);

  private final Till till = new Till(CLOUD);
  private final UserId professional = new Papers(CLOUD, till).professional();
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void P4_wherever_a_manual_invoice_dies_it_is_made_once() throws Exception {
    dies("AdminCreateManualInvoice", 6);
  }

  @Test
  void P4_wherever_the_appointment_of_a_manual_invoice_dies_it_is_made_once() throws Exception {
    dies("ApplyPayment", 3);
  }

  private void dies(String function, int least) throws Exception {
    Crash.letStartAnew(CLOUD, function);
    CLOUD.cloud().invocations().clear();
    UserId whole = client();
    assertThat(ask(whole)).isEqualTo(201);
    CLOUD.settle();
    madeOnce(whole, "whole");

    List<Crash> crashes = Crash.all(CLOUD, function);
    for (Crash crash : crashes) {
      UserId client = client();
      crash.plan(CLOUD);
      int answer = ask(client);
      int last = answer < 500 ? answer : ask(client);
      assertThat(last).as(crash.toString()).isEqualTo(201);
      CLOUD.settle();
      CLOUD.cloud().advance(REDELIVERED);
      CLOUD.settle();
      madeOnce(client, crash.toString());
    }
    assertThat(crashes).hasSizeGreaterThan(least);
  }

  private UserId client() {
    UserId client = till.client();
    CLOUD.settle();
    return client;
  }

  /// Signed in anew: nobody stays so for as long as this takes.
  private static String token() {
    return CLOUD.cloud().signIn(new Payers(CLOUD).id(Persona.BILLING_ADMIN).value());
  }

  /// Not held to the API's description: the gateway's own word for a function that died is none of
  /// it.
  ///
  /// @return the answer's status
  private int ask(UserId client) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(CLOUD.cloud().baseUri().resolve(ManualInvoiceTest.PATH))
            .header("authorization", "Bearer " + token())
            .header("content-type", "application/json")
            .header("idempotency-key", "manual-" + client)
            .POST(BodyPublishers.ofString(ManualInvoiceTest.invoice(client, professional, "paid")))
            .build();
    return http.send(request, BodyHandlers.discarding()).statusCode();
  }

  private void madeOnce(UserId client, String when) {
    List<AppointmentPayment> payments =
        till
            .table()
            .payments()
            .ofClient(client, Instant.EPOCH, new PageRequest(50, null))
            .items()
            .stream()
            .map(it -> it.value())
            .toList();
    assertThat(payments).as(when).hasSize(1);
    AppointmentPayment payment = payments.getFirst();
    String id = payment.id().value();
    assertThat(payment.state().code()).as(when).isEqualTo("paid");
    assertThat(till.told(id, SessionInvoiced.class)).as(when).hasSize(1);
    assertThat(till.told(id, ReceiptIssued.class)).as(when).hasSize(1);
    assertThat(
            till.table().ledger().about(new AppointmentId(id), new PageRequest(50, null)).items())
        .as(when)
        .extracting(it -> it.id().memo())
        .containsExactlyInAnyOrder(MemoCode.SESSION_BILLED, MemoCode.PAYMENT);
    Answer shown = CLOUD.api().as(Persona.SUPER_ADMIN).get("/api/appointments/" + id);
    assertThat(shown.status()).as(when).isEqualTo(200);
    assertThat(shown.json().path("status").asText()).as(when).isEqualTo("completed");
    assertThat(shown.json().at("/payment/status").asText()).as(when).isEqualTo("paid");
    assertThat(payment.booking().version()).as(when).isPositive();
  }
}
