package ca.jechemine.appointments.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was asked for, as it was asked: it does not change with what becomes of it. Administrators
/// alone say, of a loved one, who is asked to open an account, whether it is urgent, and, when they
/// set its date, what it is about first of all.
///
/// `needs` are the motifs as the page showed them, one to three, none of a patient; `motifs` the
/// same by their French labels, which matching compares. `notes` are the client's own words and are
/// apart from the professional's.
public record ServiceRequest(
    Beneficiary beneficiary,
    TherapyType therapyType,
    Modality modality,
    List<String> needs,
    List<String> motifs,
    @Nullable String notes,
    List<String> preferredAvailability,
    boolean isEmergency,
    boolean isReturningClient) {

  /// How many motifs a request names at most.
  public static final int MOST_NEEDS = 3;

  public ServiceRequest {
    needs = List.copyOf(needs);
    motifs = List.copyOf(motifs);
    preferredAvailability = List.copyOf(preferredAvailability);
    if (needs.size() > MOST_NEEDS) {
      throw new IllegalArgumentException("a request names three motifs at most");
    }
  }

  /// The contract's `issueType`: the first motif.
  public Optional<String> issueType() {
    return needs.stream().findFirst();
  }

  ServiceRequest asked(ActivationStatus activation) {
    return beneficiary instanceof Beneficiary.LovedOne it
        ? new ServiceRequest(
            it.asked(activation),
            therapyType,
            modality,
            needs,
            motifs,
            notes,
            preferredAvailability,
            isEmergency,
            isReturningClient)
        : this;
  }

  /// The same of somebody who leaves a professional.
  public ServiceRequest ofReturningClient() {
    return new ServiceRequest(
        beneficiary,
        therapyType,
        modality,
        needs,
        motifs,
        notes,
        preferredAvailability,
        isEmergency,
        true);
  }

  /// The same, urgent or not.
  ServiceRequest urgent(boolean next) {
    return new ServiceRequest(
        beneficiary,
        therapyType,
        modality,
        needs,
        motifs,
        notes,
        preferredAvailability,
        next,
        isReturningClient);
  }

  /// The same, first of all for that motif; `french` is its French label.
  ServiceRequest about(String need, String french) {
    return new ServiceRequest(
        beneficiary,
        therapyType,
        modality,
        firstOf(need, needs),
        firstOf(french, motifs),
        notes,
        preferredAvailability,
        isEmergency,
        isReturningClient);
  }

  private static List<String> firstOf(String first, List<String> others) {
    return Stream.concat(Stream.of(first), others.stream()).distinct().limit(MOST_NEEDS).toList();
  }

  /// Without a word of it, so that it gets into no log.
  @Override
  public String toString() {
    return "a service request for " + beneficiary.code();
  }
}
