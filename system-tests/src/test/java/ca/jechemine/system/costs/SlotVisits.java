package ca.jechemine.system.costs;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The routes of `docs/api/appointments-slots.yaml`.
final class SlotVisits {

  private static final String SLOTS = "/api/appointments/available-slots";
  private static final String HOLDS = "/api/appointments/slot-holds";
  private static final String BLOCKED = "/api/professional/blocked-days";
  private static final String FEED = "/api/professional/calendar-feed";
  private static final int DAYS_AHEAD = 5;

  private final RunningCloud cloud;
  private final Folk folk;
  private final AppointmentsModule appointments;

  SlotVisits(RunningCloud cloud, Folk folk) {
    this.cloud = cloud;
    this.folk = folk;
    this.appointments =
        cloud.cloud().functions().platform("HoldSlot").build(() -> AppointmentsModule.current());
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("listAvailableSlots", _ -> as(professional()).get(SLOTS + "?date=" + day())),
        Map.entry("holdSlot", _ -> hold(professional(), as(folk.client()))),
        Map.entry("releaseSlotHold", _ -> release(professional(), as(folk.client()))),
        Map.entry("listBlockedDays", _ -> list(as(professional()))),
        Map.entry("blockDay", _ -> block(as(professional()))),
        Map.entry("unblockDay", _ -> unblock(as(professional()))),
        Map.entry("readCalendarFeed", _ -> as(professional()).get(FEED)),
        Map.entry("openCalendarFeed", _ -> as(professional()).post(FEED, "{}")),
        Map.entry("readCalendar", _ -> look(as(professional()))));
  }

  private Answer hold(Account professional, Api client) {
    return client.post(
        HOLDS,
        "{\"professionalId\":\"%s\",\"date\":\"%s\",\"time\":\"10:15\"}"
            .formatted(professional.id(), day()));
  }

  private Answer release(Account professional, Api client) {
    String hold = hold(professional, client).text("holdId");
    return client.delete(
        HOLDS + "/%s?professionalId=%s&date=%s".formatted(hold, professional.id(), day()));
  }

  private Answer block(Api professional) {
    return professional.post(BLOCKED, "{\"date\":\"%s\"}".formatted(day()));
  }

  private Answer list(Api professional) {
    block(professional);
    return professional.get(BLOCKED);
  }

  private Answer unblock(Api professional) {
    block(professional);
    return professional.delete(BLOCKED + "/" + day());
  }

  private Answer look(Api professional) {
    String url = professional.post(FEED, "{}").text("url");
    return cloud.api().get("/api/calendar/" + url.substring(url.lastIndexOf('/') + 1));
  }

  /// One who works each day, as the appointments domain has heard.
  private Account professional() {
    Account account = folk.professional();
    WorkWeek.Hours hours = new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    appointments
        .professionals()
        .keep(
            new Professional(
                account.id(),
                1,
                AccountStatus.ACTIVE,
                "Nadia Paquet",
                "fr",
                new WorkWeek(
                    Stream.of(DayOfWeek.values())
                        .collect(Collectors.toMap(Function.identity(), _ -> hours)),
                    60,
                    15),
                Prices.Own.NONE,
                List.of()));
    return account;
  }

  private Api as(Account account) {
    return folk.as(account);
  }

  private LocalDate day() {
    return TorontoTime.day(cloud.cloud().clock().instant()).plusDays(DAYS_AHEAD);
  }
}
