package ca.jechemine.system.administrators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.identity.IdentityModule;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The job `RebuildPeopleSearch`: whoever has no rows, or not all that there are by now, is found
/// again.
class RebuildPeopleSearchTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int FIRST_STRETCH = 8;
  private static final String JOB = "RebuildPeopleSearch";

  private final Accounts accounts =
      CLOUD
          .cloud()
          .functions()
          .platform("UpdateUser")
          .build(() -> IdentityModule.current())
          .accounts();
  private final Tables tables = Tables.of(CLOUD.cloud().functions().platform("UpdateUser"));

  @Test
  void P4_wherever_a_run_dies_the_next_one_goes_on_until_all_are_found() throws Exception {
    UserId id = create(Role.CLIENT, 1, "Ng");
    create(Role.EMPLOYEE, 2, "Ng");
    Set<Map<String, AttributeValue>> before = rows();
    forget();
    assertThat(found("ng")).isEmpty();
    CLOUD.cloud().functions().function(JOB).discard();
    CLOUD.cloud().invoke(JOB, "{}");
    int calls = CLOUD.cloud().invocations().lastOf(JOB).calls().size();
    assertThat(rows()).isEqualTo(before);
    assertThat(found("ng")).contains(id.value()).hasSize(2);

    List<Map<String, AttributeValue>> own =
        before.stream().filter(it -> text(it, "accountId").equals(id.value())).toList();

    // The first stretch and the end: in between each stretch is like the first.
    for (int done = 1; done <= calls; done = done == FIRST_STRETCH ? calls - 3 : done + 1) {
      own.forEach(this::delete);
      CLOUD.cloud().functions().function(JOB).discard();
      CLOUD.cloud().crashes().afterCall(JOB, done);
      assertThatThrownBy(() -> CLOUD.cloud().invoke(JOB, "{}")).isInstanceOf(FunctionError.class);

      CLOUD.cloud().invoke(JOB, "{}");

      assertThat(tables.find("SEARCH_ROWS", "SEARCH_ROWS")).as("after %d", done).isEmpty();
      assertThat(own).as("after %d", done).allMatch(this::isThere);
    }
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void names_that_change_meanwhile_are_those_of_the_rows() {
    List<UserId> all = IntStream.range(10, 16).mapToObj(n -> create(Role.CLIENT, n, "Li")).toList();
    forget();
    List<Callable<Boolean>> atOnce = new ArrayList<>();
    all.forEach(id ->
        atOnce.add(() -> {
          Versioned<Account> read = accounts.find(id).orElseThrow();
          accounts.save(read, read.value().with(named("Roy")), Work.none());
          return true;
        }));
    atOnce.add(
        2,
        () -> {
          CLOUD.cloud().invoke(JOB, "{}");
          return true;
        });

    assertThat(AtOnce.all(atOnce)).containsOnly(true);

    assertThat(found("ivo roy"))
        .containsExactlyInAnyOrderElementsOf(all.stream().map(UserId::value).toList());
    assertThat(found("ivo li")).isEmpty();
  }

  private static List<String> found(String text) {
    return CLOUD
        .api()
        .as(Persona.SUPER_ADMIN)
        .get("/api/admin/admins/clients?search=" + text.replace(" ", "%20"))
        .json()
        .path("clients")
        .findValuesAsText("_id");
  }

  private Set<Map<String, AttributeValue>> rows() {
    Set<Map<String, AttributeValue>> rows = new HashSet<>();
    tables.client().scanPaginator(scan -> scan.tableName(tables.table())).items().stream()
        .filter(it -> text(it, "pk").startsWith("NAME#") || text(it, "pk").startsWith("PHONE#"))
        .forEach(rows::add);
    return rows;
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    return new ItemReader(row).text(name);
  }

  private void forget() {
    rows().forEach(this::delete);
  }

  private void delete(Map<String, AttributeValue> row) {
    tables
        .client()
        .deleteItem(delete ->
            delete.tableName(tables.table()).key(Tables.key(text(row, "pk"), text(row, "sk"))));
  }

  private boolean isThere(Map<String, AttributeValue> row) {
    return tables.find(text(row, "pk"), text(row, "sk")).filter(row::equals).isPresent();
  }

  private static Person named(String lastName) {
    return new Person("Ivo", lastName, "fr", "+15145550155", null, null, null, null);
  }

  private UserId create(Role role, int number, String lastName) {
    UserId id = new UserId("0000c0de0001%012x".formatted(number));
    accounts.create(
        Account.of(
            id,
            new EmailAddress("ivo" + number + "@example.ca"),
            named(lastName),
            Standing.provisioned(role, AccountStatus.ACTIVE, LicenseStatus.NOT_APPLICABLE),
            Credentials.first(null),
            CLOUD.cloud().clock().instant()),
        Work.none());
    return id;
  }
}
