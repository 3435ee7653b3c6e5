package ca.jechemine.content.http;

import ca.jechemine.content.ContentModule;
import ca.jechemine.content.domain.PlatformContact;
import ca.jechemine.content.domain.PublicSettings;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.Access;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.http.Request;
import ca.jechemine.runtime.http.Response;
import io.avaje.jsonb.Json;

/// `GET /api/platform-contact`
public final class ReadPlatformContactHandler extends HttpHandler {

  private final PublicSettings settings;

  public ReadPlatformContactHandler() {
    this(new ContentModule(Platform.current()));
  }

  private ReadPlatformContactHandler(ContentModule module) {
    super(module.edge(), Access.anyone());
    this.settings = module.publicSettings();
  }

  @Override
  protected Response respond(Request request) {
    PlatformContact contact = settings.contact();
    PlatformContact.Address at = contact.physicalAddress();
    return Response.ok(
        new Answer(
            new Address(
                at.street(), at.suite(), at.city(), at.province(), at.postalCode(), at.country()),
            contact.phoneNumber(),
            contact.supportEmail(),
            contact.interacDepositEmail(),
            contact.companyName()));
  }

  @Json
  record Answer(
      Address physicalAddress,
      String phoneNumber,
      String supportEmail,
      String interacDepositEmail,
      String companyName) {}

  @Json
  record Address(
      String street,
      String suite,
      String city,
      String province,
      String postalCode,
      String country) {}
}
