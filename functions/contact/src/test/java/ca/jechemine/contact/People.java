package ca.jechemine.contact;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.util.Set;

/// Those who call.
public final class People {

  public static final UserId EDITOR = new UserId("65f0c0ffee65f0c0ffee0001");
  public static final UserId OTHER_EDITOR = new UserId("65f0c0ffee65f0c0ffee0002");

  public static final String EDITOR_NAME = "Édith Lavoie";

  private People() {}

  public static Caller with(AdminPermission... permissions) {
    return new Caller(
        EDITOR, EDITOR_NAME, Role.ADMIN, AccountStatus.ACTIVE, Set.of(permissions), Language.FR);
  }

  public static Caller client() {
    return new Caller(
        EDITOR, "Zoé Tremblay", Role.CLIENT, AccountStatus.ACTIVE, Set.of(), Language.FR);
  }
}
