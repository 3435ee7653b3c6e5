package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.TherapyType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which requests of the pool are asked for (contract 20 §2.9); null is without bound.
public record PoolFilter(
    @Nullable String issueType, @Nullable Modality type, @Nullable TherapyType therapyType) {

  /// All of them.
  public static final PoolFilter ALL = new PoolFilter(null, null, null);

  boolean takes(ServiceRequest request) {
    return (issueType == null || request.issueType().equals(Optional.of(issueType)))
        && (type == null || request.modality() == type)
        && (therapyType == null || request.therapyType() == therapyType);
  }
}
