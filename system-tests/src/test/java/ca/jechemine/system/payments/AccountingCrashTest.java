package ca.jechemine.system.payments;

import static ca.jechemine.system.payments.Accounting.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// P4 of payouts out of the platform: wherever the function dies, asked again it is done once.
class AccountingCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Payers payers = new Payers(CLOUD);
  private final Accounting accounting = new Accounting(CLOUD);
  private final AtomicInteger stories = new AtomicInteger();

  @Test
  void P4_a_payout_is_recorded_once() {
    Crash.each(
        CLOUD,
        "AdminRecordPayout",
        crash -> {
          UserId professional = accounting.planted();
          String wish = Accounting.debit(professional, 30);
          String key = "versement-" + stories.incrementAndGet();
          crash.run();

          int first = dare("payout-debit", wish, key);
          int second = dare("payout-debit", wish, key);

          assertThat(first).isIn(200, 500, 502, 503);
          assertThat(second).isEqualTo(200);
          assertThat(accounting.owed(professional)).isEqualTo(70_00);
          assertThat(accounting.ledger(professional).path("entries")).hasSize(2);
        });
  }

  @ParameterizedTest
  @CsvSource({"AdminApproveManualPayout,approve,5000", "AdminDeclineManualPayout,decline,10000"})
  void P4_it_is_decided_once(String function, String how, long owed) {
    Crash.each(
        CLOUD,
        function,
        crash -> {
          UserId professional = accounting.planted();
          String path = "payouts/" + accounting.awaiting(professional) + "/" + how;
          crash.run();

          int first = dare(path, "", how + stories.incrementAndGet());
          int second = dare(path, "", "encore-" + how + stories.incrementAndGet());

          assertThat(first).isIn(200, 500, 502, 503);
          assertThat(second).isEqualTo(200);
          assertThat(accounting.owed(professional)).isEqualTo(owed);
        });
  }

  private int dare(String path, String body, String key) {
    return payers.dare(payers.id(Persona.SUPER_ADMIN), "POST", PATH + path, body, key);
  }
}
