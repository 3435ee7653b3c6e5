package ca.jechemine.system.payments;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Plans as an administrator of billing writes them, and time that goes by, for tests.
public final class Plans {

  public static final String PLANS = "/api/plans";
  public static final String ADMIN = "/api/admin/plans";
  public static final String SUBSCRIPTION = "/api/subscription";

  private final RunningCloud cloud;

  public Plans(RunningCloud cloud) {
    this.cloud = cloud;
  }

  /// The id of a new plan of 12.50 a month and 120.00 a year that includes that.
  public String plan(String inclusion) {
    return plan(Map.of("includes", "[\"" + inclusion + "\"]"));
  }

  /// The id of a new plan with these fields, as JSON spells them, in place of the usual ones.
  public String plan(Map<String, String> fields) {
    return created(fields).json().path("plan").path("id").asText();
  }

  /// The answer to what adds it.
  public Answer created(Map<String, String> fields) {
    return admin().post(ADMIN, draft(fields));
  }

  /// What an administrator sends.
  public static String draft(Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>();
    all.put("nameFr", "\"Sérénité\"");
    all.put("nameEn", "\"Serenity\"");
    all.put("monthlyPrice", "12.5");
    all.put("yearlyPrice", "120");
    all.put("includes", "[\"all\"]");
    all.putAll(fields);
    return all.entrySet().stream()
        .filter(it -> !it.getValue().isEmpty())
        .map(it -> "\"" + it.getKey() + "\":" + it.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// What somebody sends who subscribes by the month.
  public static String monthly(String plan) {
    return "{\"planId\":\"%s\",\"interval\":\"month\"}".formatted(plan);
  }

  public Api admin() {
    return cloud.api().as(Persona.BILLING_ADMIN);
  }

  /// So much time goes by, and what follows from it happens.
  public void pass(Duration time) throws InterruptedException {
    cloud.cloud().advance(time);
    cloud.settle();
  }
}
