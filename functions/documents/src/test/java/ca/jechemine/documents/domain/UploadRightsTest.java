package ca.jechemine.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.Cast;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Contract 40 §2.1, "Who": every purpose by everybody there is.
class UploadRightsTest {

  private static final Set<Purpose> LETTERS = EnumSet.of(Purpose.REFERRAL);

  private static final Map<AdminPermission, Set<Purpose>> BY_PERMISSION =
      Map.of(
          AdminPermission.MANAGE_PATIENTS, EnumSet.of(Purpose.PATIENT_DOCUMENT),
          AdminPermission.MANAGE_USERS, EnumSet.of(Purpose.EMPLOYEE_CV),
          AdminPermission.MANAGE_CONTENT, EnumSet.of(Purpose.CONTENT_IMAGE, Purpose.RESOURCE_FILE));

  static Stream<Arguments> everybody() {
    Map<String, Optional<Caller>> people = new LinkedHashMap<>();
    people.put("nobody", Optional.empty());
    for (Role role : Role.values()) {
      for (AccountStatus status : AccountStatus.values()) {
        people.put(
            status + " " + role,
            Optional.of(Cast.caller(1, role, status, EnumSet.allOf(AdminPermission.class))));
      }
    }
    for (AdminPermission permission : AdminPermission.values()) {
      people.put(permission.code(), Optional.of(Cast.admin(permission)));
    }
    return people.entrySet().stream()
        .flatMap(who ->
            Stream.of(Purpose.values()).map(it -> Arguments.of(who.getKey(), who.getValue(), it)));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("everybody")
  void whoever_the_contract_names_may_and_nobody_else(
      String who, Optional<Caller> caller, Purpose purpose) {
    Set<Purpose> theirs = EnumSet.copyOf(LETTERS);
    caller
        .filter(it -> it.status() == AccountStatus.ACTIVE)
        .ifPresent(it -> theirs.addAll(purposes(it)));

    assertThat(UploadRights.mayUpload(purpose, caller)).isEqualTo(theirs.contains(purpose));
  }

  private static Set<Purpose> purposes(Caller active) {
    return switch (active.role()) {
      case PROFESSIONAL ->
          EnumSet.of(Purpose.PATIENT_DOCUMENT, Purpose.PAYOUT_CHEQUE, Purpose.RESOURCE_FILE);
      case CLIENT, GUEST -> EnumSet.of(Purpose.CLIENT_DOCUMENT);
      case PROSPECT, EMPLOYEE -> EnumSet.noneOf(Purpose.class);
      case ADMIN -> {
        Set<Purpose> purposes = EnumSet.noneOf(Purpose.class);
        active
            .permissions()
            .forEach(it -> purposes.addAll(BY_PERMISSION.getOrDefault(it, Set.of())));
        yield purposes;
      }
    };
  }
}
