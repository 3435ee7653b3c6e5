package ca.jechemine.notifications.persistence;

import static ca.jechemine.kernel.AdminPermission.MANAGE_BILLING;
import static ca.jechemine.kernel.AdminPermission.MANAGE_CONTENT;
import static ca.jechemine.notifications.domain.Fixtures.inCharge;
import static ca.jechemine.notifications.domain.Fixtures.person;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.Person;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoPeopleTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final Surroundings surroundings = new Surroundings(AWS, new MovableClock(Fixtures.NOON));
  private final People people =
      new DynamoPeople(surroundings.tables(), Surroundings.cipher(), Surroundings.lookups());

  @Test
  void somebody_is_found_by_their_address_in_any_case() {
    Person client = Fixtures.client(1, Language.EN);
    people.keep(client);

    assertThat(people.withEmail(" Person1@Example.com")).contains(client);
    assertThat(people.withEmail("person2@example.com")).isEmpty();
  }

  @Test
  void those_that_are_known_are_found_by_their_ids() {
    Person client = Fixtures.client(1, Language.EN);
    people.keep(client);

    assertThat(people.withIds(Set.of(client.id(), new UserId("665f1c2ab7e4d9001f3a8b99"))))
        .containsOnly(Map.entry(client.id(), client));
    assertThat(people.withIds(Set.of())).isEmpty();
  }

  @Test
  void name_address_and_phone_are_stored_sealed() {
    people.keep(admin(1, AccountStatus.ACTIVE, MANAGE_CONTENT));

    assertThat(surroundings.rows("TABLE", "").toString())
        .doesNotContain("person1@example.com", "Personne", "5145550199");
  }

  @Test
  void the_latest_version_stays_whatever_order_they_arrive_in() {
    people.keep(admin(3, AccountStatus.INACTIVE, MANAGE_CONTENT));
    people.keep(admin(2, AccountStatus.ACTIVE, MANAGE_CONTENT));
    people.keep(admin(1, AccountStatus.ACTIVE, MANAGE_BILLING));

    assertThat(people.withEmail("person1@example.com")).map(Person::version).contains(3L);
    assertThat(people.administrators(MANAGE_CONTENT)).isEmpty();
    assertThat(people.administrators(MANAGE_BILLING)).isEmpty();
  }

  @Test
  void an_administrator_is_in_charge_of_what_they_may_manage_now() {
    people.keep(admin(1, AccountStatus.ACTIVE, MANAGE_CONTENT));
    assertThat(people.administrators(MANAGE_CONTENT))
        .containsExactly(inCharge(admin(1, AccountStatus.ACTIVE, MANAGE_CONTENT)));

    people.keep(admin(2, AccountStatus.ACTIVE, MANAGE_BILLING));
    assertThat(people.administrators(MANAGE_CONTENT)).isEmpty();
    assertThat(people.administrators(MANAGE_BILLING)).hasSize(1);

    people.keep(admin(3, AccountStatus.INACTIVE, MANAGE_BILLING));
    assertThat(people.administrators(MANAGE_BILLING)).isEmpty();
  }

  @Test
  void a_demoted_administrator_is_in_charge_of_nothing() {
    people.keep(admin(1, AccountStatus.ACTIVE, MANAGE_CONTENT));

    people.keep(
        person(1, 2, Role.CLIENT, AccountStatus.ACTIVE, Language.FR, Set.of(MANAGE_CONTENT)));

    assertThat(people.administrators(MANAGE_CONTENT)).isEmpty();
  }

  @Test
  void versions_that_arrive_at_once_end_in_the_latest() {
    Random random = new Random(11);
    List<Callable<Boolean>> arrivals =
        LongStream.rangeClosed(1, 12)
            .mapToObj(version -> {
              Person then =
                  version == 12
                      ? admin(version, AccountStatus.INACTIVE, MANAGE_CONTENT)
                      : admin(
                          version,
                          AccountStatus.ACTIVE,
                          random.nextBoolean() ? MANAGE_CONTENT : MANAGE_BILLING);
              return (Callable<Boolean>)
                  () -> {
                    people.keep(then);
                    return true;
                  };
            })
            .toList();

    AtOnce.all(arrivals);

    assertThat(people.withEmail("person1@example.com")).map(Person::version).contains(12L);
    assertThat(Stream.of(AdminPermission.values()).map(people::administrators))
        .allSatisfy(it -> assertThat(it).isEmpty());
  }

  private static Person admin(long version, AccountStatus status, AdminPermission permission) {
    return person(1, version, Role.ADMIN, status, Language.FR, Set.of(permission));
  }
}
