package ca.jechemine.appointments.http;

import ca.jechemine.appointments.application.ListClients;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.clients.ClientSummary;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client as a professional's page reads them (contract 20 §2.13): a day that there is not is
/// `-`, for which the page asks; the address of an account without a mailbox is empty.
@Json
record ClientView(
    String id,
    String name,
    String email,
    String phone,
    String status,
    String paymentGuaranteeStatus,
    String statusTier,
    String lastSession,
    int totalSessions,
    String issueType,
    String joinedDate,
    @Nullable String address,
    @Nullable Integer age) {

  private static final String NO_DAY = "-";

  static ClientView of(ListClients.Listed listed, Instant now) {
    ClientSummary summary = listed.summary();
    Person person = listed.person();
    LocalDate today = TorontoTime.day(now);
    return new ClientView(
        person.id().value(),
        person.contact().name(),
        person.contact().mailbox(),
        Objects.requireNonNullElse(person.contact().phone(), ""),
        summary.activity(today).code(),
        person.guarantee().code(),
        summary.tier(person.guarantee(), now).code(),
        text(summary.lastDay()),
        summary.sessions(),
        Objects.requireNonNullElse(summary.issueType(), ""),
        text(summary.firstDay()),
        person.contact().location(),
        Optional.ofNullable(person.dateOfBirth())
            .map(it -> Period.between(it, today).getYears())
            .orElse(null));
  }

  private static String text(@Nullable LocalDate day) {
    return day == null ? NO_DAY : day.toString();
  }
}
