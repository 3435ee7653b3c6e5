package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is asked to open an account for a loved one, when an administrator is to say so (contract 20
/// §4.3). Matching does not wait for it.
public final class Activation {

  private Activation() {}

  /// Whom the invitation goes to.
  public enum Target {
    REQUESTER("requester", ActivationStatus.SENT_TO_REQUESTER),
    LOVED_ONE("loved-one", ActivationStatus.SENT_TO_LOVED_ONE);

    private final String code;
    private final ActivationStatus status;

    Target(String code, ActivationStatus status) {
      this.code = code;
      this.status = status;
    }

    /// The one of that code.
    public static Optional<Target> of(String code) {
      return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
    }
  }

  /// The administrator says who it is; whoever mails hears of it. `requester` is the address of
  /// whoever asked, null when none is known.
  ///
  /// @throws Refusal.BadRequest when it is not for a loved one, was said before, is called off, or
  ///   there is no address to write to
  public static Change approve(
      Appointment appointment, Target target, @Nullable String requester, Instant now) {
    if (!(appointment.request().beneficiary() instanceof Beneficiary.LovedOne lovedOne)) {
      throw notForALovedOne();
    }
    if (lovedOne.activation() != ActivationStatus.PENDING_ADMIN) {
      throw notPending();
    }
    if (appointment.state() instanceof State.Cancelled) {
      throw Refusals.noLongerPending();
    }
    String address = target == Target.REQUESTER ? requester : lovedOne.email();
    if (address == null || address.isBlank()) {
      throw noAddress();
    }
    return Change.of(
        appointment,
        appointment.asked(target.status, now),
        about -> new AppointmentNotice.ActivationApproved(about, target.code, now));
  }

  private static Refusal notForALovedOne() {
    return Refusal.badRequest(
        "NOT_FOR_A_LOVED_ONE",
        new Text(
            "Cette demande n’est pas pour un proche.", "This request is not for a loved one."));
  }

  private static Refusal notPending() {
    return Refusal.badRequest(
        "NOT_PENDING_ADMIN",
        new Text(
            "Le destinataire de l’invitation a déjà été choisi.",
            "Whom the invitation goes to has already been decided."));
  }

  private static Refusal noAddress() {
    return Refusal.badRequest(
        "NO_ADDRESS",
        new Text(
            "Aucune adresse courriel n’est connue pour cette personne.",
            "No e-mail address is known for this person."));
  }
}
