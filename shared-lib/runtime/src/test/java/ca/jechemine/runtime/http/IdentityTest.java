package ca.jechemine.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IdentityTest {

  private static final Caller EDITH =
      new Caller(
          new UserId("65f0c0ffee65f0c0ffee65f0"),
          "Édith Lavoie",
          Role.ADMIN,
          AccountStatus.ACTIVE,
          Set.of(AdminPermission.MANAGE_CONTENT),
          Language.FR);

  @Test
  void who_calls_is_the_same_behind_the_gateway() {
    Identity identity = new Identity.SignedIn(EDITH);

    assertThat(Identity.of(identity.toContext())).isEqualTo(identity);
  }

  @Test
  void somebody_without_a_name_is_still_somebody() {
    Map<String, String> context = new TreeMap<>(new Identity.SignedIn(EDITH).toContext());
    context.remove("name");

    assertThat(Identity.of(context).caller().name()).isEmpty();
  }

  @Test
  void a_callers_name_is_not_printed() {
    assertThat(new Identity.SignedIn(EDITH).toString() + EDITH)
        .contains("65f0c0ffee65f0c0ffee65f0", "ADMIN")
        .doesNotContain("Édith", "Lavoie");
  }
}
