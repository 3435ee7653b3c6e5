package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/admin/billing?search=`
class BillingSearchTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BILLING = "/api/admin/billing";
  private static final String ZOE = "5e5510090000000000c11e01";
  private static final String NOE = "5e5510090000000000c11e02";
  private static final String DOCTOR = "5e5510090000000000d0c701";

  private Api admin = CLOUD.api();
  private Listener listener = new Listener(CLOUD);
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    admin = CLOUD.api().as(Persona.BILLING_ADMIN);
    listener = new Listener(CLOUD);
    now = CLOUD.cloud().clock().instant();
    listener.hear(
        ToldSession.account(ZOE, 1, "Zoé", "Sérin-Côté", "Zoe.Serin@exemple.ca", Role.CLIENT),
        ToldSession.account(NOE, 1, "Noé", "Tremblay", "noe@exemple.ca", Role.CLIENT),
        ToldSession.account(DOCTOR, 1, "Anaïs", "Lebœuf", "anais@exemple.ca", Role.PROFESSIONAL));
  }

  @Test
  void searches_look_at_all_rows_and_tell_how_many_they_found() {
    for (int i = 0; i < 30; i++) {
      ToldSession told =
          ToldSession.session(i % 3 == 0 ? ZOE : NOE, DOCTOR, now.minus(Duration.ofHours(i + 1)));
      listener.hear(told.appointment(), told.is("completed").appointment());
    }
    ToldSession known =
        ToldSession.session(ZOE, DOCTOR, now.minus(Duration.ofDays(9)))
            .is("completed")
            .by("transfer");
    listener.hear(known.appointment(), known.charged("JC-2026-000777", "INT-00B2-ABCDEF"));

    JsonNode page = admin.get(BILLING + "?limit=4&page=2&search=" + encoded("zoe")).json();
    assertThat(page.path("payments")).hasSize(4);
    assertThat(page.at("/pagination/total").asInt()).as("defect: matches twice").isEqualTo(11);
    assertThat(page.at("/pagination/pages").asInt()).isEqualTo(3);
    for (String found :
        List.of(
            "Sérin",
            "SERIN",
            "côté serin",
            "ser cot zo",
            "z",
            "zoe.serin@EXEMPLE.ca",
            "lebœuf zoé",
            "leboeuf z")) {
      assertThat(total("search=" + encoded(found))).as(found).isEqualTo(11);
    }
    assertThat(total("search=" + encoded("leb"))).isEqualTo(31);
    for (String one :
        List.of(
            "JC-2026-000777",
            "jc-2026-000777",
            "INT-00B2-ABCDEF",
            "ses-" + known.id().substring(18))) {
      assertThat(rows("?search=" + encoded(one)))
          .as(one)
          .singleElement()
          .satisfies(it -> assertThat(it.path("id").asText()).isEqualTo(known.id()));
    }
    for (String nothing : List.of("érin", ".*", "zoe.serin@exemple", "serin tremblay", "000777")) {
      assertThat(total("search=" + encoded(nothing))).as(nothing).isZero();
    }
    assertThat(total("search=zoe&paymentMethod=transfer")).isEqualTo(1);
    assertThat(total("search=zoe&status=paid")).isZero();
    assertThat(total("search=zoe&status=pending&dateTo=" + day(now.minus(Duration.ofDays(8)))))
        .isEqualTo(1);
  }

  @Test
  void a_new_name_is_found_and_the_old_one_is_not() {
    ToldSession told = ToldSession.session(ZOE, DOCTOR, now.minus(Duration.ofHours(1)));
    listener.hear(told.appointment());

    listener.hear(
        ToldSession.account(ZOE, 2, "Zoé", "Martin", "zoe.martin@exemple.ca", Role.CLIENT));

    assertThat(rows("?search=martin"))
        .singleElement()
        .satisfies(it -> assertThat(it.path("client").asText()).isEqualTo("Zoé Martin"));
    assertThat(total("search=serin")).isZero();
    assertThat(total("search=" + encoded("zoe.serin@exemple.ca"))).isZero();
  }

  private long total(String query) {
    JsonNode page = admin.get(BILLING + "?limit=100&" + query).json();
    assertThat(page.path("payments")).as(query).hasSize(page.at("/pagination/total").asInt());
    return page.at("/pagination/total").asLong();
  }

  private List<JsonNode> rows(String query) {
    List<JsonNode> rows = new ArrayList<>();
    admin.get(BILLING + query).json().path("payments").forEach(rows::add);
    return rows;
  }

  private static String day(Instant moment) {
    return moment.atZone(ZoneId.of("America/Toronto")).toLocalDate().toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
