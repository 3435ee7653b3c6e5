package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Appointments;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.matching.ClientWishes;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Shows administrators the queue of requests (contract 40 §6.6): a desk's own view of several
/// people, which is no reading of anybody's file (docs/adr/0035).
public final class ListServiceRequests {

  /// Of whoever is out of the search of a request the latest so many are named.
  public static final int MOST_REFUSALS = 20;

  /// As many people as one read takes.
  private static final int AT_ONCE = 100;

  private final Appointments appointments;
  private final People people;
  private final ClientWishes wishes;

  public ListServiceRequests(Appointments appointments, People people, ClientWishes wishes) {
    this.appointments = appointments;
    this.people = people;
    this.wishes = wishes;
  }

  /// Which of them.
  public enum Part {
    /// Everything that is pending.
    PENDING,
    /// What is nobody's, and of which an administrator is to say who is asked to open an account.
    AWAITING_ACTIVATION,
    /// What is open to every professional.
    POOL
  }

  /// A page, who is in it, and what those wish who come for themselves. `next` is where the
  /// following one starts; null at the end.
  public record Listed(
      List<Appointment> requests,
      Map<UserId, Person> people,
      Map<UserId, Wishes> wishes,
      @Nullable Position next) {

    /// By which approaches whoever it is for wants to be helped, as their own profile says: of
    /// somebody else nothing is known.
    public List<String> approaches(Appointment appointment) {
      return switch (appointment.request().beneficiary()) {
        case Beneficiary.Self _ ->
            wishes.getOrDefault(appointment.client(), Wishes.NONE).approaches();
        case Beneficiary.LovedOne _, Beneficiary.Patient _ -> List.of();
      };
    }
  }

  /// Urgent ones first, then the newest.
  public Listed page(Part part, PageRequest page) {
    List<Appointment> found = new ArrayList<>();
    @Nullable Position next = page.from();
    do {
      Page<Appointment> read = read(part, new PageRequest(page.limit() - found.size(), next));
      found.addAll(read.items());
      next = read.next();
    } while (next != null && found.size() < page.limit());
    return new Listed(found, people(found), wishes(found), next);
  }

  private Page<Appointment> read(Part part, PageRequest page) {
    return switch (part) {
      case PENDING -> appointments.pending(page);
      case AWAITING_ACTIVATION -> appointments.awaitingActivation(page);
      case POOL -> appointments.pooled(page);
    };
  }

  /// The latest of those who are out of the search.
  public static List<UserId> refusals(Appointment appointment) {
    List<UserId> all = appointment.search().refusedBy();
    return all.subList(Math.max(0, all.size() - MOST_REFUSALS), all.size());
  }

  private Map<UserId, Person> people(List<Appointment> shown) {
    return shown.stream()
        .flatMap(ListServiceRequests::in)
        .distinct()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(it -> people.findAll(it).values().stream())
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  private Map<UserId, Wishes> wishes(List<Appointment> shown) {
    return shown.stream()
        .filter(it -> it.request().beneficiary() instanceof Beneficiary.Self)
        .map(Appointment::client)
        .distinct()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(it -> wishes.ofAll(it).entrySet().stream())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<UserId> in(Appointment appointment) {
    return Stream.of(
            Stream.of(appointment.client()),
            appointment.state().professional().stream(),
            appointment.state() instanceof State.Proposed it
                ? it.to().stream()
                : Stream.<UserId>empty(),
            refusals(appointment).stream())
        .flatMap(it -> it);
  }
}
