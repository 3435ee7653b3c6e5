package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Reminder;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.UntoldAnswer;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The answers of an appointment of which nobody was told yet, as the attribute `untold` of its
/// row; none while there are none. Ids, times and amounts, as they stand open in the row anyway.
final class UntoldItem {

  private static final String ATTRIBUTE = "untold";

  private UntoldItem() {}

  static void write(List<UntoldAnswer> untold, ItemWriter item) {
    if (!untold.isEmpty()) {
      item.text(
          ATTRIBUTE,
          ca.jechemine.runtime.json.Json.write(
              new Answers(untold.stream().map(UntoldItem::answer).toList())));
    }
  }

  static List<UntoldAnswer> read(ItemReader item) {
    return item.optionalText(ATTRIBUTE)
        .map(it -> ca.jechemine.runtime.json.Json.read(Answers.class, it))
        .map(it -> it.answers().stream().map(UntoldItem::answer).toList())
        .orElse(List.of());
  }

  private static Answer answer(UntoldAnswer answer) {
    String by = answer.by().value();
    return switch (answer) {
      case UntoldAnswer.Refused it -> new Answer(by, it.until(), null);
      case UntoldAnswer.Accepted it -> new Answer(by, it.until(), former(it));
    };
  }

  private static UntoldAnswer answer(Answer it) {
    UserId by = new UserId(it.by());
    Former former = it.former();
    return former == null
        ? new UntoldAnswer.Refused(by, it.until())
        : new UntoldAnswer.Accepted(
            by,
            it.until(),
            ids(former.others()),
            former.state(),
            new Prices.Shares(
                new Money(former.priceCents()),
                new Money(former.platformFeeCents()),
                new Money(former.payoutCents())),
            former.reminded().stream().map(Reminder::valueOf).toList());
  }

  private static Former former(UntoldAnswer.Accepted it) {
    Prices.Shares shares = it.shares();
    State.Proposed offer = it.before() instanceof State.Proposed proposed ? proposed : null;
    Optional<Slot> asked = it.before().slot();
    return new Former(
        texts(it.others()),
        offer == null ? null : texts(offer.to()),
        switch (it.before()) {
          case State.Proposed proposed -> proposed.at();
          case State.Pooled pooled -> pooled.at();
          case State.Unrouted _ ->
              throw new IllegalArgumentException("what is offered to nobody is accepted by nobody");
        },
        offer == null ? null : offer.until(),
        it.before() instanceof State.Pooled pooled
            ? pooled.because().map(Enum::name).orElse(null)
            : null,
        asked.map(slot -> slot.date().toString()).orElse(null),
        asked.map(slot -> slot.time().toString()).orElse(null),
        asked.map(Slot::minutes).orElse(null),
        shares.price().cents(),
        shares.platformFee().cents(),
        shares.professionalPayout().cents(),
        it.reminded().stream().map(Reminder::name).toList());
  }

  private static List<String> texts(List<UserId> ids) {
    return ids.stream().map(UserId::value).toList();
  }

  private static List<UserId> ids(List<String> texts) {
    return texts.stream().map(UserId::new).toList();
  }

  @Json
  record Answers(List<Answer> answers) {}

  /// `former` is what an acceptance changed; null of a refusal.
  @Json
  record Answer(String by, Instant until, @Nullable Former former) {}

  /// What was before: offered to these since `at`, or open to everybody since then.
  @Json
  record Former(
      List<String> others,
      @Nullable List<String> proposedTo,
      Instant at,
      @Nullable Instant proposedUntil,
      @Nullable String pooledBecause,
      @Nullable String date,
      @Nullable String time,
      @Nullable Integer minutes,
      long priceCents,
      long platformFeeCents,
      long payoutCents,
      List<String> reminded) {

    State.Open state() {
      return proposedTo == null || proposedUntil == null
          ? new State.Pooled(
              at, Optional.ofNullable(pooledBecause).map(Routing.PoolCause::valueOf).orElse(null))
          : new State.Proposed(ids(proposedTo), at, proposedUntil, asked());
    }

    private @Nullable Slot asked() {
      return date == null || time == null || minutes == null
          ? null
          : new Slot(LocalDate.parse(date), LocalTime.parse(time), minutes);
    }
  }
}
