package ca.jechemine.system.costs;

import ca.jechemine.system.documents.Samples;
import ca.jechemine.system.documents.UploadedForm;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/documents.yaml` that take a file in a form.
final class FormVisits {

  private final Api admin;
  private final Api professional;
  private final String client;

  FormVisits(RunningCloud cloud, Folk folk) {
    this.admin = cloud.api().as(Persona.SUPER_ADMIN);
    this.professional = cloud.api().as(Persona.PROFESSIONAL);
    this.client = folk.id(Persona.CLIENT).value();
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "uploadPatientDocument",
            mark ->
                UploadedForm.pdf()
                    .named(mark + ".pdf")
                    .with("clientId", client)
                    .to(admin, "/api/upload/patient-document"),
        "uploadReferral", mark -> upload(admin, "/api/upload/referral", mark),
        "uploadEmployeeCv", mark -> upload(admin, "/api/upload/employee-cv", mark),
        "uploadPayoutCheque", mark -> upload(professional, "/api/upload/payout-cheque", mark),
        "adminUploadImage",
            mark ->
                UploadedForm.of(mark + ".png", "image/png", Samples.png())
                    .to(admin, "/api/admin/uploads"));
  }

  private static Answer upload(Api api, String path, String mark) {
    return UploadedForm.pdf().named(mark + ".pdf").to(api, path);
  }
}
