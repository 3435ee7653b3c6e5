package ca.jechemine.payments.http;

import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.ReceiptsModule;
import ca.jechemine.payments.application.ReadReceipt;
import ca.jechemine.payments.application.ReadReceipt.Document;
import ca.jechemine.payments.application.ReadReceipt.Wanted;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `GET /api/payments/receipt`, which browsers also open as a page of its own.
public final class ReadReceiptHandler extends HttpHandler {

  private static final String PDF = "application/pdf";
  private static final Pattern ORDINAL = Pattern.compile("[1-9]\\d{0,3}");

  private final ReadReceipt readReceipt;

  public ReadReceiptHandler() {
    this(ReceiptsModule.current());
  }

  private ReadReceiptHandler(ReceiptsModule module) {
    super(module.edge(), Access.signedInOrNot());
    this.readReceipt = module.readReceipt();
  }

  @Override
  protected Response respond(Request request) {
    Optional<String> token = request.query("token");
    if (token.isEmpty()) {
      request.caller();
    }
    Wanted wanted = new Wanted(appointment(request), creditNote(request), language(request));
    boolean isInline = inline(request);
    Document document =
        token
            .map(it -> readReceipt.read(it, request.viewerAddress(), wanted))
            .orElseGet(() -> readReceipt.read(Actors.of(request), wanted));
    return Response.file(PDF, document.fileName(), isInline, document.content());
  }

  private static AppointmentId appointment(Request request) {
    return request
        .query("appointmentId")
        .filter(HexId::isValid)
        .map(AppointmentId::new)
        .orElseThrow(() ->
            Refusal.invalid("appointmentId", new Text("identifiant non valide", "not a valid id")));
  }

  private static Optional<Integer> creditNote(Request request) {
    return request
        .query("creditNote")
        .map(it -> {
          if (!ORDINAL.matcher(it).matches()) {
            throw Refusal.invalid(
                "creditNote", new Text("numéro non valide", "not a valid number"));
          }
          return Integer.valueOf(it);
        });
  }

  private static Language language(Request request) {
    return request
        .query("lang")
        .map(code ->
            Stream.of(Language.values())
                .filter(it -> it.code().equals(code))
                .findFirst()
                .orElseThrow(() ->
                    Refusal.invalid("lang", new Text("doit être fr ou en", "must be fr or en"))))
        .orElseGet(request::language);
  }

  private static boolean inline(Request request) {
    return request
        .query("inline")
        .map(it ->
            switch (it) {
              case "1", "true" -> true;
              case "0", "false" -> false;
              default ->
                  throw Refusal.invalid("inline", new Text("doit être 1 ou 0", "must be 1 or 0"));
            })
        .orElse(false);
  }
}
