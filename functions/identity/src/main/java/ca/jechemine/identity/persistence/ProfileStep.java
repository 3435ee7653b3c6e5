package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.runtime.dynamo.Write;

/// The step that keeps a profile; what is published of the professional follows from it.
record ProfileStep(Write write, Profile profile) implements Step {}
