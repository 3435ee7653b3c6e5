package ca.jechemine.payments.http;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.TransfersModule;
import ca.jechemine.payments.application.CreateManualInvoice;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ManualInvoice;
import ca.jechemine.payments.domain.ManualInvoice.Action;
import ca.jechemine.payments.domain.Toronto;
import ca.jechemine.payments.domain.receipt.Act;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `POST /api/admin/manual-invoice`, whose page sends no `Idempotency-Key`: two quick clicks are
/// one invoice (docs/adr/0083).
public final class AdminCreateManualInvoiceHandler extends HttpHandler {

  /// Nobody fills in the form anew so soon.
  private static final Duration TWICE_BY_MISTAKE = Duration.ofMinutes(1);

  private final CreateManualInvoice createManualInvoice;
  private final InstantSource clock;

  public AdminCreateManualInvoiceHandler() {
    this(TransfersModule.current());
  }

  private AdminCreateManualInvoiceHandler(TransfersModule module) {
    super(
        module.edge(),
        Access.admin(AdminPermission.MANAGE_BILLING, AdminPermission.MANAGE_PATIENTS));
    this.createManualInvoice = module.createManualInvoice();
    this.clock = module.clock();
  }

  @Override
  protected Optional<Duration> twiceByMistake() {
    return Optional.of(TWICE_BY_MISTAKE);
  }

  @Override
  protected Response respond(Request request) {
    Body body = request.body(Body.class);
    ManualInvoice invoice = body.invoice(request.caller().id(), clock.instant());
    requireBilling(request.caller(), invoice);
    return answer(
        createManualInvoice.create(
            body.appointment(), invoice, request.receipts(id -> answer(id, invoice))),
        invoice);
  }

  /// Whoever looks after patients may ask for money; that it is there is said by those who bill
  /// alone (contract 30 §0.1).
  private static void requireBilling(Caller caller, ManualInvoice invoice) {
    boolean isAllowed =
        switch (invoice.action()) {
          case REQUEST -> true;
          case PAID -> caller.may(AdminPermission.MANAGE_BILLING);
        };
    if (!isAllowed) {
      throw Refusal.forbidden(
          "FORBIDDEN",
          new Text(
              "Vous n’avez pas la permission de faire cela.",
              "You do not have permission to do this."));
    }
  }

  private static Response answer(AppointmentId id, ManualInvoice invoice) {
    return Response.created(new Answer(true, id.value(), invoice.action().code()));
  }

  @Json
  record Answer(boolean success, String appointmentId, String action) {}

  @Json
  record Body(
      @Nullable String professionalId,
      @Nullable String clientId,
      @Nullable String appointmentId,
      @Nullable String date,
      @Nullable String time,
      @Nullable String serviceAct,
      @Nullable String serviceOther,
      @Nullable BigDecimal amount,
      @Nullable String action) {

    private static final int LONGEST_OTHER = 200;
    private static final BigDecimal MOST = new BigDecimal("10000");
    private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}");

    private static final Text NO_ID = new Text("identifiant non valide", "not a valid id");
    private static final Text NO_DATE =
        new Text(
            "doit être une date au format AAAA-MM-JJ, aujourd’hui au plus tard",
            "must be a date as YYYY-MM-DD, today at the latest");
    private static final Text NO_TIME =
        new Text("doit être une heure au format HH:MM", "must be a time as HH:MM");
    private static final Text NO_ACT =
        new Text("n’est pas une nature d’acte connue", "is not a known kind of act");
    private static final Text TOO_LONG =
        new Text("ne peut pas dépasser 200 caractères", "must have at most 200 characters");
    private static final Text NO_AMOUNT =
        new Text(
            "doit être un montant en dollars, plus grand que 0, d’au plus 10 000 et au cent près",
            "must be an amount in dollars, above 0, at most 10,000 and in whole cents");
    private static final Text NO_ACTION =
        new Text("doit être « request » ou « paid »", "must be “request” or “paid”");

    Optional<AppointmentId> appointment() {
      return given(appointmentId).map(AppointmentId::new);
    }

    /// What is billed, cleaned.
    ///
    /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
    ManualInvoice invoice(UserId by, Instant now) {
      Violations violations = new Violations();
      Optional<UserId> professional = given(professionalId).filter(HexId::isValid).map(UserId::new);
      violations.require(professional.isPresent(), "professionalId", NO_ID);
      Optional<UserId> client = given(clientId).filter(HexId::isValid).map(UserId::new);
      violations.require(client.isPresent(), "clientId", NO_ID);
      violations.require(
          given(appointmentId).map(HexId::isValid).orElse(true), "appointmentId", NO_ID);
      Optional<LocalDate> day =
          given(date).flatMap(Body::day).filter(it -> !it.isAfter(Toronto.day(now)));
      violations.require(day.isPresent(), "date", NO_DATE);
      Optional<LocalTime> hour = given(time).map(Body::hour).orElse(Optional.of(LocalTime.NOON));
      violations.require(hour.isPresent(), "time", NO_TIME);
      Optional<Act> act = given(serviceAct).flatMap(Act::of);
      violations.require(given(serviceAct).isEmpty() || act.isPresent(), "serviceAct", NO_ACT);
      Optional<String> other = given(serviceOther);
      violations.require(
          other.filter(it -> it.length() > LONGEST_OTHER).isEmpty(), "serviceOther", TOO_LONG);
      Optional<Money> price = Optional.ofNullable(amount).filter(Body::isPrice).map(Body::money);
      violations.require(price.isPresent(), "amount", NO_AMOUNT);
      Optional<Action> what =
          given(action)
              .flatMap(
                  it -> Stream.of(Action.values()).filter(a -> a.code().equals(it)).findFirst());
      violations.require(what.isPresent(), "action", NO_ACTION);
      violations.refuseIfAny();
      return new ManualInvoice(
          client.orElseThrow(),
          professional.orElseThrow(),
          day.orElseThrow(),
          hour.orElseThrow(),
          act.map(Act::code).orElse(null),
          other.orElse(null),
          price.orElseThrow(),
          what.orElseThrow(),
          by,
          now);
    }

    private static Optional<String> given(@Nullable String raw) {
      return Optional.ofNullable(raw).map(String::strip).filter(it -> !it.isEmpty());
    }

    private static Optional<LocalDate> day(String text) {
      try {
        return Optional.of(LocalDate.parse(text)).filter(it -> it.getYear() >= 2000);
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }

    private static Optional<LocalTime> hour(String text) {
      try {
        return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
      } catch (DateTimeException none) {
        return Optional.empty();
      }
    }

    private static boolean isPrice(BigDecimal dollars) {
      return dollars.signum() > 0
          && dollars.compareTo(MOST) <= 0
          && dollars.stripTrailingZeros().scale() <= 2;
    }

    private static Money money(BigDecimal dollars) {
      return new Money(dollars.movePointRight(2).longValueExact());
    }
  }
}
