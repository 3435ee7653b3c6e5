package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.payout.ProfessionalAccount;
import ca.jechemine.payments.domain.payout.ProfessionalAccounts;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Professionals' accounts in the domain's table: `pk = PERSON#<id>`, `sk = ACCOUNT`, and for each
/// a row that says whose it is (`pk = ACCOUNT#<acct_…>`, `sk = ACCOUNT`).
public final class DynamoProfessionalAccounts implements ProfessionalAccounts {

  private static final String SK = "ACCOUNT";

  private final Tables tables;

  DynamoProfessionalAccounts(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Versioned<ProfessionalAccount>> find(UserId professional) {
    return tables
        .find(DynamoPeople.pk(professional), SK)
        .map(ItemReader::new)
        .map(it -> new Versioned<>(read(professional, it), it.number("version")));
  }

  @Override
  public Optional<UserId> owner(AccountId account) {
    return tables
        .find(accountPk(account), SK)
        .map(it -> new UserId(new ItemReader(it).text("ownerId")));
  }

  @Override
  public void save(Versioned<ProfessionalAccount> account) {
    tables
        .transactions()
        .commit(
            account.version() == 0
                ? List.of(row(account), lookup(account.value()))
                : List.of(row(account)));
  }

  private Write row(Versioned<ProfessionalAccount> account) {
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(write(account.value(), account.version() + 1));
    if (account.version() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(account.version()))));
    }
    return Write.put(put, _ -> new StaleVersion("the account at Stripe"));
  }

  private Write lookup(ProfessionalAccount account) {
    return Write.insert(
        tables.table(),
        new ItemWriter()
            .text("pk", accountPk(account.account()))
            .text("sk", SK)
            .text("ownerId", account.professional().value())
            .toItem(),
        row ->
            row.getOrDefault("ownerId", AttributeValue.fromS(""))
                    .s()
                    .equals(account.professional().value())
                ? new StaleVersion("the account at Stripe")
                : new IllegalStateException("two professionals have one account"));
  }

  private static Map<String, AttributeValue> write(ProfessionalAccount account, long version) {
    return new ItemWriter()
        .text("pk", DynamoPeople.pk(account.professional()))
        .text("sk", SK)
        .number("version", version)
        .text("accountId", account.account().value())
        .flag("chargesEnabled", account.chargesEnabled())
        .flag("payoutsEnabled", account.payoutsEnabled())
        .flag("detailsSubmitted", account.detailsSubmitted())
        .toItem();
  }

  private static ProfessionalAccount read(UserId professional, ItemReader item) {
    return new ProfessionalAccount(
        professional,
        new AccountId(item.text("accountId")),
        item.flag("chargesEnabled"),
        item.flag("payoutsEnabled"),
        item.flag("detailsSubmitted"));
  }

  private static String accountPk(AccountId account) {
    return "ACCOUNT#" + account;
  }
}
