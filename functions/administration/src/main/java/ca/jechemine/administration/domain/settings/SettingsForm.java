package ca.jechemine.administration.domain.settings;

import ca.jechemine.administration.domain.settings.PlatformSettings.Edit;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Parses what administrators send (contract 30 §17): any of the fields, each checked, each laid
/// where the domains read it.
public final class SettingsForm {

  public static final String PRICING = "pricing";
  public static final String PLATFORM = "platform";
  public static final String EMAIL = "emailSettings";
  public static final String PAYMENTS = "payments";
  public static final String ROUTING = "routing";
  public static final String SCHEDULING = "scheduling";

  /// What a booking keeps of the settings stands in one document, prices and this.
  public static final String POLICY = "cancellationPolicy";

  /// Every document that the form writes or shows.
  public static final List<String> DOCUMENTS =
      List.of(PRICING, PLATFORM, EMAIL, PAYMENTS, ROUTING, SCHEDULING);

  public static final List<String> NETWORKS =
      List.of("facebook", "x", "instagram", "linkedin", "youtube", "tiktok");

  public static final String GRACE = "subscriptionGraceDays";
  public static final String UNDO = "undoMinutes";
  public static final String NOTICE = "minimumNoticeMinutes";

  private static final int HIGHEST_PRICE = 10_000;
  private static final int HIGHEST_THRESHOLD = 1_000_000;
  private static final int MOST_GRACE_DAYS = 60;
  private static final int MOST_UNDO_MINUTES = 10;
  private static final int MOST_NOTICE_MINUTES = 90 * 24 * 60;
  private static final int MOST_HOURS = 720;
  static final int LONGEST_LINE = 200;
  static final int LONGEST_TEXT = 1_000;
  private static final int MOST_PARTNERS = 24;
  private static final Pattern OWN_PATH = Pattern.compile("/(?![/\\\\])[^\\s\"'<>\\\\]*");

  static final Text TOO_LONG =
      new Text("doit être rempli et moins long", "must be filled in and shorter");
  private static final Text ADDRESS =
      new Text("doit être une adresse courriel", "must be an e-mail address");
  private static final Text WEB =
      new Text("doit être une adresse en http(s)", "must be an http(s) address");

  private SettingsForm() {}

  /// What the body sets. Subjects are those of the language that the page is in.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Invalid naming every field at fault
  public static List<Edit> parse(Map<String, @Nullable Object> body, Language language) {
    Violations violations = new Violations();
    Fields fields = Fields.of(body, violations);
    pricing(fields);
    cancellation(fields);
    MailForm.parse(fields, language);
    platform(fields);
    payments(fields);
    booking(fields);
    violations.refuseIfAny();
    return fields.edits();
  }

  private static void pricing(Fields fields) {
    fields
        .object("defaultPricing")
        .ifPresent(it ->
            Stream.of("solo", "couple", "group")
                .forEach(
                    type -> it.number(type, 0, HIGHEST_PRICE, 2, PRICING, "defaultPricing", type)));
    fields.number("platformFeePercentage", 0, 100, 1, PRICING, "platformFeePercentage");
  }

  private static void cancellation(Fields fields) {
    fields
        .object(POLICY)
        .ifPresent(it -> {
          hours(it, "clientCancellationHours");
          it.number("clientRefundPercentage", 0, 100, 0, PRICING, POLICY, "clientRefundPercentage");
          hours(it, "professionalCancellationHours");
        });
  }

  private static void hours(Fields policy, String name) {
    policy.number(name, 0, MOST_HOURS, 0, PRICING, POLICY, name);
  }

  private static void payments(Fields fields) {
    fields
        .object(PAYMENTS)
        .ifPresent(it -> {
          Stream.of("payoutApprovalThreshold", "refundApprovalThreshold")
              .forEach(name -> it.number(name, 0, HIGHEST_THRESHOLD, 2, PAYMENTS, name));
          it.number(GRACE, 0, MOST_GRACE_DAYS, 0, PAYMENTS, GRACE);
        });
  }

  private static void booking(Fields fields) {
    fields.object(ROUTING).ifPresent(it -> it.number(UNDO, 0, MOST_UNDO_MINUTES, 0, ROUTING, UNDO));
    fields
        .object(SCHEDULING)
        .ifPresent(it -> it.number(NOTICE, 0, MOST_NOTICE_MINUTES, 0, SCHEDULING, NOTICE));
  }

  private static void platform(Fields fields) {
    fields.text(
        "currency",
        false,
        "CAD"::equals,
        new Text("seule « CAD » est acceptée", "only `CAD` is taken"),
        PLATFORM,
        "currency");
    fields.text(
        "interacDepositEmail", true, Fields::isEmail, ADDRESS, PLATFORM, "interacDepositEmail");
    fields.text(
        "adminAlertEmail",
        true,
        list -> Stream.of(list.split(",", -1)).map(String::strip).allMatch(Fields::isEmail),
        new Text(
            "doit être des adresses courriel séparées par des virgules",
            "must be e-mail addresses separated by commas"),
        PLATFORM,
        "adminAlertEmail");
    fields.object("platformContact").ifPresent(SettingsForm::contact);
    fields
        .object("socialLinks")
        .ifPresent(links ->
            NETWORKS.forEach(it ->
                links.text(it, true, url -> isWeb(url, false), WEB, PLATFORM, "socialLinks", it)));
    partners(fields);
  }

  private static void contact(Fields contact) {
    contact
        .object("physicalAddress")
        .ifPresent(address -> {
          Stream.of("street", "suite", "city", "province", "country")
              .forEach(it -> line(address, it, "physicalAddress", it));
          line(
              address,
              it -> it.toUpperCase(Locale.ROOT),
              "postalCode",
              "physicalAddress",
              "postalCode");
        });
    line(contact, "phoneNumber", "phoneNumber");
    contact.text(
        "supportEmail",
        true,
        Fields::isEmail,
        ADDRESS,
        PLATFORM,
        "platformContact",
        "supportEmail");
  }

  private static void line(Fields fields, String name, String... path) {
    line(fields, UnaryOperator.identity(), name, path);
  }

  private static void line(
      Fields fields, UnaryOperator<String> spelling, String name, String... path) {
    List<String> full = new ArrayList<>(List.of("platformContact"));
    full.addAll(List.of(path));
    fields.text(
        name,
        true,
        it -> it.length() <= LONGEST_LINE,
        spelling,
        TOO_LONG,
        PLATFORM,
        full.toArray(String[]::new));
  }

  /// Rows without anything are dropped; no rows at all are no partners, which is something else
  /// than the usual ones.
  private static void partners(Fields fields) {
    if (!fields.body().containsKey("partners")) {
      return;
    }
    if (!(fields.body().get("partners") instanceof List<?> rows) || rows.size() > MOST_PARTNERS) {
      fields.fault(
          "partners",
          new Text(
              "doit être une liste de " + MOST_PARTNERS + " partenaires au plus",
              "must be a list of at most " + MOST_PARTNERS + " partners"));
      return;
    }
    List<Map<String, Object>> partners = new ArrayList<>();
    for (Object row : rows) {
      String name = text(row, "name");
      String logo = text(row, "logoUrl");
      String link = text(row, "linkUrl");
      if (name.isEmpty() && logo.isEmpty() && link.isEmpty()) {
        continue;
      }
      if (name.isEmpty()
          || name.length() > LONGEST_LINE
          || !(OWN_PATH.matcher(logo).matches() || isWeb(logo, false))
          || !(link.isEmpty() || isWeb(link, false))) {
        fields.fault(
            "partners[" + partners.size() + "]",
            new Text(
                "il faut un nom, un logo et, s’il y en a un, un lien en http(s)",
                "a name, a logo and, if there is one, an http(s) link are needed"));
        return;
      }
      Map<String, Object> partner = new LinkedHashMap<>();
      partner.put("name", name);
      partner.put("logoUrl", logo);
      partner.put("linkUrl", link);
      partners.add(partner);
    }
    fields.set(partners, PLATFORM, "partners");
  }

  private static String text(Object row, String name) {
    return row instanceof Map<?, ?> map && map.get(name) instanceof String text ? text.strip() : "";
  }

  static boolean isWeb(String text, boolean secureOnly) {
    if (text.length() > LONGEST_TEXT) {
      return false;
    }
    try {
      URI uri = URI.create(text);
      return uri.getHost() != null
          && ("https".equalsIgnoreCase(uri.getScheme())
              || (!secureOnly && "http".equalsIgnoreCase(uri.getScheme())));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
