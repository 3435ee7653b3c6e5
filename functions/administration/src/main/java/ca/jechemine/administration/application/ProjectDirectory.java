package ca.jechemine.administration.application;

import ca.jechemine.administration.domain.Account;
import ca.jechemine.administration.domain.AppointmentId;
import ca.jechemine.administration.domain.Guarantee;
import ca.jechemine.administration.domain.KnownAppointment;
import ca.jechemine.administration.domain.KnownPayment;
import ca.jechemine.administration.domain.People;
import ca.jechemine.administration.domain.Practice;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.ProfessionalEvent.ProfessionalChanged;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Keeps what other domains tell of people, their appointments and their payments, for the lists of
/// administrators. Each event may come twice and in any order.
public final class ProjectDirectory {

  private final People people;

  public ProjectDirectory(People people) {
    this.people = people;
  }

  /// Keeps an account as it became.
  public void keep(AccountChanged told) {
    Account account =
        new Account(
            told.version(),
            told.firstName(),
            told.lastName(),
            told.email(),
            told.phone(),
            told.role(),
            told.status(),
            told.isForgotten() || told.isGivenUp());
    people.keep(new UserId(told.userId()), it -> it.with(account, told.occurredAt()));
  }

  /// Keeps what a professional's profile became.
  public void keep(ProfessionalChanged told) {
    Practice practice =
        new Practice(
            told.version(),
            told.specialty(),
            told.license(),
            told.preferences().acceptingNewClients(),
            told.preferences().acceptingEmergencyConsultations());
    people.keep(new UserId(told.userId()), it -> it.with(practice));
  }

  /// Keeps what vouches for somebody's payments.
  public void keep(GuaranteeChanged told) {
    Guarantee guarantee = new Guarantee(told.version(), told.status(), told.source());
    people.keep(new UserId(told.userId()), it -> it.with(guarantee));
  }

  /// Keeps an appointment as it became.
  public void keep(AppointmentChanged told) {
    Optional<About> about = Optional.ofNullable(told.about());
    people.keep(
        new KnownAppointment(
            new AppointmentId(told.appointmentId()),
            told.version(),
            new UserId(told.clientId()),
            told.professionalId() == null ? null : new UserId(told.professionalId()),
            told.status(),
            told.routingStatus(),
            told.proposedTo().stream().map(UserId::new).toList(),
            about.map(About::startsAt).orElse(null),
            about.flatMap(it -> it.needs().stream().findFirst()).orElse(null)));
  }

  /// Keeps a payment as it became.
  public void keep(PaymentChanged told) {
    people.keep(
        new AppointmentId(told.appointmentId()),
        new UserId(told.clientId()),
        new KnownPayment(told.version(), told.status(), told.method(), told.transferDueAt()));
  }
}
