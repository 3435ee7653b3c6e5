package ca.jechemine.system.costs;

import ca.jechemine.appointments.AppointmentsModule;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.CallingOff;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.RunningCloud;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The routes of `docs/api/appointments-waitlist.yaml`, and what happens when a time becomes free.
final class WaitlistVisits {

  private static final String PATH = "/api/appointments/";
  private static final int DAYS_AHEAD = 9;

  private final RunningCloud cloud;
  private final Folk folk;
  private final Cast cast;
  private final AppointmentsModule appointments;

  WaitlistVisits(RunningCloud cloud, Folk folk) {
    this.cloud = cloud;
    this.folk = folk;
    this.cast = new Cast(cloud);
    this.appointments =
        cloud.cloud().functions().platform("JoinWaitlist").build(AppointmentsModule::current);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "joinWaitlist",
        _ -> {
          Account client = folk.client();
          return folk.as(client).post(PATH + request(client) + "/waitlist", "{}");
        },
        "readWaitlistEntry",
        _ -> {
          Account client = folk.client();
          return folk.as(client).get(PATH + offered(client).request() + "/waitlist");
        },
        "leaveWaitlist",
        _ -> {
          Account client = folk.client();
          return folk.as(client).delete(PATH + offered(client).request() + "/waitlist");
        },
        "acceptSlotOffer",
        _ -> answer("accept"),
        "declineSlotOffer",
        _ -> answer("decline"));
  }

  /// Somebody gives back a time, for which somebody else waits.
  void free() {
    UserId professional = professional();
    AppointmentId waiting = request(folk.client(), new State.Matched(professional, now(), null));
    change(waiting, it -> Waitlisting.join(it, wishes(), now()));
    AppointmentId scheduled =
        request(folk.client(), new State.Scheduled(professional, now(), slot()));
    cloud.settle();
    change(
        scheduled,
        it -> CallingOff.cancel(it, new CallingOff.Actor(Party.CLIENT, it.client()), null, now()));
  }

  private record Offered(AppointmentId request, SlotOfferId offer) {}

  private Answer answer(String how) {
    Account client = folk.client();
    Offered offered = offered(client);
    return folk.as(client)
        .post(PATH + offered.request() + "/waitlist/offers/" + offered.offer() + "/" + how, "{}");
  }

  private Offered offered(Account client) {
    AppointmentId id = request(client);
    SlotOfferId offer = new SlotOfferId(folk.newId());
    change(id, it -> Waitlisting.join(it, wishes(), now()));
    change(
        id,
        it ->
            Waitlisting.offer(
                it,
                new SlotOffer(offer, professional(), slot(), now().plus(Duration.ofHours(12))),
                now()));
    return new Offered(id, offer);
  }

  private AppointmentId request(Account client) {
    return request(client, cast.pooled());
  }

  private AppointmentId request(Account client, State state) {
    return cast.request(
        state, Search.NEW, Cast.asked(Modality.VIDEO, TherapyType.SOLO, "Anxiété"), client.id());
  }

  private void change(AppointmentId id, Function<Appointment, Change> rule) {
    Versioned<Appointment> read = appointments.appointments().find(id).orElseThrow();
    appointments.appointments().save(read.version(), rule.apply(read.value()), Optional.empty());
  }

  /// One who works each day, as the appointments domain has heard.
  private UserId professional() {
    UserId id = folk.professional().id();
    WorkWeek.Hours hours = new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    appointments
        .professionals()
        .keep(
            new Professional(
                id,
                Long.MAX_VALUE,
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
    return id;
  }

  private SlotWishes wishes() {
    return new SlotWishes(today(), today().plusDays(90), Set.of());
  }

  private Slot slot() {
    return new Slot(today().plusDays(DAYS_AHEAD), LocalTime.of(10, 15), 60);
  }

  private LocalDate today() {
    return TorontoTime.day(now());
  }

  private Instant now() {
    return cloud.cloud().clock().instant();
  }
}
