package ca.jechemine.payments.domain.receipt;

import ca.jechemine.kernel.Text;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is billed: a session, or the file management that a session not held costs (contract 20
/// §5.7).
public sealed interface Service {

  /// As the receipt names it.
  Text words();

  /// A session that was held. Where the professional added words of their own, they follow.
  record Session(Act act, @Nullable String precision) implements Service {

    @Override
    public Text words() {
      return precision == null
          ? act.words()
          : new Text(act.words().fr() + " – " + precision, act.words().en() + " – " + precision);
    }
  }

  /// A session whose nature is in the professional's own words alone.
  record OtherSession(String description) implements Service {

    @Override
    public Text words() {
      return new Text(description, description);
    }
  }

  /// A session called off too late, or to which nobody came.
  record FileManagement(Reason reason) implements Service {

    @Override
    public Text words() {
      return reason.words;
    }
  }

  /// Why only the file was managed.
  enum Reason {
    LATE_CANCELLATION(
        new Text(
            "Frais de gestion de dossier – annulation tardive",
            "File-management fee – late cancellation")),
    NO_SHOW(
        new Text("Frais de gestion de dossier – absence", "File-management fee – missed session"));

    @SuppressWarnings("ImmutableEnumChecker") // Two strings.
    private final Text words;

    Reason(Text words) {
      this.words = words;
    }
  }

  /// The service of a closed session, in the codes of contract 20 §2.15; empty when nothing is
  /// billed, when it is not closed, or when no act is named.
  static Optional<Service> of(
      @Nullable String outcome, @Nullable String act, @Nullable String otherAct) {
    return switch (outcome) {
      case "cancelled_late" -> Optional.of(new FileManagement(Reason.LATE_CANCELLATION));
      case "no_show", "client_no_show" -> Optional.of(new FileManagement(Reason.NO_SHOW));
      case "completed", "tracking_ongoing", "referral_other" -> held(act, otherAct);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Service> held(@Nullable String act, @Nullable String otherAct) {
    @Nullable String precision = otherAct == null || otherAct.isBlank() ? null : otherAct.strip();
    Optional<Service> named =
        Optional.ofNullable(act).flatMap(Act::of).map(it -> new Session(it, precision));
    return named.or(() -> Optional.ofNullable(precision).map(OtherSession::new));
  }
}
