package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Loaded classes are most of what a cold start costs, and no busy machine moves their number.
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has a Linux part")
class LoadedClassesIT {

  /// Above what the bare SDK calls load. Whoever needs more should know what for.
  private static final double MOST_TIMES_MINIMAL = 1.25;

  private static final int MOST = 4_800;

  /// However many events there are, the endpoint loads what its own needs.
  private static final String OWN_EVENT =
      "ca.jechemine.contracts.ContactEvent$ContactReceivedJsonAdapter";

  @Test
  void the_representative_endpoint_loads_few_classes_until_its_first_answer() throws Exception {
    try (Bench bench = Bench.open(Tree.here(), new CannedAws(), false)) {
      int minimal = bench.classLoads(Variants.MINIMAL, List.of()).all();
      ClassLoads endpoint = bench.classLoads(Variants.REPRESENTATIVE, List.of());

      assertThat(endpoint.all()).isLessThan(MOST).isLessThan((int) (MOST_TIMES_MINIMAL * minimal));
      assertThat(endpoint.names())
          .filteredOn(LoadedClassesIT::isOfContracts)
          .containsExactly(OWN_EVENT);
    }
  }

  private static boolean isOfContracts(String type) {
    return type.startsWith("ca.jechemine.contracts.") && type.endsWith("JsonAdapter");
  }
}
