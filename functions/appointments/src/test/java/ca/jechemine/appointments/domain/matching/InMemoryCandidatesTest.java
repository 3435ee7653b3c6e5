package ca.jechemine.appointments.domain.matching;

import java.util.List;

class InMemoryCandidatesTest extends CandidatesContract {

  private final InMemoryCandidates candidates = new InMemoryCandidates();

  @Override
  protected Candidates candidates() {
    return candidates;
  }

  @Override
  protected List<Reopening> reopenings() {
    return candidates.reopenings();
  }

  @Override
  protected Candidates fresh() {
    return new InMemoryCandidates();
  }
}
