package ca.jechemine.system.reporting;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountEvent.Particulars;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.About;
import ca.jechemine.contracts.AppointmentNotice.Payment;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A session of a test, and what is told of it.
record ToldSession(
    String id,
    String client,
    @Nullable String professional,
    String status,
    @Nullable Instant startsAt,
    Instant at,
    long version,
    long cents,
    long fee,
    String paid,
    String method) {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  static String newId() {
    return "5e551009%016x".formatted(NUMBERS.incrementAndGet());
  }

  /// One of 120 $, of which 12 $ are the platform's, that is to come and unpaid.
  static ToldSession session(String client, String professional, Instant startsAt) {
    return new ToldSession(
        newId(),
        client,
        professional,
        "scheduled",
        startsAt,
        startsAt.minusSeconds(86_400),
        1,
        120_00,
        12_00,
        "pending",
        "card");
  }

  ToldSession is(String changed) {
    return new ToldSession(
        id, client, professional, changed, startsAt, at, version + 1, cents, fee, paid, method);
  }

  ToldSession at(Instant moment) {
    return new ToldSession(
        id, client, professional, status, startsAt, moment, version + 1, cents, fee, paid, method);
  }

  ToldSession begins(@Nullable Instant moment) {
    return new ToldSession(
        id, client, professional, status, moment, at, version + 1, cents, fee, paid, method);
  }

  ToldSession by(String changed) {
    return new ToldSession(
        id, client, professional, status, startsAt, at, version + 1, cents, fee, paid, changed);
  }

  ToldSession payment(String changed) {
    return new ToldSession(
        id, client, professional, status, startsAt, at, version + 1, cents, fee, changed, method);
  }

  ToldSession costs(long allCents, long feeCents) {
    return new ToldSession(
        id,
        client,
        professional,
        status,
        startsAt,
        at,
        version + 1,
        allCents,
        feeCents,
        paid,
        method);
  }

  ToldSession without(@Nullable String nobody) {
    return new ToldSession(
        id, client, nobody, status, startsAt, at, version + 1, cents, fee, paid, method);
  }

  AppointmentChanged appointment() {
    return new AppointmentChanged(
        id, version, client, professional, status, "accepted", List.of(), null, about(), at);
  }

  private About about() {
    return new About(
        id,
        client,
        professional,
        status,
        "accepted",
        "self",
        "video",
        "solo",
        List.of(),
        false,
        "fr",
        null,
        null,
        50,
        startsAt,
        null,
        null,
        null,
        null,
        new Payment(cents, fee, cents - fee, "pending", method),
        version,
        0);
  }

  PaymentChanged charged() {
    return charged(
        "JC-2026-" + id.substring(18), "INT-00B2-" + id.substring(18).toUpperCase(Locale.ROOT));
  }

  PaymentChanged charged(@Nullable String invoice, @Nullable String reference) {
    return new PaymentChanged(
        id,
        version,
        client,
        professional,
        cents,
        fee,
        cents - fee,
        null,
        paid,
        method,
        paid.equals("paid") || paid.equals("partially_refunded") ? at : null,
        null,
        0,
        method.equals("transfer") ? at.plusSeconds(86_400) : null,
        method.equals("transfer") ? reference : null,
        invoice,
        false,
        false,
        null,
        false,
        paid.equals("paid") ? at : null,
        at);
  }

  InvoiceReminded reminded(int number) {
    return new InvoiceReminded(about(), cents, "JC-2026-000001", number, null, at);
  }

  /// As when the account was anonymised.
  static AccountChanged forgotten(String id, long version, Role role, Instant at) {
    return account(
        id,
        version,
        "[anonymized]",
        "[anonymized]",
        AccountEvent.forgottenAddress(id),
        role,
        AccountStatus.INACTIVE,
        "none",
        at);
  }

  static AccountChanged account(
      String id, long version, String firstName, String lastName, String email, Role role) {
    return account(
        id,
        version,
        firstName,
        lastName,
        email,
        role,
        AccountStatus.ACTIVE,
        "none",
        Instant.parse("2026-01-10T15:00:00Z"));
  }

  static AccountChanged account(
      String id,
      long version,
      String firstName,
      String lastName,
      String email,
      Role role,
      AccountStatus status,
      String guarantee,
      Instant at) {
    return new AccountChanged(
        id,
        version,
        email,
        firstName,
        lastName,
        null,
        "fr",
        role,
        status,
        List.of(),
        new Particulars(null, null, null, null, false, guarantee),
        at,
        false);
  }
}
