package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.UserId;
import java.util.List;

/// How well a professional suits a request, and why: each factor that is worth something.
///
/// @param preferredParts how many parts of the week the client prefers
/// @param coveredParts in how many of them the professional works
/// @param openProposals how many requests were proposed to them at that moment, roughly
public record Score(
    UserId professional,
    List<Award> awards,
    int preferredParts,
    int coveredParts,
    int openProposals) {

  public Score {
    awards = List.copyOf(awards);
  }

  /// All points together.
  public int total() {
    return awards.stream().mapToInt(Award::points).sum();
  }

  /// Whether that is worth anything in their case.
  boolean counts(Factor factor) {
    return awards.stream().anyMatch(it -> it.factor() == factor);
  }

  /// Whether they are about anything that brings the client.
  boolean isAboutTheMotifs() {
    return awards.stream().anyMatch(it -> it.factor().isOfMotifs());
  }

  /// Whether they can be met when the client prefers, if the client prefers anything.
  boolean suitsTheWeek() {
    return preferredParts == 0 || coveredParts > 0;
  }
}
