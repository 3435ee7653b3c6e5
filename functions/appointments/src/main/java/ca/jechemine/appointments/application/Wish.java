package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Minor;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.PreferredPayment;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What somebody asks for, all that is theirs to say of it. `needs` are motifs as the page showed
/// them; `linksGuardian` when whoever asks is to act for the child that it is for,
/// `changesProfessional` when they want another professional than theirs, whoever that will be;
/// `payment` is how they would rather pay from now on, if they say so.
public record Wish(
    Beneficiary beneficiary,
    TherapyType therapyType,
    Modality modality,
    List<String> needs,
    @Nullable String notes,
    List<String> preferredAvailability,
    boolean isEmergency,
    boolean linksGuardian,
    boolean changesProfessional,
    @Nullable PreferredPayment payment,
    @Nullable Asked asked) {

  public Wish {
    needs = List.copyOf(needs);
    preferredAvailability = List.copyOf(preferredAvailability);
  }

  /// A professional by name; a time of theirs, Toronto wall clock, or none.
  public record Asked(UserId professional, @Nullable LocalDateTime at) {}

  Optional<UserId> professional() {
    return Optional.ofNullable(asked).map(Asked::professional);
  }

  Optional<LocalDateTime> at() {
    return Optional.ofNullable(asked).map(Asked::at);
  }

  /// The child whose account the request is to be of: a minor of the guardian's own on that day.
  Optional<Minor> minorOf(UserId guardian, LocalDate day) {
    return linksGuardian && beneficiary instanceof Beneficiary.LovedOne it
        ? Minor.of(it, guardian, day)
        : Optional.empty();
  }

  ServiceRequest request(List<String> motifs) {
    return new ServiceRequest(
        beneficiary,
        therapyType,
        modality,
        needs,
        motifs,
        notes,
        preferredAvailability,
        isEmergency,
        false);
  }

  /// Without a word of it, so that it gets into no log.
  @Override
  public String toString() {
    return "a wish for " + beneficiary.code();
  }
}
