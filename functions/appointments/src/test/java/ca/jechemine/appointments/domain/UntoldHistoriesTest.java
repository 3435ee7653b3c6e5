package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// P3: whatever is done to a request in whatever order, of each answer that could be taken back
/// exactly one becomes true: it is told once, it is taken back, or it does not stand any more
/// (docs/adr/0050).
class UntoldHistoriesTest {

  private static final int HISTORIES = 3_000;
  private static final int LONGEST = 12;
  private static final Duration WINDOW = Duration.ofMinutes(3);
  private static final List<UserId> WAVE = List.of(ZOE, YAN, MIA);

  /// Something that is done, perhaps in vain, and whether somebody takes their answer back by it.
  private record Step(String name, Change change, boolean isUndone) {}

  @Test
  void of_each_answer_exactly_one_thing_becomes_true() {
    for (long seed = 0; seed < HISTORIES; seed++) {
      Random random = new Random(seed);
      Instant now = NOW;
      Appointment appointment =
          Situation.in(
              random.nextInt(4) == 0
                  ? new State.Pooled(NOW)
                  : new State.Proposed(WAVE, NOW, NOW.plus(Duration.ofMinutes(20)), null));
      for (int steps = random.nextInt(LONGEST); steps >= 0; steps--) {
        now = now.plusSeconds(random.nextInt(100));
        Step step = step(random, appointment, now);
        holds("seed " + seed + ", " + step.name(), appointment, step);
        appointment = step.change().after();
      }

      Change end = Undoing.close(appointment, now.plus(WINDOW));
      holds("seed " + seed + ", at last", appointment, new Step("close", end, false));
      assertThat(end.after().search().untold()).isEmpty();
      if (end.after().state() instanceof State.Proposed it) {
        assertThat(it.to()).as("seed " + seed).anyMatch(end.after()::isOfferedTo);
      }
    }
  }

  private static void holds(String where, Appointment before, Step step) {
    Appointment after = step.change().after();
    List<UntoldAnswer> had = before.search().untold();
    List<UntoldAnswer> has = after.search().untold();
    List<UntoldAnswer> gone = had.stream().filter(it -> !has.contains(it)).toList();
    List<String> told =
        Told.by(step.change()).stream().flatMap(UntoldHistoriesTest::answer).toList();
    assertThat(told).as(where).doesNotHaveDuplicates();
    assertThat(gone.stream().map(UntoldHistoriesTest::answer).toList()).as(where).containsAll(told);
    for (UntoldAnswer each : gone) {
      boolean stands =
          switch (each) {
            case UntoldAnswer.Accepted it ->
                after.isOf(it.by()) && after.state() instanceof State.Assigned;
            case UntoldAnswer.Refused it ->
                after.search().excludes(it.by()) && !(after.state() instanceof State.Cancelled);
          };
      assertThat(told.contains(answer(each))).as(where + ": " + each).isEqualTo(stands);
      boolean isExplained =
          step.isUndone()
              || step.name().equals("release")
              || after.state() instanceof State.Cancelled;
      assertThat(stands || isExplained).as(where + ": lost " + each).isTrue();
    }
    for (UntoldAnswer each : has) {
      assertThat(told).as(where).doesNotContain(answer(each));
    }
  }

  private static String answer(UntoldAnswer answer) {
    return switch (answer) {
      case UntoldAnswer.Accepted it -> "yes " + it.by();
      case UntoldAnswer.Refused it -> "no " + it.by();
    };
  }

  private static Stream<String> answer(AppointmentNotice notice) {
    return switch (notice) {
      case ProposalAccepted it -> Stream.of("yes " + it.professionalId());
      case ProposalRefused it -> Stream.of("no " + it.professionalId());
      default -> Stream.of();
    };
  }

  private static Step step(Random random, Appointment it, Instant now) {
    UserId who = WAVE.get(random.nextInt(WAVE.size()));
    return switch (random.nextInt(13)) {
      case 0, 1 -> tried("accept", it, () -> Undoing.accept(it, who, SHARES, WINDOW, now));
      case 2, 3, 4 -> tried("refuse", it, () -> Undoing.refuse(it, who, WINDOW, now));
      case 5, 6 -> undone(it, who, now);
      case 7 -> tried("close", it, () -> Undoing.close(it, now));
      case 8 -> tried("expire", it, () -> Routing.expire(it, now.plus(Duration.ofMinutes(15))));
      case 9 -> tried("release", it, () -> Routing.release(it, who, SHARES, now));
      case 10 -> tried("date", it, () -> Scheduling.at(it, SLOT, SHARES, Party.PROFESSIONAL, now));
      case 11 ->
          tried(
              "note",
              it,
              () -> Scheduling.keep(it, new Meeting(Modality.VIDEO, null, null, "" + now), now));
      default ->
          random.nextInt(3) > 0
              ? tried("next wave", it, () -> next(it, now))
              : tried(
                  "cancel",
                  it,
                  () ->
                      CallingOff.cancel(it, new CallingOff.Actor(Party.CLIENT, CLIENT), null, now));
    };
  }

  /// Whoever did not refuse, or everybody.
  private static Change next(Appointment it, Instant now) {
    List<UserId> left = WAVE.stream().filter(who -> !it.search().excludes(who)).toList();
    return left.isEmpty()
        ? Routing.pool(it, Routing.PoolCause.NO_MATCH, now)
        : Routing.propose(it, left, now);
  }

  private static Step undone(Appointment it, UserId who, Instant now) {
    Step step = tried("undo", it, () -> Undoing.undo(it, who, now));
    return new Step(step.name(), step.change(), step.change().isReal());
  }

  private static Step tried(String name, Appointment it, Supplier<Change> what) {
    try {
      return new Step(name, what.get(), false);
    } catch (Refusal refused) {
      return new Step(name + ": " + refused.code(), Change.none(it), false);
    }
  }
}
