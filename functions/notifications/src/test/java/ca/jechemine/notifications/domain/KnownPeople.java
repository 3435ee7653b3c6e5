package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// People who are known and stay so, for tests: administrators with every duty, and one account.
public final class KnownPeople implements People {

  private final List<Administrator> inCharge;
  private final @Nullable Person account;

  private KnownPeople(List<Administrator> inCharge, @Nullable Person account) {
    this.inCharge = inCharge;
    this.account = account;
  }

  /// These are in charge of everything.
  public static KnownPeople inCharge(Administrator... administrators) {
    return new KnownPeople(List.of(administrators), null);
  }

  /// Whoever is looked up has this account.
  public static KnownPeople account(Person account) {
    return new KnownPeople(List.of(), account);
  }

  /// Nobody is known.
  public static KnownPeople nobody() {
    return new KnownPeople(List.of(), null);
  }

  @Override
  public void keep(Person person) {
    throw new UnsupportedOperationException("nobody is kept here");
  }

  @Override
  public Map<UserId, Person> withIds(Set<UserId> ids) {
    return Stream.ofNullable(account)
        .filter(it -> ids.contains(it.id()))
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public Optional<Person> withEmail(String email) {
    return Optional.ofNullable(account);
  }

  @Override
  public List<Administrator> administrators(AdminPermission permission) {
    return inCharge;
  }
}
