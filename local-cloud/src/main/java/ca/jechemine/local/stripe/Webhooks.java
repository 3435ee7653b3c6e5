package ca.jechemine.local.stripe;

import ca.jechemine.local.aws.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Tells the site what happened at Stripe: one event after the other, again with growing rests as
/// long as it is not taken; or as it is asked here: late, in another order, twice, never. Safe for
/// use by many threads.
public final class Webhooks implements AutoCloseable {

  /// The events that the site listens to.
  public static final Set<String> SUBSCRIBED =
      Set.of(
          "account.updated",
          "charge.dispute.closed",
          "charge.dispute.created",
          "charge.dispute.funds_reinstated",
          "charge.dispute.funds_withdrawn",
          "charge.refund.updated",
          "charge.refunded",
          "customer.subscription.created",
          "customer.subscription.deleted",
          "customer.subscription.updated",
          "invoice.paid",
          "invoice.payment_failed",
          "payment_intent.canceled",
          "payment_intent.payment_failed",
          "payment_intent.processing",
          "payment_intent.succeeded",
          "payment_method.detached",
          "refund.failed",
          "refund.updated",
          "setup_intent.setup_failed",
          "setup_intent.succeeded",
          "transfer.reversed");

  /// What became of an event.
  public enum State {
    UNHEARD,
    HELD,
    LOST,
    UNDERWAY,
    DELIVERED,
    GIVEN_UP
  }

  /// An event and how it was taken.
  ///
  /// @param answers the status of each attempt; 0 when there was none
  public record Delivery(String event, String type, State state, List<Integer> answers) {

    public Delivery {
      answers = List.copyOf(answers);
    }
  }

  private static final class Line {
    final ObjectNode event;
    final List<Integer> answers = new ArrayList<>();
    State state = State.UNHEARD;

    Line(ObjectNode event) {
      this.event = event.deepCopy();
    }

    String id() {
      return event.path("id").asText();
    }

    String type() {
      return event.path("type").asText();
    }
  }

  private static final int MOST_ATTEMPTS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final InstantSource clock;
  private final Duration retryDelay;
  private final Supplier<String> secret;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService sender =
      Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("webhooks").factory());

  // Guarded by this object.
  private final List<Line> lines = new ArrayList<>();
  private final List<ObjectNode> kept = new ArrayList<>();
  private final List<Line> reordering = new ArrayList<>();
  private Set<String> subscribed = SUBSCRIBED;
  private @Nullable URI endpoint;
  private boolean holding;
  private int losing;
  private int doubling;
  private int reversing;
  private int underway;
  private long round;

  Webhooks(InstantSource clock, Duration retryDelay, Supplier<String> secret) {
    this.clock = clock;
    this.retryDelay = retryDelay;
    this.secret = secret;
  }

  /// Where events are told from now on.
  public synchronized void deliverTo(URI url) {
    endpoint = url;
    offer(List.copyOf(kept));
    kept.clear();
  }

  /// The types of event that are told; `*` for all.
  public synchronized void subscribe(Set<String> types) {
    subscribed = Set.copyOf(types);
  }

  /// Tells nothing before [#release].
  public synchronized void hold() {
    holding = true;
  }

  /// Tells what was held, in the order in which it happened, and holds nothing any more.
  public synchronized void release() {
    holding = false;
    held().forEach(this::send);
  }

  /// Of what is held, tells the first event of each of these types (or ids), in this order; the
  /// others stay held.
  ///
  /// @throws IllegalArgumentException when nothing held is of such a type
  public synchronized void releaseInOrder(List<String> typesOrIds) {
    for (String wanted : typesOrIds) {
      Line line =
          held().stream()
              .filter(it -> it.type().equals(wanted) || it.id().equals(wanted))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("No " + wanted + " is held"));
      send(line);
    }
  }

  /// The next `count` events are never told; they stay in the list of events.
  public synchronized void lose(int count) {
    losing = count;
  }

  /// The next `count` events are told twice.
  public synchronized void twice(int count) {
    doubling = count;
  }

  /// The next `count` events are told together, the latest first.
  public synchronized void reverse(int count) {
    reversing = count;
  }

  /// Ends every switch; what is held is told.
  public synchronized void normal() {
    losing = 0;
    doubling = 0;
    reversing = 0;
    List.copyOf(reordering).forEach(this::send);
    reordering.clear();
    release();
  }

  /// Tells an event once more, as Stripe's dashboard does.
  ///
  /// @throws IllegalArgumentException when there is none of that id
  public synchronized void resend(String eventId) {
    send(
        lines.stream()
            .filter(it -> it.id().equals(eventId))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("There is no event " + eventId)));
  }

  /// Every event, oldest first.
  public synchronized List<Delivery> deliveries() {
    return lines.stream()
        .map(it -> new Delivery(it.id(), it.type(), it.state, it.answers))
        .toList();
  }

  /// What is on its way, in words; not what is held or lost.
  public synchronized List<String> underway() {
    return underway == 0 ? List.of() : List.of(underway + " webhooks on their way");
  }

  /// Waits until nothing is on its way.
  ///
  /// @return whether that was so in time
  public synchronized boolean awaitIdle(Duration atMost) throws InterruptedException {
    long deadline = System.nanoTime() + atMost.toNanos();
    while (underway > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }

  /// The header by which the receiver knows that Stripe wrote the body.
  public String signature(String body) {
    return Signature.of(body, secret.get(), clock.instant());
  }

  synchronized void offer(Collection<ObjectNode> events) {
    for (ObjectNode event : events) {
      Line line = new Line(event);
      lines.add(line);
      if (endpoint != null && (subscribed.contains("*") || subscribed.contains(line.type()))) {
        take(line);
      }
    }
  }

  /// An event of before the start, which is told as soon as it is known where.
  synchronized void offerLater(ObjectNode event) {
    kept.add(event);
  }

  private void take(Line line) {
    if (losing > 0) {
      losing--;
      line.state = State.LOST;
    } else if (holding) {
      line.state = State.HELD;
    } else if (reversing > 0) {
      line.state = State.HELD;
      reordering.add(line);
      reversing--;
      if (reversing == 0) {
        List<Line> reversed = new ArrayList<>(reordering).reversed();
        reversed.forEach(this::send);
        reordering.clear();
      }
    } else {
      if (doubling > 0) {
        doubling--;
        send(line);
      }
      send(line);
    }
  }

  private List<Line> held() {
    return lines.stream().filter(it -> it.state == State.HELD).toList();
  }

  private synchronized void send(Line line) {
    line.state = State.UNDERWAY;
    underway++;
    long begunIn = round;
    sender.execute(() -> attempt(line, 1, begunIn));
  }

  private void attempt(Line line, int number, long begunIn) {
    Optional<URI> url = urlIn(begunIn);
    if (url.isEmpty()) {
      return;
    }
    int status = post(url.get(), line.event);
    end(line, number, begunIn, status);
  }

  private synchronized Optional<URI> urlIn(long begunIn) {
    return begunIn == round ? Optional.ofNullable(endpoint) : Optional.empty();
  }

  private synchronized void end(Line line, int number, long begunIn, int status) {
    if (begunIn != round) {
      return;
    }
    line.answers.add(status);
    if (status >= 200 && status < 300) {
      line.state = State.DELIVERED;
      underway--;
      notifyAll();
    } else if (number == MOST_ATTEMPTS) {
      line.state = State.GIVEN_UP;
      underway--;
      notifyAll();
    } else {
      Future<?> _ =
          sender.schedule(
              () -> attempt(line, number + 1, begunIn),
              retryDelay.multipliedBy(1L << (number - 1)).toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  private int post(URI url, ObjectNode event) {
    String body = text(event);
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
            .header("Stripe-Signature", signature(body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException _) {
      return 0;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return 0;
    }
  }

  /// Stripe writes events over several lines: only the raw body bears the signature.
  private static String text(ObjectNode event) {
    try {
      return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Not to be written as JSON", e);
    }
  }

  /// Those that a restart has to tell again.
  synchronized List<String> undelivered() {
    return lines.stream()
        .filter(it -> it.state == State.UNDERWAY || it.state == State.HELD)
        .map(Line::id)
        .toList();
  }

  /// Forgets everything and ends every switch.
  synchronized void reset() {
    round++;
    underway = 0;
    lines.clear();
    reordering.clear();
    subscribed = SUBSCRIBED;
    holding = false;
    losing = 0;
    doubling = 0;
    reversing = 0;
  }

  @Override
  public void close() {
    sender.shutdownNow();
    http.shutdownNow();
  }
}
