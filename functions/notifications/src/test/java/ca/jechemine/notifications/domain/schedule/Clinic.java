package ca.jechemine.notifications.domain.schedule;

import static ca.jechemine.notifications.domain.Fixtures.user;

import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Beneficiary;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Administrator;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Everybody in the appointments of these tests, and the appointments.
public record Clinic(Person client) implements People {

  /// 14:30 in Toronto. When everybody who will ever be known is known.
  public static final Instant LATER = Fixtures.NOON.plus(Duration.ofMinutes(10));

  public static final Instant START = Instant.parse("2026-05-20T18:30:00Z");

  public static final String APPOINTMENT = "0000000000000000000000a1";

  public static final Person GUARDIAN = person(3, Role.CLIENT, Language.FR, "Odile", "Roy", null);
  static final Person PROFESSIONAL =
      person(2, Role.PROFESSIONAL, Language.FR, "Inès", "Tremblay", null);
  public static final Person ADMIN = person(9, Role.ADMIN, Language.FR, "Camille", "Côté", null);

  /// With a client who reads that language.
  public static Clinic in(Language language) {
    return new Clinic(person(1, Role.CLIENT, language, "Zoé", "Roy", null));
  }

  /// With a child, who reads nowhere.
  static Clinic ofChild() {
    Person it = person(1, Role.CLIENT, Language.FR, "Mia", "Roy", GUARDIAN.id());
    return new Clinic(
        new Person(
            it.id(),
            it.version(),
            new Address("mia@mineurs.invalid", "Mia Roy"),
            it.firstName(),
            null,
            it.language(),
            it.role(),
            it.status(),
            it.guardian(),
            Set.of()));
  }

  /// A session with the professional.
  public static About session() {
    return about("scheduled", PROFESSIONAL, START, null, null);
  }

  /// The same, with a link to click.
  public static About withLink() {
    return about("scheduled", PROFESSIONAL, START, "https://rencontre.example/abc", null);
  }

  /// The same, called off.
  public static About cancelled() {
    return about("cancelled", PROFESSIONAL, START, null, null);
  }

  /// A request that the professional has taken, without a date.
  public static About undated() {
    return about("pending", PROFESSIONAL, null, null, null);
  }

  /// A request of the professional, with a wish.
  public static About wished() {
    return about("pending", PROFESSIONAL, START, null, null);
  }

  static About withNobody() {
    return about("cancelled", null, START, null, null);
  }

  /// A session for a loved one, who is told of it themself or is not.
  public static About forLovedOne(String status, String email, boolean isAddressee) {
    return about(
        status,
        PROFESSIONAL,
        START,
        null,
        new Beneficiary("Léo", "Roy", email, !isAddressee, isAddressee, "approved"));
  }

  private static About about(
      String status,
      @Nullable Person professional,
      @Nullable Instant start,
      @Nullable String link,
      @Nullable Beneficiary lovedOne) {
    return new About(
        APPOINTMENT,
        user(1).value(),
        professional == null ? null : professional.id().value(),
        status,
        "accepted",
        lovedOne == null ? "self" : "loved-one",
        "video",
        "solo",
        List.of("Anxiété"),
        false,
        null,
        start == null ? null : "2026-05-20",
        start == null ? null : "14:30",
        50,
        start,
        link,
        null,
        lovedOne,
        null,
        new Payment(150_00, 15_00, 135_00, "pending", "card"),
        4,
        2);
  }

  private static Person person(
      int number,
      Role role,
      Language language,
      String firstName,
      String lastName,
      @Nullable UserId guardian) {
    return new Person(
        user(number),
        1,
        new Address("person" + number + "@example.com", firstName + " " + lastName),
        firstName,
        "+1514555019" + number,
        language,
        role,
        AccountStatus.ACTIVE,
        guardian,
        Set.of());
  }

  @Override
  public void keep(Person person) {
    throw new UnsupportedOperationException("nobody is kept here");
  }

  @Override
  public Map<UserId, Person> withIds(Set<UserId> ids) {
    return Stream.of(client, PROFESSIONAL, GUARDIAN)
        .filter(it -> ids.contains(it.id()))
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public Optional<Person> withEmail(String email) {
    return Optional.empty();
  }

  @Override
  public List<Administrator> administrators(AdminPermission permission) {
    return permission == AdminPermission.MANAGE_PATIENTS
            || permission == AdminPermission.MANAGE_BILLING
        ? List.of(new Administrator(ADMIN.id(), ADMIN.address(), ADMIN.language()))
        : List.of();
  }
}
