package ca.jechemine.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.exception.StripeException;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeWebhooksTest {

  private record Received(String signature, String body) {
    Event event() throws SignatureVerificationException {
      return Webhook.constructEvent(body, signature, Bench.WEBHOOK_SECRET);
    }
  }

  private final Queue<Received> received = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failing = new AtomicInteger();
  private Bench bench;
  private HttpServer site;

  @BeforeEach
  void start() throws IOException {
    bench = new Bench();
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/hook",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          boolean fails = failing.getAndUpdate(it -> Math.max(0, it - 1)) > 0;
          if (!fails) {
            received.add(
                new Received(exchange.getRequestHeaders().getFirst("Stripe-Signature"), body));
          }
          exchange.sendResponseHeaders(fails ? 500 : 200, -1);
          exchange.close();
        });
    site.start();
    bench
        .stripe()
        .webhooks()
        .deliverTo(URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/hook"));
  }

  @AfterEach
  void stop() {
    site.stop(0);
    bench.close();
  }

  private void settle() throws InterruptedException {
    assertThat(bench.stripe().webhooks().awaitIdle(Duration.ofSeconds(30))).isTrue();
  }

  private List<String> types() throws SignatureVerificationException, InterruptedException {
    settle();
    List<String> types = new ArrayList<>();
    for (Received one : received) {
      types.add(one.event().getType());
    }
    return types;
  }

  private PaymentIntent pay() throws StripeException {
    PaymentIntent intent = bench.create(bench.toPay(5_000, bench.customer()).build());
    return bench.confirm(intent, "pm_card_visa");
  }

  @Test
  void what_happens_is_told() throws Exception {
    PaymentIntent paid = pay();

    assertThat(types()).containsExactly("payment_intent.succeeded");
    Event event = received.element().event();
    PaymentIntent told =
        (PaymentIntent) event.getDataObjectDeserializer().getObject().orElseThrow();
    assertThat(told.getId()).isEqualTo(paid.getId());
    assertThat(told.getStatus()).isEqualTo("succeeded");
    assertThat(told.getMetadata()).containsEntry("appointmentId", "a1");
    assertThat(bench.server().v1().events().retrieve(event.getId()).getType())
        .isEqualTo("payment_intent.succeeded");
  }

  @Test
  void what_is_not_taken_is_told_again() throws Exception {
    failing.set(2);
    pay();

    assertThat(types()).containsExactly("payment_intent.succeeded");
    assertThat(bench.stripe().webhooks().deliveries())
        .filteredOn(it -> it.state() == Webhooks.State.DELIVERED)
        .singleElement()
        .extracting(Webhooks.Delivery::answers)
        .isEqualTo(List.of(500, 500, 200));
  }

  @Test
  void events_come_twice_or_never() throws Exception {
    bench.stripe().webhooks().twice(1);
    pay();
    settle();
    bench.stripe().webhooks().lose(1);
    pay();

    assertThat(types()).containsExactly("payment_intent.succeeded", "payment_intent.succeeded");
    assertThat(bench.server().v1().events().list().getData())
        .filteredOn(it -> it.getType().equals("payment_intent.succeeded"))
        .hasSize(2);
  }

  @Test
  void events_come_late_and_in_any_order() throws Exception {
    bench.stripe().webhooks().subscribe(Set.of("*"));
    bench.stripe().webhooks().hold();
    pay();
    assertThat(types()).isEmpty();

    bench
        .stripe()
        .webhooks()
        .releaseInOrder(List.of("payment_intent.succeeded", "payment_intent.created"));
    assertThat(types()).containsExactly("payment_intent.succeeded", "payment_intent.created");

    bench.stripe().webhooks().release();
    assertThat(types())
        .containsExactly(
            "payment_intent.succeeded",
            "payment_intent.created",
            "customer.created",
            "charge.succeeded");
  }

  @Test
  void some_events_come_backwards() throws Exception {
    bench
        .stripe()
        .webhooks()
        .subscribe(Set.of("payment_intent.created", "payment_intent.succeeded"));
    bench.stripe().webhooks().reverse(2);
    pay();

    assertThat(types()).containsExactly("payment_intent.succeeded", "payment_intent.created");
  }

  @Test
  void what_was_not_told_is_told_after_a_restart(@TempDir Path folder) throws Exception {
    URI hook = URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/hook");
    String told;
    String held;
    try (Bench before = new Bench(Optional.of(folder))) {
      before.stripe().webhooks().deliverTo(hook);
      before.stripe().webhooks().subscribe(Set.of("customer.created"));
      told = before.customer().getId();
      assertThat(before.stripe().webhooks().awaitIdle(Duration.ofSeconds(30))).isTrue();
      before.stripe().webhooks().hold();
      held = before.customer().getId();
    }
    assertThat(received).singleElement().satisfies(it -> assertThat(it.body()).contains(told));

    try (Bench after = new Bench(Optional.of(folder))) {
      after.stripe().webhooks().subscribe(Set.of("customer.created"));
      after.stripe().webhooks().deliverTo(hook);
      assertThat(after.stripe().webhooks().awaitIdle(Duration.ofSeconds(30))).isTrue();
    }
    assertThat(received).hasSize(2).last().satisfies(it -> assertThat(it.body()).contains(held));
  }
}
