package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Booking;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a wish becomes a request, whoever has it.
public final class Intake {

  private final Professionals professionals;
  private final Motifs motifs;
  private final PriceList prices;
  private final Ids ids;

  public Intake(Professionals professionals, Motifs motifs, PriceList prices, Ids ids) {
    this.professionals = professionals;
    this.motifs = motifs;
    this.prices = prices;
    this.ids = ids;
  }

  /// An id for a client of whom nothing is known yet.
  UserId newClient() {
    return new UserId(ids.next());
  }

  /// What is asked for, with the motifs also by their French labels.
  ///
  /// @throws Refusal.Invalid when a motif is none of the catalogue's
  ServiceRequest request(Wish wish) {
    return wish.request(french(wish.needs()));
  }

  /// The request as it begins.
  ///
  /// @throws Refusal.NotFound when the professional cannot be booked
  /// @throws Refusal.BadRequest when they do not work then
  Change begun(UserId client, ServiceRequest request, Wish wish, Instant now) {
    AppointmentId id = new AppointmentId(ids.next());
    Optional<UserId> asked = wish.professional();
    return asked.isEmpty()
        ? Booking.request(id, client, request, prices.current(), now)
        : Booking.direct(
            id,
            client,
            request,
            professionals.find(asked.get()).orElseThrow(Refusals::noSuchProfessional),
            wish.at().orElse(null),
            prices.current(),
            now);
  }

  private List<String> french(List<String> needs) {
    Map<String, String> labels = motifs.frenchLabels(needs);
    List<String> unknown = needs.stream().filter(it -> !labels.containsKey(it)).toList();
    if (!unknown.isEmpty()) {
      String named = String.join(", ", unknown);
      throw Refusal.invalid(
          "needs",
          new Text("ne sont pas des motifs connus : " + named, "are no known motifs: " + named));
    }
    return needs.stream().flatMap(it -> Optional.ofNullable(labels.get(it)).stream()).toList();
  }
}
