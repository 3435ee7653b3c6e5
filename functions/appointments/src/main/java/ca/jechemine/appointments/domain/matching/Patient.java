package ca.jechemine.appointments.domain.matching;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom the sessions are for. Only who asks for themselves has wishes here: of a loved one or a
/// patient the medical profile of the requester says nothing (contract 20 §5.1).
public sealed interface Patient {

  /// Child or not, on that day in Toronto.
  AgeGroup ageGroup(LocalDate today);

  /// What the patient's own medical profile wishes; nothing when there is none of the patient's.
  default Wishes wishes() {
    return Wishes.NONE;
  }

  /// The client, who asks for themselves.
  record Self(@Nullable LocalDate born, Wishes wishes) implements Patient {
    @Override
    public AgeGroup ageGroup(LocalDate today) {
      return AgeGroup.of(born, today);
    }
  }

  /// Somebody close to the client. Whose birth date is not known is as old as the client.
  record LovedOne(@Nullable LocalDate born, @Nullable LocalDate clientBorn) implements Patient {
    @Override
    public AgeGroup ageGroup(LocalDate today) {
      return AgeGroup.of(Optional.ofNullable(born).orElse(clientBorn), today);
    }
  }

  /// A patient whom a doctor or another professional refers: grown up.
  record Referred() implements Patient {
    @Override
    public AgeGroup ageGroup(LocalDate today) {
      return AgeGroup.ADULT;
    }
  }
}
