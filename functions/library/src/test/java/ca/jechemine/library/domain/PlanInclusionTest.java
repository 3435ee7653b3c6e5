package ca.jechemine.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanInclusionTest {

  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "all, true",
    "type:video, true",
    "type:article, false",
    "category:anxiété, true",
    "category:Anxiety, false",
    "tag:SOMMEIL, true",
    "tag:deuil, false",
    "resource:0198f3a1b2c3000000000001, true",
    "resource:0198f3a1b2c3000000000002, false",
    "all:, false",
    "price:0, false"
  })
  void one_that_holds_is_enough(String code, boolean includes) {
    assertThat(new PlanInclusion(code).includes(resource())).isEqualTo(includes);
  }

  private static Resource resource() {
    return new Resource(
        new ResourceId("0198f3a1b2c3000000000001"),
        new Presentation(
            new Text("Dormir", "Sleeping"),
            new Text("", ""),
            new Text("Anxiété", "Anxiety"),
            new Text("", ""),
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of("sommeil"),
            Optional.empty()),
        ResourceType.VIDEO,
        Audience.ALL,
        new Money(12_00),
        ResourceStatus.PUBLISHED,
        new Material(false, Optional.empty(), Optional.empty()),
        Optional.of(NOW),
        Trail.begun(null, NOW));
  }
}
