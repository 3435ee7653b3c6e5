package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// `GET /api/admin/billing/export`
class BillingExportTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BILLING = "/api/admin/billing";
  private static final String EXPORT = BILLING + "/export";
  private static final String MALLORY = "5e5510090000000000c11e05";
  private static final String DOCTOR = "5e5510090000000000d0c703";

  private Api admin = CLOUD.api();
  private Instant now = Instant.EPOCH;

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    admin = CLOUD.api().as(Persona.BILLING_ADMIN);
    now = CLOUD.cloud().clock().instant();
    Listener listener = new Listener(CLOUD);
    listener.hear(
        ToldSession.account(
            MALLORY, 1, "=HYPERLINK(\"http://x\",\"y\")", "Roy", "m@exemple.ca", Role.CLIENT),
        ToldSession.account(DOCTOR, 1, "Anaïs", "Côté", "anais@exemple.ca", Role.PROFESSIONAL));
    for (int i = 0; i < 12; i++) {
      ToldSession told =
          ToldSession.session(MALLORY, DOCTOR, now.minus(Duration.ofDays(i + 1)))
              .is("completed")
              .costs(95_05 + i, 9_51)
              .payment(i % 3 == 0 ? "paid" : "pending");
      listener.hear(told.appointment(), told.charged());
    }
  }

  @Test
  void a_file_has_the_rows_of_the_screen_to_the_cent() {
    for (String filter : List.of("", "?status=paid", "?search=anais&status=pending")) {
      String and = filter.isEmpty() ? "?" : filter + "&";
      JsonNode screen = admin.get(BILLING + and + "limit=100").json();

      Answer file = admin.get(EXPORT + and + "format=csv");

      assertThat(file.status()).isEqualTo(200);
      assertThat(file.header("content-disposition"))
          .hasValueSatisfying(it -> assertThat(it).startsWith("attachment; filename=\""));
      List<String> lines = file.body().lines().toList();
      assertThat(lines.getFirst()).startsWith("\uFEFF");
      assertThat(lines).hasSize(screen.at("/pagination/total").asInt() + 1);
      for (int i = 1; i < lines.size(); i++) {
        JsonNode row = screen.path("payments").path(i - 1);
        assertThat(lines.get(i))
            .startsWith("\"" + row.path("sessionId").asText() + "\",")
            .contains(
                ",%s,%s,%s,\"%s\","
                    .formatted(
                        money(row, "amount"),
                        money(row, "platformFee"),
                        money(row, "professionalPayout"),
                        row.path("status").asText()));
      }
    }
  }

  private static String money(JsonNode row, String name) {
    return new BigDecimal(row.path(name).asText()).setScale(2).toPlainString();
  }

  @Test
  void a_workbook_has_the_same_rows() {
    Answer file = admin.get(EXPORT + "?format=xlsx&status=paid");

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.header("content-type"))
        .hasValueSatisfying(it -> assertThat(it).contains("sheet"));
    assertThat(file.header("content-disposition"))
        .hasValueSatisfying(it -> assertThat(it).contains(".xlsx"));
  }

  @Test
  void what_a_spreadsheet_would_run_is_text() {
    assertThat(admin.get(EXPORT + "?format=csv").body())
        .contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\") Roy\"");
  }

  @Test
  void a_large_file_is_handed_out_by_the_bucket_for_a_while() {
    Listener listener = new Listener(CLOUD);
    String client = "5e5510090000000000c11e07";
    listener.hear(
        ToldSession.account(client, 1, "x".repeat(60_000), "Roy", "x@exemple.ca", Role.CLIENT));
    for (int i = 0; i < 75; i++) {
      listener.hear(
          ToldSession.session(client, DOCTOR, now.minus(Duration.ofHours(i))).appointment());
    }

    Answer there = admin.get(EXPORT + "?format=csv");

    assertThat(there.status()).isEqualTo(303);
    assertThat(there.header("location"))
        .hasValueSatisfying(
            it -> assertThat(it).startsWith("/uploads/exports/").contains("X-Amz-Expires=300"));
    Answer file = CLOUD.api().get(there.header("location").orElseThrow());
    assertThat(file.status()).isEqualTo(200);
    assertThat(file.body().lines()).hasSize(75 + 12 + 1);
  }

  @Test
  void it_is_asked_in_good_form_by_those_in_charge() {
    for (String wrong : List.of("format=pdf", "status=x", "dateFrom=x")) {
      assertThat(admin.get(EXPORT + "?" + wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(CLOUD.api().as(Persona.SUPPORT_ADMIN).get(EXPORT).status()).isEqualTo(403);
    assertThat(CLOUD.api().get(EXPORT).status()).isEqualTo(401);
  }
}
