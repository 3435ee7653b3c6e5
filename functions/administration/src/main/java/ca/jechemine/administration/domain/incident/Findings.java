package ca.jechemine.administration.domain.incident;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of a confidentiality incident, as the register has to have it (Regulation
/// respecting confidentiality incidents, CQLR c., r. 3.1, s. 7; Act respecting the protection
/// of personal information in the private sector, s. 3.8). Days are calendar days in
/// America/Toronto; `occurredOn` is the day, or the first of the days, on which it happened, null
/// when it is not known.
///
/// @param information which personal information it concerns
/// @param personsConcerned how many people, as far as is known
/// @param isSeriousRisk whether there is a risk of serious injury
/// @param assessment what says so: how sensitive the information is, what may be done with it
/// @param commissionNotifiedOn when the Commission d’accès à l’information was told
/// @param personsNotifiedOn when the people were told
/// @param measures what was done so that it does less harm, and does not come again
public record Findings(
    @Nullable LocalDate occurredOn,
    LocalDate discoveredOn,
    String description,
    String information,
    int personsConcerned,
    boolean isSeriousRisk,
    String assessment,
    @Nullable LocalDate commissionNotifiedOn,
    @Nullable LocalDate personsNotifiedOn,
    String measures) {

  /// When it happened, if that is known.
  public Optional<LocalDate> occurrence() {
    return Optional.ofNullable(occurredOn);
  }

  /// Whether somebody has yet to be told, whom the law wants told: the Commission and the people,
  /// when there is a risk of serious injury (s. 3.5).
  public boolean awaitsNotice() {
    return isSeriousRisk && (commissionNotifiedOn == null || personsNotifiedOn == null);
  }

  /// Without what it says of people.
  @Override
  public String toString() {
    return "findings of " + discoveredOn;
  }
}
