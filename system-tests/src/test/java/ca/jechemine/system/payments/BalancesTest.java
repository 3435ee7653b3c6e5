package ca.jechemine.system.payments;

import static ca.jechemine.system.payments.Accounting.PATH;
import static ca.jechemine.system.payments.Accounting.debit;
import static ca.jechemine.system.payments.Accounting.pay;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What professionals are owed, and their ledgers, as administrators read them (contract 30 §16).
class BalancesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String DEBIT = PATH + "payout-debit";

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);
  private final Accounting accounting = new Accounting(CLOUD);

  @Test
  void P23_pages_of_balances_show_everybody_once() {
    UserId owed = accounting.planted();
    UserId new1 = accounting.nobodysDebt();
    List<String> ids = new ArrayList<>();
    List<JsonNode> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = accounting.admin().get(PATH + "balances?limit=3" + cursor).json();
      page.path("professionals")
          .forEach(it -> {
            ids.add(it.path("_id").asText());
            seen.add(it);
          });
      cursor = page.has("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(ids)
        .doesNotHaveDuplicates()
        .contains(owed.value(), new1.value(), payers.id(Persona.PROFESSIONAL).value());
    assertThat(seen)
        .allSatisfy(it -> {
          assertThat(it.path("balanceLifetimeCad").isNumber()).isTrue();
          assertThat(it.path("balanceCurrentCycleCad").isNumber()).isTrue();
        })
        .filteredOn(it -> it.path("_id").asText().equals(owed.value()))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.path("name").asText()).isEqualTo("Zoé Tremblay");
          assertThat(it.path("status").asText()).isEqualTo("active");
          assertThat(it.path("balanceLifetimeCad").asDouble()).isEqualTo(100.0);
          assertThat(it.path("balanceCurrentCycleCad").asDouble()).isEqualTo(100.0);
        });
    assertThat(accounting.admin().get(PATH + "balances?limit=500").status()).isEqualTo(200);
    assertThat(accounting.admin().get(PATH + "balances?limit=501").status()).isEqualTo(400);
    assertThat(accounting.admin().get(PATH + "balances?limit=0").status()).isEqualTo(400);
    assertThat(accounting.admin().get(PATH + "balances?cursor=zzz").status()).isEqualTo(400);
  }

  @Test
  void defect_the_page_found_neither_reference_nor_notes_nor_numbers() {
    UserId professional = earners.professional();
    earners.paid(professional);
    Answer recorded =
        accounting
            .admin()
            .post(
                DEBIT,
                debit(professional, 30, "VIR-7")
                    .replace("}", ",\"payoutNotes\":\"Juin\",\"cycleKey\":\"2026-B02\"}"));

    JsonNode ledger = accounting.ledger(professional);

    JsonNode debit = ledger.at("/entries/0");
    assertThat(debit.path("entryKind").asText()).isEqualTo("debit");
    for (String field :
        List.of(
            "_id",
            "reference",
            "notes",
            "payoutReference",
            "payoutNotes",
            "cycleKey",
            "payoutAmountCad",
            "createdAt",
            "updatedAt")) {
      assertThat(recorded.json().path(field)).as(field).isEqualTo(debit.path(field));
    }
    assertThat(debit.path("cycleKey").asText()).isEqualTo("2026-B02");
    assertThat(debit.path("reference").asText()).isEqualTo("VIR-7");
    assertThat(debit.path("payoutReference").asText()).isEqualTo("VIR-7");
    assertThat(debit.path("notes").asText()).isEqualTo("Juin");
    assertThat(debit.path("payoutNotes").asText()).isEqualTo("Juin");
    assertThat(debit.path("payoutAmountCad").asDouble()).isEqualTo(30.0);
    assertThat(debit.path("netToProfessionalCad").asDouble()).isZero();
    JsonNode credit = ledger.at("/entries/1");
    assertThat(credit.path("entryKind").asText()).isEqualTo("credit");
    assertThat(credit.path("grossAmountCad").asDouble()).isEqualTo(120.0);
    assertThat(credit.path("platformFeeCad").asDouble()).isEqualTo(12.0);
    assertThat(credit.path("netToProfessionalCad").asDouble()).isEqualTo(108.0);
    assertThat(ledger.path("balanceLifetimeCad").asDouble()).isEqualTo(78.0);
    assertThat(ledger.path("balanceCurrentCycleCad").asDouble()).isEqualTo(108.0);
    assertThat(ledger.at("/professional/role").asText()).isEqualTo("professional");
    assertThat(ledger.at("/payout/method").isNull()).isTrue();
    JsonNode first =
        accounting.admin().get(PATH + "professionals/" + professional + "/ledger?limit=1").json();
    assertThat(
            accounting
                .admin()
                .get(
                    PATH
                        + "professionals/"
                        + professional
                        + "/ledger?limit=1&cursor="
                        + first.path("nextCursor").asText())
                .json()
                .at("/entries/0/_id"))
        .isEqualTo(credit.path("_id"));
  }

  @Test
  void how_a_professional_wants_to_be_paid_is_shown_and_decides_the_channel() {
    UserId professional = accounting.planted();
    accounting.wants(professional, "interac");

    Answer paid = accounting.admin().post(pay(professional), "{\"amount\":40}");
    JsonNode ledger = accounting.ledger(professional);
    accounting.wants(professional, "direct_deposit");

    assertThat(paid.status()).as(paid.body()).isEqualTo(200);
    assertThat(paid.json().path("paidAmountCad").asDouble()).isEqualTo(40.0);
    assertThat(paid.json().path("balanceOwedCad").asDouble()).isEqualTo(60.0);
    assertThat(ledger.at("/payout/interacEmail").asText()).isEqualTo("zoe@exemple.ca");
    assertThat(ledger.at("/entries/0/paymentChannel").asText()).isEqualTo("transfer");
  }

  @Test
  void what_a_professional_says_in_their_profile_reaches_the_accounting() {
    UserId professional = payers.id(Persona.PROFESSIONAL);
    CLOUD
        .api()
        .as(Persona.PROFESSIONAL)
        .call(
            "PUT",
            "/api/profile",
            "{\"payoutMethod\":\"interac\",\"payoutInteracEmail\":\"un@exemple.ca\"}");
    CLOUD.settle();

    assertThat(accounting.ledger(professional).at("/payout/interacEmail").asText())
        .isEqualTo("un@exemple.ca");
  }
}
