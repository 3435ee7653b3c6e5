package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// What a session costs, by the settings and the professional's own prices (contract 20 §5.5).
public final class SessionPrices {

  private final PriceList list;
  private final Professionals professionals;

  public SessionPrices(PriceList list, Professionals professionals) {
    this.list = list;
    this.professionals = professionals;
  }

  /// With the professional whose it is, or at the platform's prices while it is nobody's.
  public Prices.Shares of(Appointment appointment) {
    return shares(appointment, appointment.state().professional().flatMap(professionals::find));
  }

  /// With that professional.
  public Prices.Shares with(UserId professional, Appointment appointment) {
    return shares(appointment, professionals.find(professional));
  }

  /// While it is nobody's.
  public Prices.Shares withNobody(Appointment appointment) {
    return shares(appointment, Optional.empty());
  }

  /// The platform's prices and share.
  public Prices current() {
    return list.current();
  }

  private Prices.Shares shares(Appointment appointment, Optional<Professional> professional) {
    return list.current()
        .shares(
            appointment.request().therapyType(),
            professional.map(Professional::prices).orElse(Prices.Own.NONE));
  }
}
