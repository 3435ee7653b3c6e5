package ca.jechemine.runtime.json;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.contracts.MailEvent;
import io.avaje.jsonb.Json;

/// Has the adapters of the published events generated here, so that the events themselves stay
/// plain Java.
@Json.Import({
  AccountEvent.AccountChanged.class,
  ContactEvent.ContactReceived.class,
  ContactEvent.ContactReplied.class,
  MailEvent.MailSent.class,
  MailEvent.MailRefused.class
})
interface Contracts {}
