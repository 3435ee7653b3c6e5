package ca.jechemine.appointments.domain.matching;

import java.time.Instant;
import java.util.List;

/// Why a request was proposed to these professionals and not to others, the best first: what a
/// client and administrators are told when they ask (Law 25, s. 12.1).
///
/// @param attempt how many waves there were before
public record Rationale(int attempt, Instant at, List<Score> chosen) {

  public Rationale {
    chosen = List.copyOf(chosen);
  }
}
