package ca.jechemine.administration.application;

import ca.jechemine.administration.domain.incident.Findings;
import ca.jechemine.administration.domain.incident.Incident;
import ca.jechemine.administration.domain.incident.IncidentId;
import ca.jechemine.administration.domain.incident.IncidentRegister;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Writes in the register of confidentiality incidents.
public final class WriteIncident {

  private final IncidentRegister register;
  private final Ids ids;
  private final InstantSource clock;

  public WriteIncident(IncidentRegister register, Ids ids, InstantSource clock) {
    this.register = register;
    this.ids = ids;
    this.clock = clock;
  }

  /// Enters an incident.
  public Incident enter(Caller caller, Findings findings, Receipts<Incident> receipts) {
    Incident incident =
        new Incident(new IncidentId(ids.next()), List.of(entry(1, caller, findings)));
    register.append(incident.id(), incident.latest(), receipts.of(incident));
    return incident;
  }

  /// Writes how the incident stands now; what was written before stays.
  ///
  /// @throws Refusal.NotFound when there is no such incident
  /// @throws Refusal.Conflict when it cannot be written on any more
  public Incident amend(
      Caller caller, IncidentId id, Findings findings, Receipts<Incident> receipts) {
    return Retry.whenStale(() -> {
      Incident known = register.find(id).orElseThrow(WriteIncident::unknown);
      if (known.entries().size() >= IncidentRegister.MOST_ENTRIES) {
        throw Refusal.conflict(
            "REGISTER_ENTRY_FULL",
            new Text(
                "Cet incident ne peut plus être complété.",
                "This incident cannot be written on any more."));
      }
      List<Incident.Entry> entries = new ArrayList<>(known.entries());
      entries.add(entry(entries.size() + 1, caller, findings));
      Incident next = new Incident(id, entries);
      register.append(id, next.latest(), receipts.of(next));
      return next;
    });
  }

  /// There is no such incident.
  public static Refusal unknown() {
    return Refusal.notFound(new Text("Incident introuvable.", "Incident not found."));
  }

  private Incident.Entry entry(int number, Caller caller, Findings findings) {
    return new Incident.Entry(number, caller.id(), caller.name(), clock.instant(), findings);
  }
}
