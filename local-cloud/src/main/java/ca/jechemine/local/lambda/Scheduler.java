package ca.jechemine.local.lambda;

import ca.jechemine.local.clock.MovableClock;
import ca.jechemine.local.clock.Recurrence;
import ca.jechemine.local.template.EventSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;

/// Runs the scheduled functions by the movable clock. Safe for use by several threads.
public final class Scheduler implements Poller.Source {

  private static final class Entry {
    final LocalFunction function;
    final EventSource.Schedule schedule;
    final Recurrence recurrence;
    Optional<Instant> due;

    Entry(LocalFunction function, EventSource.Schedule schedule, Instant origin) {
      this.function = function;
      this.schedule = schedule;
      this.recurrence = Recurrence.of(schedule.expression(), schedule.timezone());
      this.due = recurrence.next(origin, origin);
    }
  }

  /// How often a job runs at most while the clock is moved on once: a month of a job of every five
  /// minutes would be 8,640 runs.
  private static final int MOST_RUNS_IN_A_MOVE = 20;

  private final MovableClock clock;
  private final Runnable moved;
  private final PrintStream log;
  private final Instant origin;
  private final List<Runnable> alsoMoved = new CopyOnWriteArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final ObjectMapper json = new ObjectMapper();

  /// @param moved is told when the clock was moved on
  Scheduler(MovableClock clock, Runnable moved, PrintStream log) {
    this.clock = clock;
    this.moved = moved;
    this.log = log;
    this.origin = clock.instant();
  }

  void add(LocalFunction function, EventSource.Schedule schedule) {
    if (schedule.enabled()) {
      entries.add(new Entry(function, schedule, origin));
    }
  }

  /// `other` is told too, from now on, when the clock was moved on.
  public void whenMoved(Runnable other) {
    alsoMoved.add(other);
  }

  /// Moves the clock; on the way forward it stops at each moment at which a job is due, and runs
  /// it. A job that would be due more than twenty times leaves some out, evenly, but never the end:
  /// what was due by then is done by then.
  public void moveTo(Instant target) throws InterruptedException {
    lock.lock();
    try {
      if (target.isBefore(clock.instant())) {
        clock.moveTo(target);
        startOver(target);
        return;
      }
      Duration stride = Duration.between(clock.instant(), target).dividedBy(MOST_RUNS_IN_A_MOVE);
      for (Optional<Entry> next = due(target); next.isPresent(); next = due(target)) {
        Entry entry = next.get();
        Instant at = entry.due.orElseThrow();
        if (at.isAfter(clock.instant())) {
          clock.moveTo(at);
        }
        run(entry, at);
        entry.due = leaveOut(entry, at.plus(stride), target);
      }
      if (target.isAfter(clock.instant())) {
        clock.moveTo(target);
      }
      moved.run();
      alsoMoved.forEach(Runnable::run);
    } finally {
      lock.unlock();
    }
  }

  /// Runs what is due by now.
  @Override
  public boolean poll() throws InterruptedException {
    lock.lock();
    try {
      Optional<Entry> next = due(clock.instant());
      if (next.isPresent()) {
        run(next.get(), next.get().due.orElseThrow());
      }
      return next.isPresent();
    } finally {
      lock.unlock();
    }
  }

  /// Sets the clock right; every job is due next as after a start.
  public void reset() {
    lock.lock();
    try {
      clock.reset();
      startOver(clock.instant());
    } finally {
      lock.unlock();
    }
  }

  private void startOver(Instant now) {
    entries.forEach(it -> it.due = it.recurrence.next(now, origin));
  }

  /// When the job is due next, if not before `earliest`; at the end of the move when that is later.
  private Optional<Instant> leaveOut(Entry entry, Instant earliest, Instant target) {
    if (entry.due.isEmpty()
        || !entry.due.get().isBefore(earliest)
        || entry.due.get().isAfter(target)) {
      return entry.due;
    }
    return entry
        .recurrence
        .next(earliest, origin)
        .map(it -> it.isAfter(target) ? target : it)
        .or(() -> Optional.of(target));
  }

  private Optional<Entry> due(Instant by) {
    return entries.stream()
        .filter(it -> it.due.isPresent() && !it.due.get().isAfter(by))
        .min(Comparator.comparing(it -> it.due.orElseThrow()));
  }

  private void run(Entry entry, Instant at) throws InterruptedException {
    entry.due = entry.recurrence.next(at, origin);
    String event = entry.schedule.input().orElseGet(() -> event(entry, at));
    try {
      entry.function.invoke(event.getBytes(StandardCharsets.UTF_8));
    } catch (FunctionError e) {
      log.println(e.getMessage());
    }
  }

  private String event(Entry entry, Instant at) {
    ObjectNode event = json.createObjectNode();
    event.put("version", "0");
    event.put("id", UUID.randomUUID().toString());
    event.put("detail-type", "Scheduled Event");
    event.put("source", "aws.events");
    event.put("account", "000000000000");
    event.put("time", at.truncatedTo(ChronoUnit.SECONDS).toString());
    event.put("region", "ca-central-1");
    event
        .putArray("resources")
        .add(
            "arn:aws:events:ca-central-1:000000000000:rule/"
                + entry.function.name()
                + entry.schedule.name());
    event.putObject("detail");
    return event.toString();
  }
}
