package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import java.util.Optional;

/// Who comes into question at all, before any points (contract 20 §5.1, §5.2).
final class Eligibility {

  private final Policy policy;
  private final Request request;
  private final AgeGroup patient;
  private final Optional<Gender> wished;

  Eligibility(Policy policy, Request request) {
    this.policy = policy;
    this.request = request;
    this.patient = request.ageGroup();
    this.wished = Gender.of(request.wishes().gender());
  }

  boolean admits(Candidate candidate) {
    return !request.refusedBy().contains(candidate.professional())
        && isOpen(candidate)
        && policy.vocabulary().treats(candidate.practice().ageCategories(), patient)
        && isOfWishedGender(candidate.practice());
  }

  private boolean isOpen(Candidate candidate) {
    Intake intake = candidate.intake();
    return switch (policy.extent()) {
      case CORE -> intake.active() && intake.profileCompleted();
      case LATER -> candidate.isOpen() && (!request.urgent() || intake.emergencies());
    };
  }

  private boolean isOfWishedGender(Practice practice) {
    return switch (policy.extent()) {
      case CORE -> true;
      case LATER -> wished.isEmpty() || wished.equals(Gender.of(practice.gender()));
    };
  }
}
