package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.testkit.MovableClock;

class InMemoryWaitlistEntriesTest extends WaitlistEntriesContract {

  private final InMemoryDaySheets sheets = new InMemoryDaySheets();
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(sheets, new MovableClock(Situation.NOW));

  @Override
  protected WaitlistEntries entries() {
    return new InMemoryWaitlistEntries(appointments);
  }

  @Override
  protected Appointments appointments() {
    return appointments;
  }

  @Override
  protected DaySheets sheets() {
    return sheets;
  }
}
