package ca.jechemine.system.costs;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The routes of `docs/api/contact.yaml`.
final class ContactVisits {

  private static final String INBOX = "/api/admin/external-messages";

  private final RunningCloud cloud;
  private final Api admin;

  ContactVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.admin = cloud.api().as(Persona.CONTENT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("submitContactForm", this::submit),
        Map.entry("submitEnterpriseContactForm", this::submitEnterprise),
        Map.entry("submitSchoolManagerContactForm", this::submitSchool),
        Map.entry("receiveInboundEmail", this::receive),
        Map.entry(
            "gatherOwnMessages", _ -> cloud.api().as(Persona.CLIENT).get("/api/contact/own-data")),
        Map.entry("adminListExternalMessages", _ -> admin.get(INBOX + "?limit=2")),
        Map.entry("adminComposeExternalMessage", this::compose),
        Map.entry("adminOpenExternalMessage", mark -> admin.get(arrived(mark))),
        Map.entry(
            "adminUpdateExternalMessage",
            mark -> admin.patch(arrived(mark), "{\"adminNotes\":\"" + mark + "\"}")),
        Map.entry("adminDeleteExternalMessage", mark -> admin.delete(arrived(mark))),
        Map.entry(
            "adminRespondToExternalMessage",
            mark -> admin.post(arrived(mark) + "/respond", "{\"message\":\"Merci\"}")),
        Map.entry(
            "adminArchiveExternalMessage", mark -> admin.post(arrived(mark) + "/archive", "")));
  }

  /// A message that is new.
  Answer submit(String mark) {
    return cloud
        .api()
        .post(
            "/api/contact",
            """
            {"firstName":"Ève","lastName":"Roy","email":"%s@exemple.ca","phone":"514 555-0199",
             "message":"Bonjour %s","locale":"fr"}
            """
                .formatted(mark, mark));
  }

  private String arrived(String mark) {
    return INBOX + "/" + submit(mark).text("id");
  }

  private Answer submitEnterprise(String mark) {
    return cloud
        .api()
        .post(
            "/api/enterprise/contact",
            """
            {"firstName":"Marc","lastName":"Côté","email":"%s@exemple.ca",
             "phone":"418 555-0123","company":"Érablière","position":"Directeur"}
            """
                .formatted(mark));
  }

  private Answer submitSchool(String mark) {
    return cloud
        .api()
        .post(
            "/api/school-manager/contact",
            """
            {"name":"Julie Gagnon","school":"École","role":"Directrice","phone":"450 555-0177",
             "email":"%s@exemple.ca","serviceType":"Plan","message":"Bonjour."}
            """
                .formatted(mark));
  }

  private Answer compose(String mark) {
    return admin.post(
        INBOX, "{\"to\":\"%s@exemple.ca\",\"subject\":\"A\",\"message\":\"B\"}".formatted(mark));
  }

  /// As the mail provider signs it.
  private Answer receive(String mark) {
    Platform platform = cloud.cloud().functions().platform("ReceiveInboundEmail");
    String body =
        """
        {"messageId":"<%s@exemple.ca>","from":{"email":"%s@exemple.ca","name":"Zoé"},
         "subject":"Bonjour","text":"Merci !"}
        """
            .formatted(mark, mark);
    String time = Long.toString(platform.clock().instant().getEpochSecond());
    String secret = new Secrets(platform).read("INBOUND_EMAIL_SECRET").currentValue();
    return cloud
        .api()
        .with("webhook-id", mark)
        .with("webhook-timestamp", time)
        .with("webhook-signature", "v1," + signature(mark + "." + time + "." + body, secret))
        .post("/api/webhooks/inbound-email", body);
  }

  private static String signature(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
