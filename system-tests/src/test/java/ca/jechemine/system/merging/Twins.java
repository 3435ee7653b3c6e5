package ca.jechemine.system.merging;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.MergeModule;
import ca.jechemine.identity.application.Author;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.persistence.PaymentsTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.system.payments.Papers;
import ca.jechemine.system.payments.Till;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/// Two accounts of one person, what each of them has, and an administrator who makes them one.
final class Twins {

  private final RunningCloud cloud;
  final Till till;
  final Papers papers;

  Twins(RunningCloud cloud) {
    this.cloud = cloud;
    this.till = new Till(cloud);
    this.papers = new Papers(cloud, till);
  }

  Answer merge(UserId survivor, UserId loser) {
    return cloud
        .api()
        .as(Persona.SUPER_ADMIN)
        .post(
            "/api/admin/patients/" + survivor + "/merge", "{\"loserId\":\"%s\"}".formatted(loser));
  }

  /// Begins as the function does, and waits for nothing.
  void begin(UserId survivor, UserId loser) {
    Author by =
        new Author(
            new AccessEntry.Reader(survivor, Role.ADMIN, "Édith Lavoie"),
            new Origin("203.0.113.7", "a browser"));
    platform("AdminMergeAccounts")
        .build(() -> MergeModule.current().mergeAccounts().start(survivor, loser, by));
  }

  /// How far the merge is.
  JsonNode state(UserId loser) {
    return cloud.api().as(Persona.SUPER_ADMIN).get("/api/admin/merges/" + loser).json();
  }

  Account account(UserId id) {
    return accounts().find(id).orElseThrow().value();
  }

  /// The account becomes so.
  void change(UserId id, UnaryOperator<Account> change) {
    Versioned<Account> read = accounts().find(id).orElseThrow();
    accounts().save(read, change.apply(read.value()), Work.none());
    cloud.settle();
  }

  Accounts accounts() {
    return platform("UpdateUser").build(() -> IdentityModule.current().accounts());
  }

  Wallet wallet(UserId owner) {
    return payments().wallets().find(owner).value();
  }

  long receivable(UserId client) {
    return payments().ledger().receivable(client).cents();
  }

  PaymentsTable payments() {
    Platform platform = platform("KnowPayers");
    return platform.build(() -> {
      Keyring keys = new Secrets(platform).read("DATA_KEYS_SECRET");
      return new PaymentsTable(
          Tables.of(platform),
          platform,
          FieldCipher.of(keys, platform.random()),
          KeyedHash.forLookups(keys));
    });
  }

  Platform platform(String function) {
    return cloud.cloud().functions().platform(function);
  }

  static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(it -> it.path(field).asText())
        .toList();
  }
}
