package ca.jechemine.appointments.domain.matching;

class InMemoryCandidatesTest extends CandidatesContract {

  private final Candidates candidates = new InMemoryCandidates();

  @Override
  protected Candidates candidates() {
    return candidates;
  }

  @Override
  protected Candidates fresh() {
    return new InMemoryCandidates();
  }
}
