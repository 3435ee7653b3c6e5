package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;

class InMemoryAppointmentsTest extends AppointmentsContract {

  private final DaySheets sheets = new InMemoryDaySheets();
  private final Appointments appointments = new InMemoryAppointments(sheets, () -> Situation.NOW);

  @Override
  protected Appointments appointments() {
    return appointments;
  }

  @Override
  protected DaySheets sheets() {
    return sheets;
  }
}
