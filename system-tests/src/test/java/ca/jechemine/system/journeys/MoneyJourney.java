package ca.jechemine.system.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.Sms;
import ca.jechemine.system.appointments.routing.Cast;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Somebody who asks without an account, the professional who takes the request for 135 $, of which
/// 14 are the platform's, and what each of them, and the administration, reads of the money on the
/// way.
final class MoneyJourney {

  /// What the books say of the session once it is billed, and once it is paid at Stripe.
  static final Map<String, Long> BILLED =
      Map.of("receivable", 135_00L, "unearned", 121_00L, "unearned_fees", 14_00L);

  static final Map<String, Long> PAID =
      Map.of("stripe_clearing", 135_00L, "payable", 121_00L, "fee_revenue", 14_00L);

  static final double PRICE = 135.0;
  static final double PAYOUT = 121.0;
  static final double FEE = 14.0;

  private static final Pattern LINK = Pattern.compile("/pay\\?token=([0-9a-f]{64})&(?:amp;)?lang");
  private static final String CONNECT = "/api/stripe-connect/";
  private static final LocalTime TIME = LocalTime.of(14, 0);
  private static final String MOTIF = "Anxiété";
  private static final String PROFILE =
      """
      {"license":"12345-67","specialty":"psychologist","pricing":{"individualSession":135}}
      """;

  private static final AtomicInteger NUMBERS = new AtomicInteger(100);

  private final RunningCloud cloud;
  private final Till till;
  private final Papers papers;
  private final String email;
  private final String phone;
  private final UserId professional;
  private String session = "";
  private UserId client;
  private LocalDate date = LocalDate.EPOCH;
  private int read;

  MoneyJourney(RunningCloud cloud, String name) {
    this.cloud = cloud;
    this.till = new Till(cloud);
    this.email = name.toLowerCase(Locale.ROOT) + ".paquet@exemple.ca";
    this.phone = "+1514555%04d".formatted(NUMBERS.incrementAndGet());
    this.professional = till.professional();
    this.client = professional;
    this.papers = new Papers(cloud, till);
    papers.complete(professional, PROFILE);
    Cast cast = new Cast(cloud);
    cast.onlyOursPractise();
    cast.practises(own(), MOTIF);
    cloud.settle();
    asks(name);
  }

  private void asks(String name) {
    Answer booked =
        cloud
            .api()
            .post(
                "/api/appointments/guest",
                """
                {"type":"video","needs":["%s"],"notificationLocale":"fr","paymentMethod":"card",
                 "payment":{"price":1,"status":"paid"},"price":1,
                 "guestInfo":{"firstName":"%s","lastName":"Paquet","email":"%s",
                  "phone":"%s","location":"Québec"}}
                """
                    .formatted(MOTIF, name, email, phone));
    assertThat(booked.status()).as(booked.body()).isEqualTo(201);
    session = booked.text("appointmentId");
    client = new UserId(reader().get(path()).json().at("/clientId/_id").asText());
  }

  /// The professional takes it and sets the date, in nine days.
  ///
  /// @return the token of the link that is mailed
  String isDated() {
    cloud.settle(); // until then it is offered to nobody
    assertThat(professional().post(path() + "/accept", "{}").status()).isEqualTo(200);
    new Cast(cloud).retires(own());
    date = TorontoTime.day(till.now()).plusDays(9);
    Answer dated =
        professional()
            .post(
                path() + "/schedule-first",
                "{\"date\":\"%s\",\"time\":\"%s\"}".formatted(date, TIME));
    assertThat(dated.status()).as(dated.body()).isEqualTo(200);
    return token();
  }

  /// Nine days pass, the session is held, and the professional closes it.
  void isHeld() throws InterruptedException {
    Instant start = date.atTime(TIME).atZone(TorontoTime.ZONE).toInstant();
    till.pass(Duration.between(till.now(), start));
    assertThat(professional().patch(path(), "{\"status\":\"ongoing\"}").status()).isEqualTo(200);
    till.pass(Duration.ofMinutes(50));
    Answer closed =
        professional()
            .post(
                path() + "/complete-session",
                "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"completed\"}");
    assertThat(closed.status()).as(closed.body()).isEqualTo(200);
    assertThat(closed.json().path("payment").has("price")).isFalse();
    cloud.settle();
  }

  /// The token of the newest link that was mailed.
  String token() {
    for (Mail mail : cloud.mailsTo(email)) {
      Matcher link = LINK.matcher(mail.text());
      if (link.find()) {
        return link.group(1);
      }
    }
    throw new AssertionError("no link was mailed");
  }

  /// What whoever has the link is shown.
  Answer behindLink(String token) {
    return cloud.api().get("/api/payments/guest?token=" + token);
  }

  /// Whoever has the link begins to pay, or to set up a method for later.
  Answer byLink(String route, String token, String member, String value) {
    return cloud
        .api()
        .post(
            "/api/payments/" + route,
            "{\"token\":\"%s\",\"%s\":\"%s\"}".formatted(token, member, value));
  }

  /// Whoever has the link saves a method for the session; their browser does at Stripe what it
  /// asks.
  void savesByLink(String token, String type, String method) {
    Answer setup = byLink("guest-appointment-setup", token, "paymentMethodType", type);
    JsonNode confirmed = till.confirmSetup(setup, method);
    String id = setup.text("setupIntentId");
    if (confirmed.path("status").asText().equals("requires_action")) {
      Answer early = byLink("guest-appointment-setup/complete", token, "setupIntentId", id);
      assertThat(early.code()).isEqualTo("SETUP_NOT_COMPLETE");
      cloud.cloud().stripe().authenticate(id, true);
    }
    Answer done = byLink("guest-appointment-setup/complete", token, "setupIntentId", id);
    cloud.settle();
    assertThat(done.json().path("success").asBoolean()).as(done.body()).isTrue();
    Answer shown = behindLink(token);
    assertThat(shown.json().path("hasPaymentMethodOnFile").asBoolean()).isTrue();
  }

  /// There is a receipt, and each reads their own.
  void hasAReceipt() {
    assertThat(papers.get(client, session + "&lang=fr").text())
        .contains(email, "Psychologue", "12345-67", "Traitement", "Total payé $135.00 CAD")
        .contains("Service de santé exonéré de la TPS et de la TVQ")
        .doesNotContain("121.00", "14.00");
    assertThat(papers.get(professional, session + "&lang=fr").text())
        .contains("$121.00 CAD")
        .doesNotContain("135.00", "$14.00");
    assertThat(client().get("/api/client/receipts").json().at("/0/amountCad").asDouble())
        .isEqualTo(PRICE);
  }

  /// The receipt, as the client's page asks for it.
  Answer receipt() {
    return client().get(Papers.PATH + session);
  }

  /// The professional opens an account at Stripe, and so much is sent there, once.
  void isPaidOut(double dollars) {
    assertThat(admin().post(CONNECT + "payout", wish()).code()).isEqualTo("NO_CONNECT_ACCOUNT");
    String account = professional().post(CONNECT + "create-account", "").text("accountId");
    assertThat(professional().post(CONNECT + "account-link", "").text("url")).isNotEmpty();
    assertThat(admin().post(CONNECT + "payout", wish()).code())
        .isEqualTo("CONNECT_ACCOUNT_INCOMPLETE");
    cloud.cloud().stripe().onboard(account);
    cloud.settle();
    JsonNode status = professional().get(CONNECT + "payout").json();
    assertThat(status.path("setupComplete").asBoolean()).isTrue();

    Answer sent = admin().post(CONNECT + "payout", wish());
    Answer again = admin().post(CONNECT + "payout", wish());

    assertThat(sent.json().path("amount").asDouble()).as(sent.body()).isEqualTo(dollars);
    assertThat(again.body()).isEqualTo(sent.body());
    assertThat(cloud.cloud().stripe().objects("transfer"))
        .filteredOn(it -> it.path("destination").asText().equals(account))
        .singleElement()
        .satisfies(
            it -> assertThat(it.path("amount").asLong()).isEqualTo(Math.round(dollars * 100)));
  }

  /// What an administrator asks for to have the session paid out.
  String wish() {
    return "{\"professionalId\":\"%s\",\"appointmentIds\":[\"%s\"]}"
        .formatted(professional, session);
  }

  /// What came to the client's phone, the newest first.
  List<String> texts() {
    cloud.settle();
    return cloud.cloud().aws().sms().stream()
        .filter(it -> it.phoneNumber().equals(phone))
        .sorted(Comparator.comparing(Sms::sentAt).reversed())
        .map(Sms::message)
        .toList();
  }

  /// What came to the client since it was asked last: the subjects, the earliest first.
  List<String> news() {
    List<String> subjects =
        new ArrayList<>(cloud.mailsTo(email).stream().map(Mail::subject).toList().reversed());
    List<String> news = List.copyOf(subjects.subList(read, subjects.size()));
    read = subjects.size();
    return news;
  }

  /// Each reader sees their part of the price, and how far the payment is.
  ///
  /// @param toClient the status as the client's page reads it
  void isSeenAs(String toClient, String toOthers) {
    JsonNode own = seenBy(client());
    assertThat(own.path("price").asDouble()).isEqualTo(PRICE);
    assertThat(own.path("status").asText()).as("client").isEqualTo(toClient);
    assertThat(own.has("platformFee") || own.has("professionalPayout")).isFalse();
    JsonNode theirs = seenBy(professional());
    assertThat(theirs.path("professionalPayout").asDouble()).isEqualTo(PAYOUT);
    assertThat(theirs.path("status").asText()).as("professional").isEqualTo(toOthers);
    assertThat(theirs.has("price") || theirs.has("platformFee")).isFalse();
    JsonNode all = seenBy(reader());
    assertThat(all.path("price").asDouble()).isEqualTo(PRICE);
    assertThat(all.path("professionalPayout").asDouble()).isEqualTo(PAYOUT);
    assertThat(all.path("platformFee").asDouble()).isEqualTo(FEE);
    assertThat(all.path("status").asText()).as("administrator").isEqualTo(toOthers);
    assertThat(List.of(own, theirs, all))
        .noneMatch(it -> it.toString().matches(".*(paymentToken|pi_|pm_|cus_).*"));
  }

  void isSeenAs(String status) {
    isSeenAs(status, status);
  }

  /// The payment as that reader has it.
  JsonNode seenBy(Api reader) {
    return reader.get(path()).json().path("payment");
  }

  private Cast.Professional own() {
    return new Cast.Professional(professional, professional());
  }

  Api client() {
    return till.as(client);
  }

  Api professional() {
    return till.as(professional);
  }

  Api admin() {
    return cloud.api().as(Persona.BILLING_ADMIN);
  }

  /// Whoever administers people and their appointments.
  private Api reader() {
    return cloud.api().as(Persona.SUPER_ADMIN);
  }

  UserId clientId() {
    return client;
  }

  UserId professionalId() {
    return professional;
  }

  String session() {
    return session;
  }

  String phone() {
    return phone;
  }

  String email() {
    return email;
  }

  private String path() {
    return "/api/appointments/" + session;
  }
}
