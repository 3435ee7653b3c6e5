package ca.jechemine.appointments.domain.matching;

/// What counts for a professional (contract 20 §5.1, §5.2).
public enum Factor {
  /// What the request is about is among the problematics.
  MOTIF,
  /// Something like it is.
  MOTIF_PARTLY,
  /// What the request is about is like the specialty.
  SPECIALTY,
  /// The further motifs of the request.
  FURTHER_MOTIFS,
  FURTHER_MOTIFS_PARTLY,
  /// What the medical profile adds.
  CONCERNS,
  CONCERNS_PARTLY,
  APPROACHES,
  LANGUAGE,
  MODALITY,
  SESSION_TYPE,
  AVAILABILITY,
  GENDER,
  SAME_CITY,
  SAME_REGION,
  /// How much of the profile is filled in.
  COMPLETENESS;

  /// Whether it is about what brings the client, rather than about how and when they meet.
  boolean isOfMotifs() {
    return switch (this) {
      case MOTIF,
          MOTIF_PARTLY,
          SPECIALTY,
          FURTHER_MOTIFS,
          FURTHER_MOTIFS_PARTLY,
          CONCERNS,
          CONCERNS_PARTLY ->
          true;
      case APPROACHES,
          LANGUAGE,
          MODALITY,
          SESSION_TYPE,
          AVAILABILITY,
          GENDER,
          SAME_CITY,
          SAME_REGION,
          COMPLETENESS ->
          false;
    };
  }
}
