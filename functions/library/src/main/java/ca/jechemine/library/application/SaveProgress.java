package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.library.domain.Progress;
import ca.jechemine.library.domain.Readings;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Shelves;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// Somebody reads, watches or listens: they opened the resource, and may go on where they were.
public final class SaveProgress {

  private final Resources resources;
  private final Shelves shelves;
  private final Readings readings;
  private final InstantSource clock;

  public SaveProgress(
      Resources resources, Shelves shelves, Readings readings, InstantSource clock) {
    this.resources = resources;
    this.shelves = shelves;
    this.readings = readings;
    this.clock = clock;
  }

  /// What is kept: of two devices that tell different things, what was so last by their clocks.
  ///
  /// @param at when it was so; a time to come counts as now, and so does none
  /// @throws Refusal.NotFound when the caller does not see it
  /// @throws Refusal.Forbidden when they may not open it
  /// @throws Refusal.Invalid when the position is further than the unit of its type goes
  public Saved save(
      ResourceId id, long position, boolean isCompleted, Optional<Instant> at, Caller caller) {
    Seen seen = Seen.of(id, caller, resources, shelves);
    Resource resource = seen.resource();
    seen.shelf().entitlement(seen.resource()).require();
    long most = Progress.Unit.of(resource.type()).most();
    if (position > most) {
      throw Refusal.invalid(
          "position", new Text("doit être au plus " + most, "must be at most " + most));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant then = at.map(it -> it.truncatedTo(ChronoUnit.MILLIS)).filter(now::isAfter).orElse(now);
    return new Saved(
        resource, readings.keep(caller.id(), id, new Progress(position, isCompleted, then), now));
  }

  /// Where they are with what.
  public record Saved(Resource resource, Progress progress) {}
}
