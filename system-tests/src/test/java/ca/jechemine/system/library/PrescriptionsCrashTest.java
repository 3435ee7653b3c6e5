package ca.jechemine.system.library;

import static ca.jechemine.system.library.Prescribing.OWN;
import static ca.jechemine.system.library.Prescribing.ids;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of prescriptions: wherever the function dies that assigns, completes or withdraws, the call
/// that is repeated ends in one prescription, told once, with its grant or without it.
class PrescriptionsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);
  private final UserId client = people.client();
  private final UserId professional = people.professional(client, "scheduled");

  @Test
  void P4_wherever_an_assignment_dies_there_is_one_and_it_is_told_once() {
    Crash.each(
        CLOUD,
        "PrescribeResource",
        crash -> {
          UserId other = people.client();
          people.relate(other, professional);
          String resource = catalogued.resource("Rompue", "12");
          String key = "p" + NUMBERS.incrementAndGet();
          String path = Prescribing.path(other);
          String body = Prescribing.body(resource, "");
          crash.run();

          attempt("POST", path, body, professional, key);
          Answer answer = people.as(professional).with("idempotency-key", key).post(path, body);

          assertThat(answer.status()).as(answer.body()).isEqualTo(201);
          assertThat(ids(people.own(other))).containsExactly(answer.text("id"));
          assertThat(people.mayOpen(other, resource)).isTrue();
          assertThat(people.feed(other)).hasSize(1);
        });
  }

  @Test
  void P4_wherever_a_completion_dies_it_is_so_and_told_once() {
    Crash.each(
        CLOUD,
        "CompletePrescription",
        crash -> {
          int told = people.feed(professional).size();
          String id =
              people.assigned(professional, client, catalogued.resource("Faite", "0"), null);
          crash.run();

          attempt("POST", OWN + "/" + id + "/done", "", client, "");

          assertThat(people.done(client, id).text("status")).isEqualTo("done");
          assertThat(people.feed(professional)).hasSize(told + 1);
          assertThat(people.undone(client, id).text("status")).isEqualTo("open");
        });
  }

  @Test
  void P4_wherever_a_withdrawal_dies_the_access_is_gone_and_the_resource_may_be_assigned_again() {
    Crash.each(
        CLOUD,
        "WithdrawPrescription",
        crash -> {
          String resource = catalogued.resource("Reprise", "12");
          String id = people.assigned(professional, client, resource, null);
          crash.run();

          attempt("DELETE", Prescribing.path(client) + "/" + id, "", professional, "");

          assertThat(people.withdraw(professional, client, id).text("status"))
              .isEqualTo("withdrawn");
          assertThat(people.mayOpen(client, resource)).isFalse();
          assertThat(people.assign(professional, client, resource, null).status()).isEqualTo(201);
        });
  }

  /// A call that may never be answered as it is described.
  private void attempt(String method, String path, String body, UserId caller, String key) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(CLOUD.cloud().baseUri().resolve(path))
            .method(method, BodyPublishers.ofString(body))
            .header("content-type", "application/json")
            .header("authorization", "Bearer " + people.token(caller));
    if (!key.isEmpty()) {
      request.header("idempotency-key", key);
    }
    try {
      HTTP.send(request.build(), BodyHandlers.discarding());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }
}
