package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.UserId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Candidates in memory, for tests.
public final class InMemoryCandidates implements Candidates {

  private final Map<UserId, Candidate> candidates = new HashMap<>();
  private final Map<UserId, Pause> pauses = new HashMap<>();
  private final List<Reopening> reopenings = new ArrayList<>();

  @Override
  public synchronized void keep(Candidate candidate) {
    UserId professional = candidate.professional();
    Candidate known = candidates.get(professional);
    if (known == null || candidate.version() > known.version()) {
      Pause paused = pauses.getOrDefault(professional, Pause.NONE);
      paused.endedBy(candidate).ifPresent(reopenings::add);
      pauses.put(professional, paused.at(candidate));
      candidates.put(professional, candidate);
    }
  }

  /// Who takes requests again, as it was told.
  synchronized List<Reopening> reopenings() {
    return List.copyOf(reopenings);
  }

  @Override
  public synchronized Optional<Candidate> find(UserId professional) {
    return Optional.ofNullable(candidates.get(professional));
  }

  @Override
  public synchronized List<Candidate> suitedTo(Request request) {
    String start = Ring.start(request.id());
    return Niche.soughtBy(request).stream()
        .flatMap(it -> inNiche(it, start))
        .distinct()
        .filter(it -> !request.refusedBy().contains(it.professional()))
        .toList();
  }

  private Stream<Candidate> inNiche(Niche niche, String start) {
    return candidates.values().stream()
        .filter(it -> Niches.of(it).all().contains(niche))
        .sorted(
            Comparator.comparing((Candidate it) -> position(it).compareTo(start) < 0)
                .thenComparing(InMemoryCandidates::position))
        .limit(niche.most());
  }

  private static String position(Candidate candidate) {
    return Ring.position(candidate.professional());
  }
}
