package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.Refusal;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// What a change tells, and how a command is turned down.
final class Told {

  private static final AppointmentNotice.About ABOUT =
      new AppointmentNotice.About(
          "000000000000000000f1f1f1",
          Given.CLIENT.value(),
          null,
          "pending",
          "pending",
          "self",
          "video",
          "solo",
          List.of(),
          false,
          null,
          null,
          null,
          60,
          null,
          null,
          null,
          null,
          null,
          new AppointmentNotice.Payment(120_00, 12_00, 108_00, "pending", "card"),
          1,
          0);

  private Told() {}

  static List<AppointmentNotice> by(Change change) {
    return change.notices().stream().map(it -> it.apply(ABOUT)).toList();
  }

  static List<String> kinds(Change change) {
    return by(change).stream().map(it -> it.getClass().getSimpleName()).toList();
  }

  static <N extends AppointmentNotice> N one(Change change, Class<N> kind) {
    return kind.cast(by(change).stream().filter(kind::isInstance).findFirst().orElseThrow());
  }

  static void refused(String code, ThrowingCallable command) {
    Assertions.assertThatThrownBy(command)
        .isInstanceOfSatisfying(
            Refusal.class, it -> Assertions.assertThat(it.code()).isEqualTo(code));
  }
}
