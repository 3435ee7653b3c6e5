package ca.jechemine.appointments.domain.schedule;

class InMemoryDaySheetsTest extends DaySheetsContract {

  private final DaySheets sheets = new InMemoryDaySheets();

  @Override
  protected DaySheets sheets() {
    return sheets;
  }
}
