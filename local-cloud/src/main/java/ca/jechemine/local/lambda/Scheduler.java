package ca.jechemine.local.lambda;

import ca.jechemine.local.clock.MovableClock;
import ca.jechemine.local.clock.Recurrence;
import ca.jechemine.local.template.EventSource;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

  private final MovableClock clock;
  private final Runnable moved;
  private final PrintStream log;
  private final Instant origin;
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

  /// Moves the clock; on the way forward it stops at each moment at which a job is due, and runs
  /// it.
  public void moveTo(Instant target) throws InterruptedException {
    lock.lock();
    try {
      if (target.isBefore(clock.instant())) {
        clock.moveTo(target);
        entries.forEach(it -> it.due = it.recurrence.next(target, origin));
        return;
      }
      for (Optional<Entry> next = due(target); next.isPresent(); next = due(target)) {
        Instant at = next.get().due.orElseThrow();
        if (at.isAfter(clock.instant())) {
          clock.moveTo(at);
        }
        run(next.get(), at);
      }
      if (target.isAfter(clock.instant())) {
        clock.moveTo(target);
      }
      moved.run();
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
