package ca.jechemine.payments.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import ca.jechemine.payments.application.WritePlan.Draft;
import ca.jechemine.payments.domain.plan.Inclusion;
import ca.jechemine.payments.domain.plan.PlanAudience;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What an administrator writes of a plan; prices in dollars. Of a new one names, prices and
/// `includes` must be there; of a change whatever is to change.
@Json
record PlanBody(
    @Nullable String nameFr,
    @Nullable String nameEn,
    @Nullable String descriptionFr,
    @Nullable String descriptionEn,
    @Nullable BigDecimal monthlyPrice,
    @Nullable BigDecimal yearlyPrice,
    @Nullable List<String> includes,
    @Nullable String audience,
    @Nullable Boolean isActive) {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_DESCRIPTION = 2_000;
  private static final int MOST_INCLUSIONS = 50;

  /// In cents; less, Stripe does not take in Canadian dollars.
  private static final long LEAST = 50;

  private static final long MOST = 1_000_000;
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private static final Text NO_NAME =
      new Text(
          "est obligatoire, d’au plus 100 caractères", "is required, of at most 100 characters");
  private static final Text TOO_LONG =
      new Text("compte au plus 2 000 caractères", "has at most 2,000 characters");
  private static final Text NO_PRICE =
      new Text(
          "doit être un montant de 0,50 $ à 10 000 $, en cents entiers",
          "must be an amount from $0.50 to $10,000, in whole cents");
  private static final Text NO_INCLUSIONS =
      new Text(
          "doit être une liste d’au plus 50 valeurs parmi all, type:…, category:…, tag:… et"
              + " resource:<id>",
          "must be a list of at most 50 values among all, type:…, category:…, tag:… and"
              + " resource:<id>");
  private static final Text NO_AUDIENCE =
      new Text("doit être client, professional ou all", "must be client, professional or all");

  /// A new plan; for clients, and active, unless it says otherwise.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Draft draft() {
    Violations violations = new Violations();
    Draft draft =
        read(
            new Draft(
                new Text("", ""),
                new Text("", ""),
                Money.ZERO,
                Money.ZERO,
                List.of(),
                PlanAudience.CLIENT,
                true),
            violations);
    violations.refuseIfAny();
    return draft;
  }

  /// What becomes of the plan.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  Draft changed(Draft before) {
    Violations violations = new Violations();
    Draft draft = read(before, violations);
    violations.refuseIfAny();
    return draft;
  }

  private Draft read(Draft before, Violations violations) {
    return new Draft(
        new Text(
            name("nameFr", nameFr, before.name().fr(), violations),
            name("nameEn", nameEn, before.name().en(), violations)),
        new Text(
            description("descriptionFr", descriptionFr, before.description().fr(), violations),
            description("descriptionEn", descriptionEn, before.description().en(), violations)),
        price("monthlyPrice", monthlyPrice, before.monthly(), violations),
        price("yearlyPrice", yearlyPrice, before.yearly(), violations),
        inclusions(before.includes(), violations),
        audience(before.audience(), violations),
        isActive == null ? before.isActive() : isActive);
  }

  private static String name(
      String field, @Nullable String raw, String before, Violations violations) {
    String name = raw == null ? before : SPACES.matcher(raw.strip()).replaceAll(" ");
    violations.require(!name.isEmpty() && name.length() <= LONGEST_NAME, field, NO_NAME);
    return name;
  }

  private static String description(
      String field, @Nullable String raw, String before, Violations violations) {
    String text = raw == null ? before : raw.strip();
    violations.require(text.length() <= LONGEST_DESCRIPTION, field, TOO_LONG);
    return text;
  }

  private static Money price(
      String field, @Nullable BigDecimal raw, Money before, Violations violations) {
    BigDecimal cents =
        raw == null
            ? BigDecimal.valueOf(before.cents())
            : raw.movePointRight(2).stripTrailingZeros();
    boolean sound =
        cents.scale() <= 0
            && cents.compareTo(BigDecimal.valueOf(LEAST)) >= 0
            && cents.compareTo(BigDecimal.valueOf(MOST)) <= 0;
    violations.require(sound, field, NO_PRICE);
    return sound ? new Money(cents.longValueExact()) : Money.ZERO;
  }

  private List<Inclusion> inclusions(List<Inclusion> before, Violations violations) {
    if (includes == null) {
      violations.require(!before.isEmpty(), "includes", NO_INCLUSIONS);
      return before;
    }
    List<Inclusion> read =
        includes.stream().map(Inclusion::of).flatMap(Optional::stream).distinct().toList();
    boolean sound =
        !includes.isEmpty()
            && includes.size() <= MOST_INCLUSIONS
            && includes.stream().map(Inclusion::of).allMatch(Optional::isPresent);
    violations.require(sound, "includes", NO_INCLUSIONS);
    return read;
  }

  private PlanAudience audience(PlanAudience before, Violations violations) {
    if (audience == null) {
      return before;
    }
    Optional<PlanAudience> read = PlanAudience.of(audience.strip().toLowerCase(Locale.ROOT));
    violations.require(read.isPresent(), "audience", NO_AUDIENCE);
    return read.orElse(before);
  }
}
