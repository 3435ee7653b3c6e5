package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.kernel.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What matching weighs of a request.
///
/// @param motifs the request's own, by their French labels, in the client's order (`needs`, else
///   `issueType`); the first one is what it is about
/// @param preferredAvailability as the forms write it (contract 20 §2.2)
/// @param today the day it is in Toronto, by which ages are told
/// @param place where the client lives; null when not known
/// @param refusedBy to whom it is not proposed again
/// @param glossary by which the words of the patient's medical profile are understood
public record Request(
    AppointmentId id,
    List<String> motifs,
    Modality modality,
    TherapyType therapyType,
    List<String> preferredAvailability,
    boolean urgent,
    Patient patient,
    LocalDate today,
    @Nullable Place place,
    Set<UserId> refusedBy,
    Glossary glossary) {

  public Request {
    motifs = motifs.stream().filter(it -> !it.isBlank()).toList();
    preferredAvailability = List.copyOf(preferredAvailability);
    refusedBy = Set.copyOf(refusedBy);
  }

  /// Child or not.
  public AgeGroup ageGroup() {
    return patient.ageGroup(today);
  }

  /// What the patient wishes besides.
  public Wishes wishes() {
    return patient.wishes();
  }

  /// The parts of the week that the client prefers, each once.
  public Set<DayPart> preferredParts() {
    return DayPart.preferred(preferredAvailability);
  }
}
