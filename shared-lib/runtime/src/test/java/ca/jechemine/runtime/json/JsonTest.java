package ca.jechemine.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.probe.Probe;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void leaves_out_what_is_null_unless_the_contract_spells_it() {
    assertThat(Json.write(new Probe(null))).isEqualTo("{}");
    assertThat(Json.writeWithNulls(new Probe(null))).isEqualTo("{\"texts\":null}");
  }
}
