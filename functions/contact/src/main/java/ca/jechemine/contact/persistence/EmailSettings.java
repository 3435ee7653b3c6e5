package ca.jechemine.contact.persistence;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// Of the settings of e-mail, what this domain goes by: absent is on.
@Json
record EmailSettings(@Nullable Boolean enabled) {}
