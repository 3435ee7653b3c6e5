package ca.jechemine.system.documents;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4, P16: the job that sweeps files dies before and after each of its AWS calls; the next run
/// ends in the same state, and of what is over nothing is left.
class SweepFilesCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String FUNCTION = "SweepFiles";
  private static final Duration HOUR = Duration.ofHours(1);

  private final Planted planted = new Planted(CLOUD);

  /// One file of each kind that a run has to do with.
  private record Case(FileId announced, FileId expired, FileId scanning) {}

  /// The scheduler and the scanner would do what is counted here.
  @BeforeEach
  void alone() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().pauseAll();
  }

  @AfterEach
  void notAlone() throws InterruptedException {
    CLOUD.cloud().triggers().resumeAll();
    CLOUD.cloud().reset();
  }

  @Test
  void P4_wherever_it_dies_the_next_run_ends_in_the_same_state() throws Exception {
    Case whole = plant();
    Crash.letStartAnew(CLOUD, FUNCTION);
    CLOUD.cloud().invocations().clear();
    run();
    List<Crash> crashes = Crash.all(CLOUD, FUNCTION);
    List<Case> all = new ArrayList<>(List.of(whole));

    for (Crash crash : crashes) {
      all.add(plant());
      crash.plan(CLOUD);
      dies();
      run();
    }

    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(crashes.size());
    assertThat(all).allSatisfy(this::isSwept);
    assertThat(planted.rows())
        .filteredOn(
            it -> all.stream().anyMatch(one -> it.startsWith("FILE#" + one.expired() + " ")))
        .hasSize(all.size())
        .allSatisfy(it -> assertThat(it).contains("expiresAt").doesNotContain("gsi1pk"));
  }

  private Case plant() {
    return new Case(planted.announced(HOUR), planted.expired(HOUR), planted.scanning(HOUR));
  }

  private void isSwept(Case one) {
    assertThat(planted.state(one.announced())).isInstanceOf(StoredFile.Expired.class);
    assertThat(planted.state(one.expired()))
        .isInstanceOfSatisfying(
            StoredFile.Expired.class, it -> assertThat(it.isCleared()).isTrue());
    assertThat(planted.objectsOf(one.expired())).isEmpty();
    assertThat(planted.state(one.scanning()))
        .isInstanceOfSatisfying(
            StoredFile.Scanning.class, it -> assertThat(it.scan().asked()).isEqualTo(2));
    assertThat(planted.objectsOf(one.scanning())).containsExactly("files");
  }

  private static void run() throws InterruptedException, FunctionError {
    CLOUD.cloud().invoke(FUNCTION, "{}");
  }

  private static void dies() throws InterruptedException {
    try {
      run();
    } catch (FunctionError killed) {
      // That is what was planned.
      return;
    }
    throw new AssertionError("It did not die.");
  }
}
