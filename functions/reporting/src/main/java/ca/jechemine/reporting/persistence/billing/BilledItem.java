package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.reporting.domain.billing.AccountList;
import ca.jechemine.reporting.domain.billing.BilledSession;
import ca.jechemine.reporting.domain.billing.BillingState;
import ca.jechemine.reporting.domain.billing.Charge;
import ca.jechemine.reporting.domain.billing.MethodGroup;
import ca.jechemine.reporting.domain.billing.Party;
import ca.jechemine.reporting.domain.billing.SessionFacts;
import ca.jechemine.reporting.domain.billing.Visit;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How a billed session is spelled: `pk = BILLED#<appointmentId>`, `sk = BILLED`.
///
/// - What is told of it, as it was told last, and the names of its people, sealed.
/// - While billing lists it: `gsi1pk = BILLING`, `gsi2pk = BILLING#<state>`, `gsi3pk =
///   BILLING#<state>#<method>`, the sort key of each its place by the start.
/// - While a list of the accounting has it: `gsi4pk = BILLING_ACCOUNT#<list>`, by that list's
///   moment.
final class BilledItem {

  static final String SK = "BILLED";
  static final String ALL = "BILLING";

  private static final String CLIENT = "client";
  private static final String PROFESSIONAL = "professional";

  private final PartyItem parties;

  BilledItem(PartyItem parties) {
    this.parties = parties;
  }

  static String pk(String id) {
    return "BILLED#" + id;
  }

  static String in(BillingState state) {
    return ALL + "#" + state;
  }

  static String in(BillingState state, MethodGroup method) {
    return in(state) + "#" + method;
  }

  static String in(AccountList list) {
    return "BILLING_ACCOUNT#" + list;
  }

  /// Where it is in the billing list.
  static String place(BilledSession session) {
    return Places.of(session.startsAt(), session.id());
  }

  Map<String, AttributeValue> write(BilledSession session, long revision) {
    SessionFacts facts = session.facts();
    String pk = pk(session.id());
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk)
            .text("sk", SK)
            .text("id", session.id())
            .number("revision", revision)
            .number("reminders", facts.reminders())
            .instant("closedAt", facts.closedAt());
    facts.known().ifPresent(it -> write(item, it));
    facts.payment().ifPresent(it -> write(item, it));
    write(item, CLIENT, session.client(), pk);
    write(item, PROFESSIONAL, session.professional(), pk);
    index(item, session);
    return item.toItem();
  }

  private void write(ItemWriter item, String name, @Nullable Party party, String pk) {
    if (party != null) {
      parties.write(item, name, party, pk, SK);
    }
  }

  private static void write(ItemWriter item, Visit visit) {
    item.number("visitVersion", visit.version())
        .text("visitClient", visit.clientId())
        .text("visitProfessional", visit.professionalId())
        .text("visitStatus", visit.status())
        .instant("startsAt", visit.startsAt());
    write(item, "booked", visit.price());
  }

  private static void write(ItemWriter item, Charge charge) {
    item.number("chargeVersion", charge.version())
        .instant("paidAt", charge.paidAt())
        .instant("transferDueAt", charge.transferDueAt())
        .text("interacReference", charge.interacReference())
        .text("invoiceNumber", charge.invoiceNumber())
        .flag("isMethodOnFile", charge.isMethodOnFile())
        .flag("isReceiptIssued", charge.isReceiptIssued())
        .instant("changedAt", charge.changedAt());
    write(item, "charged", charge.price());
  }

  private static void write(ItemWriter item, String name, Visit.Price price) {
    item.number(name + "Cents", price.cents())
        .number(name + "FeeCents", price.feeCents())
        .number(name + "PayoutCents", price.payoutCents())
        .text(name + "Status", price.status())
        .text(name + "Method", price.method());
  }

  private static void index(ItemWriter item, BilledSession session) {
    String place = place(session);
    session
        .state()
        .ifPresent(it ->
            item.text("gsi1pk", ALL)
                .text("gsi1sk", place)
                .text("gsi2pk", in(it))
                .text("gsi2sk", place)
                .text("gsi3pk", in(it, session.method()))
                .text("gsi3sk", place));
    session
        .list()
        .ifPresent(it ->
            item.text("gsi4pk", in(it))
                .text("gsi4sk", Places.of(session.listedAt(), session.id())));
  }

  BilledSession read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new BilledSession(
        new SessionFacts(
            item.text("id"),
            visit(item),
            charge(item),
            item.optionalInstant("closedAt").orElse(null),
            Math.toIntExact(item.number("reminders"))),
        party(item, CLIENT),
        party(item, PROFESSIONAL));
  }

  private @Nullable Party party(ItemReader item, String name) {
    return item.optionalText(name + "Id").map(_ -> parties.party(item, name)).orElse(null);
  }

  private static @Nullable Visit visit(ItemReader item) {
    return item.optionalNumber("visitVersion")
        .map(it ->
            new Visit(
                it,
                item.text("visitClient"),
                item.optionalText("visitProfessional").orElse(null),
                item.text("visitStatus"),
                item.optionalInstant("startsAt").orElse(null),
                price(item, "booked")))
        .orElse(null);
  }

  private static @Nullable Charge charge(ItemReader item) {
    return item.optionalNumber("chargeVersion")
        .map(it ->
            new Charge(
                it,
                price(item, "charged"),
                item.optionalInstant("paidAt").orElse(null),
                item.optionalInstant("transferDueAt").orElse(null),
                item.optionalText("interacReference").orElse(null),
                item.optionalText("invoiceNumber").orElse(null),
                item.flag("isMethodOnFile"),
                item.flag("isReceiptIssued"),
                item.instant("changedAt")))
        .orElse(null);
  }

  private static Visit.Price price(ItemReader item, String name) {
    return new Visit.Price(
        item.number(name + "Cents"),
        item.number(name + "FeeCents"),
        item.number(name + "PayoutCents"),
        item.text(name + "Status"),
        item.text(name + "Method"));
  }
}
