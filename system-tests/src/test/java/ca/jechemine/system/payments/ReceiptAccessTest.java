package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.payments.Papers.Paper;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Who gets which receipt (contract 30 §0, §8).
class ReceiptAccessTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);

  @Test
  void a_plain_navigation_with_a_cookie_is_enough() {
    UserId client = till.client();
    String session = papers.paid(client, papers.professional());

    Paper page = papers.get(client, session + "&inline=1&lang=fr");

    assertThat(page.text()).contains("$120.00 CAD");
    assertThat(page.header("content-disposition")).startsWith("inline; filename=\"REC-");
    assertThat(page.header("cache-control")).contains("no-store");
  }

  @Test
  void strangers_and_administrators_without_the_permission_are_turned_away() {
    UserId client = till.client();
    String session = papers.paid(client, papers.professional());
    String path = Papers.PATH + session;

    assertThat(CLOUD.api().get(path).status()).isEqualTo(401);
    Answer stranger = till.as(till.client()).get(path);
    assertThat(stranger.status()).isEqualTo(403);
    assertThat(stranger.code()).isEqualTo("NOT_YOUR_APPOINTMENT");
    assertThat(till.as(papers.professional()).get(path).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).get(path).status()).isEqualTo(403);
    assertThat(CLOUD.api().as(Persona.DEACTIVATED_ADMIN).get(path).status()).isBetween(401, 403);
    assertThat(CLOUD.api().as(Persona.BILLING_ADMIN).get(path).status()).isEqualTo(200);
  }

  @Test
  void what_is_asked_wrongly_is_told() {
    UserId client = till.client();
    String session = papers.paid(client, papers.professional());

    assertThat(till.as(client).get(Papers.PATH).status()).isEqualTo(400);
    assertThat(till.as(client).get(Papers.PATH + "1").status()).isEqualTo(400);
    assertThat(till.as(client).get(Papers.PATH + session + "&lang=de").status()).isEqualTo(400);
    assertThat(till.as(client).get(Papers.PATH + session + "&inline=x").status()).isEqualTo(400);
    assertThat(till.as(client).get(Papers.PATH + session + "&creditNote=0").status())
        .isEqualTo(400);
    assertThat(till.as(client).get(Papers.PATH + session + "&creditNote=1").status())
        .isEqualTo(404);
    assertThat(till.as(client).get(Papers.PATH + "0000000000000000000000ff").status())
        .isEqualTo(404);
  }

  @Test
  void a_guardian_gets_the_receipt_of_a_child_and_is_billed_in_it() {
    UserId guardian = till.client();
    CLOUD.settle();
    UserId child = till.childOf(guardian, 9);
    String session = papers.paid(child, papers.professional());

    assertThat(papers.get(guardian, session + "&lang=fr").text())
        .contains("Service reçu par", "Facturé à", Till.email(guardian));

    UserId grown = till.childOf(guardian, 19);
    String later = papers.paid(grown, papers.professional());
    assertThat(papers.get(guardian, later).status()).isEqualTo(403);
    assertThat(papers.get(grown, later + "&lang=fr").text()).doesNotContain("Facturé à");
  }

  @Test
  void whoever_paid_by_a_link_gets_the_receipt_by_it_and_no_other_one() {
    UserId guest = till.guest();
    UserId professional = papers.professional();
    String session = till.ongoing(guest, professional);
    CLOUD.settle();
    till.close(session, professional);
    String token = String.valueOf(till.told(session, InvoiceIssued.class).getLast().payToken());
    Answer begun = CLOUD.api().post("/api/payments/guest", "{\"token\":\"" + token + "\"}");
    till.confirm(begun, "pm_card_visa");
    CLOUD.settle();
    String other = papers.paid(till.client(), papers.professional());

    Paper receipt =
        papers.get(
            Papers.PATH + session + "&lang=fr&token=" + token,
            "x-local-viewer-address",
            "203.0.113.77");
    assertThat(receipt.text()).contains("$120.00 CAD");
    Answer wrong = CLOUD.api().get(Papers.PATH + other + "&token=" + token);
    assertThat(wrong.status()).isEqualTo(404);
    assertThat(wrong.code()).isEqualTo("PAYMENT_LINK_EXPIRED");
    assertThat(CLOUD.api().get(Papers.PATH + session + "&token=" + "0".repeat(64)).status())
        .isEqualTo(404);
  }
}
