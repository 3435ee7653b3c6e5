package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.ReceiptIssued;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.RunningCloud;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of receipts: whoever issues one dies before the first call and after each, of DynamoDB and of
/// S3, and the next one goes on. There is one receipt and one mail.
class ReceiptsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int CLEAN_RUNS = 3;

  private final Till till = new Till(CLOUD);
  private final Papers papers = new Papers(CLOUD, till);
  private final UserId client = till.client();

  @Test
  void P4_wherever_issuing_dies_there_is_one_receipt_and_one_mail() {
    List<Crash> crashes = callsWithoutRace();
    for (Crash crash : crashes) {
      UserId professional = papers.professional();
      crash.plan(CLOUD);
      isIssuedOnce(papers.paid(client, professional));
    }

    assertThat(crashes).hasSizeGreaterThan(8);
    assertThat(CLOUD.cloud().crashes().planned()).isZero();
    assertThat(CLOUD.mailsTo(Till.email(client)).stream().filter(it -> !it.attachments().isEmpty()))
        .hasSize(crashes.size() + CLEAN_RUNS);
  }

  /// A lost race makes for more calls; of several runs the shortest has what each of them has.
  private List<Crash> callsWithoutRace() {
    List<List<Crash>> runs = new ArrayList<>();
    for (int n = 0; n < CLEAN_RUNS; n++) {
      UserId professional = papers.professional();
      Crash.letStartAnew(CLOUD, "IssueReceipt");
      CLOUD.cloud().invocations().clear();
      isIssuedOnce(papers.paid(client, professional));
      runs.add(Crash.all(CLOUD, "IssueReceipt"));
    }
    return runs.stream().min(Comparator.comparingInt(List::size)).orElseThrow();
  }

  @Test
  void P4_wherever_crediting_dies_there_is_one_credit_note() {
    String first = papers.paid(client, papers.professional());
    Crash.letStartAnew(CLOUD, "IssueReceipt");
    CLOUD.cloud().invocations().clear();
    isCreditedOnce(first);

    for (Crash crash : Crash.all(CLOUD, "IssueReceipt")) {
      String session = papers.paid(client, papers.professional());
      crash.plan(CLOUD);
      isCreditedOnce(session);
    }
  }

  private void isIssuedOnce(String session) {
    assertThat(till.told(session, ReceiptIssued.class)).hasSize(1);
    assertThat(papers.get(client, session + "&lang=fr").text()).contains("$120.00 CAD");
  }

  private void isCreditedOnce(String session) {
    papers.change(session, it -> it.refunded(new Money(45_50), till.now()));
    assertThat(papers.get(client, session + "&creditNote=1").text()).contains("$45.50 CAD");
    assertThat(papers.get(client, session + "&creditNote=2").status()).isEqualTo(404);
  }
}
