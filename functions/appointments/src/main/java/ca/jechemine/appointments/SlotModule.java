package ca.jechemine.appointments;

import ca.jechemine.appointments.application.BlockDays;
import ca.jechemine.appointments.application.FindSlots;
import ca.jechemine.appointments.application.HoldSlot;
import ca.jechemine.appointments.application.ReadCalendar;
import ca.jechemine.appointments.application.ReleaseHold;
import ca.jechemine.appointments.application.ShareCalendar;
import ca.jechemine.kernel.calendar.CalendarFeed;
import ca.jechemine.runtime.http.HttpEdge;
import java.net.URI;

/// Wires a professional's time: what is free of it, what is held or blocked, and their calendar.
public final class SlotModule {

  private static final String SCHEDULE_PAGE = "/professional/dashboard/schedule";

  private final AppointmentsModule module;

  private SlotModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static SlotModule current() {
    return new SlotModule(AppointmentsModule.current());
  }

  public HttpEdge edge() {
    return module.edge();
  }

  public FindSlots findSlots() {
    return new FindSlots(
        module.professionals(),
        module.daySheets(),
        module.minimumNotice(),
        module.platform().clock());
  }

  public HoldSlot holdSlot() {
    return new HoldSlot(findSlots(), module.daySheets(), module.ids(), module.platform().clock());
  }

  public ReleaseHold releaseHold() {
    return new ReleaseHold(module.daySheets(), module.platform().clock());
  }

  public BlockDays blockDays() {
    return new BlockDays(module.daySheets(), module.platform().clock());
  }

  public ShareCalendar shareCalendar() {
    return new ShareCalendar(
        module.calendarShares(),
        module.professionals(),
        module.platform().clock(),
        module.platform().random());
  }

  public ReadCalendar readCalendar() {
    return new ReadCalendar(
        module.calendarShares(),
        module.professionals(),
        module.appointments(),
        module.platform().clock());
  }

  /// Where the pages and this API are reached, without a slash at the end.
  public URI site() {
    return URI.create(module.platform().variable("SITE_URL"));
  }

  public CalendarFeed calendarFeed() {
    return new CalendarFeed(site().resolve(SCHEDULE_PAGE));
  }
}
