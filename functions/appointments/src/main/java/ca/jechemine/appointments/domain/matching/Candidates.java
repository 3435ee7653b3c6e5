package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Optional;

/// The professionals to whom requests may be proposed: a copy of what identity tells of them, a
/// moment behind it.
public interface Candidates {

  /// Keeps the candidate in place of an earlier version, unless a later one is known already,
  /// whatever order they arrive in. Of one to whom nothing may be proposed only the facts are kept.
  /// Open proposals are counted elsewhere: those of the candidate say nothing. When by this they
  /// take again what they had switched off (`Pause`), that is told with it, once.
  void keep(Candidate candidate);

  /// One of them, as heard of last.
  Optional<Candidate> find(UserId professional);

  /// Those among whom matching chooses: for each niche of the request as many as it gives at most,
  /// beginning at the request's own place on the ring. It is a few of many, and all of few; whoever
  /// is in it may yet not come into question. Without those who refused.
  List<Candidate> suitedTo(Request request);
}
