package ca.jechemine.seed;

import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.Platforms;
import ca.jechemine.local.Seed;
import java.util.List;
import java.util.Optional;

/// Creates the demo people by the production code that keeps accounts, each with their profile in
/// one transaction, so that the other domains hear of them. Whoever is there already stays as they
/// are.
public final class PeopleSeed implements Seed {

  @Override
  public void plant(Platforms platforms) {
    PeoplePlanter planter = platforms.of("Login").build(PeoplePlanter::current);
    DemoPeople.all().forEach(planter::createUnlessThere);
  }

  @Override
  public List<Seed.Account> accounts() {
    return DemoPeople.all().stream()
        .map(it ->
            new Seed.Account(it.email().value(), DemoPeople.PASSWORD, role(it), it.id().value()))
        .toList();
  }

  @Override
  public Optional<String> signIn(Platforms platforms, String userId) {
    boolean known = DemoPeople.all().stream().anyMatch(it -> it.id().value().equals(userId));
    return known
        ? Optional.of(
            platforms.of("Login").build(() -> OpenDoor.current().signIn(new UserId(userId))))
        : Optional.empty();
  }

  /// Of an administrator the preset, which says more than the role.
  private static String role(ca.jechemine.identity.domain.Account account) {
    return account
        .adminRecord()
        .filter(AdminRecord::isActive)
        .map(AdminRecord::role)
        .map(AdminRole::code)
        .orElseGet(() -> account.standing().role().code());
  }
}
