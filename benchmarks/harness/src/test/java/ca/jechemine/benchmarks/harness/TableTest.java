package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTest {

  private static final Table TABLE =
      new Table(
          "Cold start",
          Map.of("JDK", "25"),
          List.of("variant", "median ms"),
          List.of(List.of("floor", "120"), List.of("minimal", "900")));

  @Test
  void markdown_has_the_facts_above_the_rows() {
    assertThat(TABLE.markdown())
        .isEqualTo(
            """
            ## Cold start

            - JDK: 25

            | variant | median ms |
            | --- | --- |
            | floor | 120 |
            | minimal | 900 |
            """);
  }

  @Test
  void tab_separated_has_the_facts_as_comments() {
    assertThat(TABLE.tabSeparated())
        .isEqualTo("# JDK: 25\nvariant\tmedian ms\nfloor\t120\nminimal\t900\n");
  }
}
