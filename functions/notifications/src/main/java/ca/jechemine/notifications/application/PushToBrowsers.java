package ca.jechemine.notifications.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.push.PushAnswer;
import ca.jechemine.notifications.domain.push.PushMessage;
import ca.jechemine.notifications.domain.push.PushSubscription;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.notifications.domain.push.Pushes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Hands a message over for all browsers of somebody, and forgets those that there are no more.
///
/// It is sent when one service took it: to try the others again would be to send it there again.
public final class PushToBrowsers {

  private final Pushes pushes;
  private final PushSubscriptions subscriptions;
  private final InstantSource clock;

  public PushToBrowsers(Pushes pushes, PushSubscriptions subscriptions, InstantSource clock) {
    this.pushes = pushes;
    this.subscriptions = subscriptions;
    this.clock = clock;
  }

  /// Of how many of them it was taken.
  ///
  /// @throws CarrierUnavailable when none took it, and one may later
  /// @throws CarrierRefusal when none will ever take it
  Accepted send(PushMessage message, UserId reader, List<PushSubscription> browsers) {
    Instant now = clock.instant();
    List<PushSubscription> alive = browsers.stream().filter(it -> !it.isOver(now)).toList();
    List<PushAnswer> answers =
        alive.isEmpty()
            ? List.of()
            : pushes.send(message, alive.stream().map(PushSubscription::target).toList());
    List<PushSubscription> gone =
        new ArrayList<>(browsers.stream().filter(it -> it.isOver(now)).toList());
    List<PushSubscription> taken = new ArrayList<>();
    for (int at = 0; at < alive.size(); at++) {
      switch (answers.get(at)) {
        case PushAnswer.Taken _ -> taken.add(alive.get(at));
        case PushAnswer.Gone _ -> gone.add(alive.get(at));
        case PushAnswer.Refused _, PushAnswer.NotNow _ -> {}
      }
    }
    gone.forEach(it -> subscriptions.remove(reader, it.id()));
    if (taken.isEmpty()) {
      throw failure(answers);
    }
    note(reader, taken, now);
    return new Accepted(taken.size() + "/" + browsers.size(), null);
  }

  private void note(UserId reader, List<PushSubscription> taken, Instant now) {
    List<PushSubscription> news = taken.stream().filter(it -> it.isNews(now)).toList();
    if (!news.isEmpty()) {
      subscriptions.note(reader, news, now);
    }
  }

  private static RuntimeException failure(List<PushAnswer> answers) {
    Optional<String> later =
        answers.stream()
            .flatMap(it ->
                it instanceof PushAnswer.NotNow(String reason)
                    ? Optional.of(reason).stream()
                    : Optional.<String>empty().stream())
            .findFirst();
    if (later.isPresent()) {
      return new CarrierUnavailable(said(later.get()));
    }
    String reason =
        answers.stream()
            .flatMap(it ->
                it instanceof PushAnswer.Refused(String why)
                    ? Optional.of(why).stream()
                    : Optional.<String>empty().stream())
            .findFirst()
            .orElse("SUBSCRIPTION_GONE");
    return new CarrierRefusal(reason, said(reason));
  }

  private static Throwable said(String reason) {
    return new IllegalStateException("the push service answered " + reason);
  }
}
