package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of paying: functions die before their first call and after each, of DynamoDB and of Stripe,
/// and whoever comes next goes on. Nobody pays twice, nothing is lost.
class PayingCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Till till = new Till(CLOUD);
  private final UserId client = till.client();

  @Test
  void P4_wherever_a_charge_dies_it_is_made_once() throws Exception {
    CLOUD.settle();
    till.saveCard(client);
    Crash.letStartAnew(CLOUD, "ActAtStripe");
    List<Crash> crashes = callsWithoutRace();

    int before = CLOUD.cloud().crashes().happened();
    for (Crash crash : crashes) {
      crash.plan(CLOUD);
      String session = till.held(client);
      till.pass(Duration.ofHours(1)); // until it is told again
      isPaidOnce(session);
    }

    assertThat(crashes).hasSizeGreaterThan(6);
    assertThat(CLOUD.cloud().crashes().happened() - before).isEqualTo(crashes.size());
    CLOUD.cloud().crashes().clear();
  }

  /// A lost race makes for more calls; of several runs the shortest has what each of them has.
  private List<Crash> callsWithoutRace() {
    List<List<Crash>> runs = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      CLOUD.cloud().invocations().clear();
      isPaidOnce(till.held(client));
      runs.add(Crash.all(CLOUD, "ActAtStripe"));
    }
    return runs.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
  }

  @Test
  void P4_wherever_following_a_closed_session_dies_it_has_one_number_and_is_charged_once() {
    CLOUD.settle();
    till.saveCard(client);
    Crash.letStartAnew(CLOUD, "FollowAppointments");
    CLOUD.cloud().invocations().clear();
    Set<String> numbers = new HashSet<>(Set.of(isPaidOnce(till.held(client))));

    List<Crash> crashes = Crash.all(CLOUD, "FollowAppointments");
    for (Crash crash : crashes) {
      UserId professional = till.professional();
      String session = till.ongoing(client, professional);
      CLOUD.settle();
      crash.plan(CLOUD);
      till.close(session, professional);
      numbers.add(isPaidOnce(session));
    }

    assertThat(numbers).hasSize(crashes.size() + 1);
  }

  @Test
  void P4_wherever_beginning_a_payment_dies_there_is_one() throws Exception {
    CLOUD.settle();
    Crash.letStartAnew(CLOUD, "CreatePaymentIntent");
    CLOUD.cloud().invocations().clear();
    assertThat(till.begin(client, till.held(client)).status()).isEqualTo(200);

    for (Crash crash : Crash.all(CLOUD, "CreatePaymentIntent")) {
      String session = till.held(client);
      String body = "{\"appointmentId\":\"%s\"}".formatted(session);
      String token = till.token(client);
      crash.plan(CLOUD);

      HttpResponse<String> answer = post(body, token, session);
      answer = answer.statusCode() < 500 ? answer : post(body, token, session);

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(till.atStripe(session)).as(crash.toString()).hasSize(1);
      assertThat(till.payment(session).openIntent()).isPresent();
    }
  }

  /// The gateway's own word for a function that died is in no description.
  private static HttpResponse<String> post(String body, String token, String key)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(CLOUD.cloud().baseUri().resolve("/api/payments/create-intent"))
                .header("content-type", "application/json")
                .header("authorization", "Bearer " + token)
                .header("idempotency-key", key)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
  }

  /// @return the number of its invoice
  private String isPaidOnce(String session) {
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
    assertThat(till.atStripe(session)).containsExactly("succeeded");
    assertThat(
            till.table()
                .ledger()
                .about(new AppointmentId(session), new PageRequest(50, null))
                .items())
        .hasSize(2);
    String number = till.payment(session).invoice().number();
    assertThat(number).isNotNull();
    return String.valueOf(number);
  }
}
