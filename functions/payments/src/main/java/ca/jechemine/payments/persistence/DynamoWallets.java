package ca.jechemine.payments.persistence;

import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.KeptMethod;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MandateId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Wallets in the domain's table: `pk = PERSON#<id>`, `sk = WALLET`, and for each customer at
/// Stripe a row that says whose it is (`pk = CUSTOMER#<id>`, `sk = CUSTOMER`). `gsi1` lists those
/// who ask for being trusted, the latest last. Which method is charged is sealed.
public final class DynamoWallets implements Wallets {

  static final String ASKING = "TRUST_REQUESTED";

  private static final String SK = "WALLET";
  private static final String CUSTOMER = "CUSTOMER";
  private static final String METHOD = "methodId";
  private static final String MANDATE = "mandateId";

  private final Tables tables;
  private final Outbox outbox;
  private final FieldCipher cipher;
  private final InstantSource clock;

  DynamoWallets(Tables tables, Outbox outbox, FieldCipher cipher, InstantSource clock) {
    this.tables = tables;
    this.outbox = outbox;
    this.cipher = cipher;
    this.clock = clock;
  }

  @Override
  public Versioned<Wallet> find(UserId owner) {
    return tables
        .find(DynamoPeople.pk(owner), SK)
        .map(ItemReader::new)
        .map(it -> new Versioned<>(read(owner, it), it.number("version")))
        .orElseGet(() -> Versioned.unsaved(Wallet.empty(owner)));
  }

  @Override
  public Optional<UserId> owner(CustomerId customer) {
    return tables
        .find(customerPk(customer), CUSTOMER)
        .map(it -> new UserId(new ItemReader(it).text("ownerId")));
  }

  @Override
  public void save(Versioned<Wallet> before, Wallet next, boolean isApproved) {
    tables.transactions().commit(writes(before, next, isApproved).toList());
  }

  /// What keeps a wallet, to be put into the transaction of what else changes with it.
  Stream<Write> writes(Versioned<Wallet> before, Wallet next, boolean isApproved) {
    long version = before.version() + 1;
    return Stream.of(
            Stream.of(row(next, before.version())),
            customer(before.value(), next),
            outbox.publish(told(before.value(), next, version, isApproved), version))
        .flatMap(it -> it);
  }

  /// What keeps the wallets of two accounts that become one; the customer that changes hands is the
  /// survivor's.
  Stream<Write> absorbing(Versioned<Wallet> loser, Versioned<Wallet> survivor) {
    Wallet next = survivor.value().absorbing(loser.value());
    Wallet left = loser.value().absorbedBy(survivor.value());
    Stream<Write> handedOver =
        survivor.value().takesCustomerOf(loser.value())
            ? next.atStripe().stream().map(it -> handingOver(it, next.owner(), left.owner()))
            : Stream.empty();
    return Stream.of(handedOver, kept(survivor, next), kept(loser, left)).flatMap(it -> it);
  }

  private Stream<Write> kept(Versioned<Wallet> before, Wallet next) {
    long version = before.version() + 1;
    return next.equals(before.value())
        ? Stream.empty()
        : Stream.concat(
            Stream.of(row(next, before.version())),
            outbox.publish(told(before.value(), next, version, false), version));
  }

  private Write handingOver(CustomerId customer, UserId to, UserId from) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", customerPk(customer))
                    .text("sk", CUSTOMER)
                    .text("ownerId", to.value())
                    .toItem())
            .conditionExpression("ownerId = :from")
            .expressionAttributeValues(Map.of(":from", AttributeValue.fromS(from.value()))),
        _ -> new StaleVersion("whose a customer is"));
  }

  private Write row(Wallet wallet, long read) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(write(wallet, read + 1));
    if (read == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(read))));
    }
    return Write.put(put, _ -> new StaleVersion("the wallet"));
  }

  private Stream<Write> customer(Wallet before, Wallet next) {
    return next.atStripe().filter(it -> !before.atStripe().equals(Optional.of(it))).stream()
        .map(it ->
            Write.insert(
                tables.table(),
                new ItemWriter()
                    .text("pk", customerPk(it))
                    .text("sk", CUSTOMER)
                    .text("ownerId", next.owner().value())
                    .toItem(),
                _ -> new IllegalStateException("two people have one customer")));
  }

  private List<GuaranteeChanged> told(
      Wallet before, Wallet next, long version, boolean isApproved) {
    boolean isChosen =
        !Optional.ofNullable(before.preferredMethod())
            .equals(Optional.ofNullable(next.preferredMethod()));
    boolean isNews = isApproved || isChosen || before.guarantee() != next.guarantee();
    return isNews
        ? List.of(
            new GuaranteeChanged(
                next.owner().value(),
                version,
                next.guarantee().status(),
                next.guarantee().source().orElse(null),
                isChosen ? next.preferredMethod() : null,
                isApproved,
                clock.instant()))
        : List.of();
  }

  private Map<String, AttributeValue> write(Wallet wallet, long version) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", DynamoPeople.pk(wallet.owner()))
            .text("sk", SK)
            .number("version", version)
            .text("customerId", wallet.atStripe().map(CustomerId::toString))
            .text(METHOD, sealed(wallet, METHOD, wallet.kept().map(it -> it.id().value())))
            .text("methodType", wallet.kept().map(it -> it.type().code()))
            .text(
                MANDATE,
                sealed(
                    wallet,
                    MANDATE,
                    wallet.kept().flatMap(KeptMethod::agreement).map(MandateId::value)))
            .flag("isTrusted", wallet.isTrusted())
            .instant("trustRequestedAt", wallet.trustRequestedAt())
            .text("preferredMethod", wallet.preferredMethod());
    if (wallet.guarantee() == Wallet.Guarantee.PENDING_ADMIN) {
      item.text("gsi1pk", ASKING).text("gsi1sk", wallet.trustRequestedAt() + "#" + wallet.owner());
    }
    return item.toItem();
  }

  /// Whose wallet a row is.
  static UserId owner(ItemReader row) {
    return new UserId(row.text("pk").substring(DynamoPeople.PREFIX.length()));
  }

  private Wallet read(UserId owner, ItemReader item) {
    return new Wallet(
        owner,
        item.optionalText("customerId").map(CustomerId::new).orElse(null),
        opened(owner, METHOD, item)
            .map(it ->
                new KeptMethod(
                    new PaymentMethodId(it),
                    MethodType.of(item.text("methodType")).orElseThrow(),
                    opened(owner, MANDATE, item).map(MandateId::new).orElse(null)))
            .orElse(null),
        item.flag("isTrusted"),
        item.optionalInstant("trustRequestedAt").orElse(null),
        item.optionalText("preferredMethod").orElse(null));
  }

  private Optional<String> sealed(Wallet wallet, String name, Optional<String> value) {
    return value.map(it -> cipher.seal(it, context(wallet.owner(), name)));
  }

  private Optional<String> opened(UserId owner, String name, ItemReader item) {
    return item.optionalText(name).map(it -> cipher.open(it, context(owner, name)));
  }

  private static String context(UserId owner, String name) {
    return DynamoPeople.pk(owner) + "#" + name;
  }

  static String customerPk(CustomerId customer) {
    return "CUSTOMER#" + customer;
  }
}
