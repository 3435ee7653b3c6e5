package ca.jechemine.notifications.domain.routing;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everybody of whom the tests of routing speak, by the name before the `@` of their address; two
/// administrators are in charge of requests.
public record Town(List<Person> residents) implements People {

  public static final Person CAMILLE =
      person(1, "camille", "Camille Zébulon", Role.CLIENT, Language.FR);
  public static final Person NORA = person(2, "nora", "Nora Yates", Role.GUEST, Language.EN);
  public static final Person GUARDIAN = person(4, "guardian", "Gil Roy", Role.CLIENT, Language.EN);
  public static final Person CHILD =
      new Person(
          Fixtures.user(3),
          1,
          new Address("3@minor.invalid", "Léo Roy"),
          "Léo",
          null,
          Language.FR,
          Role.CLIENT,
          AccountStatus.ACTIVE,
          GUARDIAN.id(),
          Set.of());
  public static final Person ANNE =
      person(11, "anne", "Anne Lavoie", Role.PROFESSIONAL, Language.FR);
  public static final Person BEN = person(12, "ben", "Ben Carter", Role.PROFESSIONAL, Language.EN);
  public static final Person CHLOE =
      person(13, "chloe", "Chloé Nadeau", Role.PROFESSIONAL, Language.FR);
  public static final Person MARC = person(21, "marc", "Marc Côté", Role.ADMIN, Language.FR);
  public static final Person JANE = person(22, "jane", "Jane Hill", Role.ADMIN, Language.EN);

  public static final Town ALL =
      new Town(List.of(CAMILLE, NORA, CHILD, GUARDIAN, ANNE, BEN, CHLOE, MARC, JANE));

  /// The same town before it had heard of them.
  public Town without(Person... unknown) {
    List<Person> missing = List.of(unknown);
    return new Town(residents.stream().filter(it -> !missing.contains(it)).toList());
  }

  private static Person person(
      int number, String mailbox, String name, Role role, Language language) {
    return new Person(
        Fixtures.user(number),
        1,
        new Address(mailbox + "@example.com", name),
        name.substring(0, name.indexOf(' ')),
        "+15145550199",
        language,
        role,
        AccountStatus.ACTIVE,
        null,
        Set.of());
  }

  @Override
  public void keep(Person person) {
    throw new UnsupportedOperationException("nobody moves here");
  }

  @Override
  public Map<UserId, Person> withIds(Set<UserId> ids) {
    return residents.stream()
        .filter(it -> ids.contains(it.id()))
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public Optional<Person> withEmail(String email) {
    return residents.stream().filter(it -> it.address().email().equals(email)).findFirst();
  }

  @Override
  public List<Administrator> administrators(AdminPermission permission) {
    return permission == AdminPermission.MANAGE_PATIENTS
        ? Stream.of(MARC, JANE).map(Fixtures::inCharge).toList()
        : List.of();
  }
}
