package ca.jechemine.administration.domain;

import ca.jechemine.kernel.UserId;
import java.util.function.UnaryOperator;

/// People as administrators see them, kept as other domains tell of them: each of these may be
/// called twice and in any order, and comes to the same. Lists, totals and caseloads change
/// together with what they are made of.
public interface People {

  /// Changes what is known of somebody; `change` may be asked again when somebody else was faster.
  void keep(UserId id, UnaryOperator<Person> change);

  /// Keeps an appointment as it became, with its client, who may be another than before.
  void keep(KnownAppointment told);

  /// Keeps the payment of an appointment as it became, with whoever the appointment is known to be
  /// of, or with that client when nothing is known of it yet.
  void keep(AppointmentId id, UserId client, KnownPayment told);
}
