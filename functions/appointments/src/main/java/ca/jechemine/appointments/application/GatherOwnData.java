package ca.jechemine.appointments.application;

import ca.jechemine.appointments.application.ExplainMatching.Explained;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Range;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gathers what is held here on a client, for their export: their appointments as they may see
/// them, and why they were offered to whom they were. What professionals note is not theirs to see.
public final class GatherOwnData {

  /// As many appointments as one page holds: each may cost a read.
  static final int PAGE = 25;

  private final Appointments appointments;
  private final ShowAppointments show;
  private final ExplainMatching explainMatching;

  public GatherOwnData(
      Appointments appointments, ShowAppointments show, ExplainMatching explainMatching) {
    this.appointments = appointments;
    this.show = show;
    this.explainMatching = explainMatching;
  }

  /// A part of it, and where the next one begins.
  public record Gathered(
      ShowAppointments.Shown shown, List<Explained> explained, @Nullable Position next) {}

  /// What is held on the client from there.
  public Gathered of(UserId client, @Nullable Position from) {
    Page<Appointment> page = appointments.ofClient(client, Range.ALL, new PageRequest(PAGE, from));
    ShowAppointments.Shown shown = show.with(page.items(), Viewer.CLIENT);
    return new Gathered(
        shown, explainMatching.own(shown.appointments(), shown.people()), page.next());
  }
}
