package ca.jechemine.library.domain;

import java.time.Instant;

/// How far somebody came with a resource.
///
/// @param position where to go on, in the unit of the resource's type
/// @param at when they were there, by their own clock
public record Progress(long position, boolean isCompleted, Instant at) {

  /// What a position counts: seconds of what plays, else percent of the whole.
  public enum Unit {
    PERCENT(100),
    SECONDS(1_000_000);

    private final long most;

    Unit(long most) {
      this.most = most;
    }

    /// That of what is of that type.
    public static Unit of(ResourceType type) {
      return switch (type) {
        case AUDIO, COURSE, MEDITATION, VIDEO, WEBINAR -> SECONDS;
        case ARTICLE, EBOOK, GUIDE, TOOL, WORKSHEET -> PERCENT;
      };
    }

    /// The furthest position.
    public long most() {
      return most;
    }
  }
}
