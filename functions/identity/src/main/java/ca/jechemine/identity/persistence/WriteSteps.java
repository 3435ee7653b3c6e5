package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Step;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;

/// A step that takes more than one write.
record WriteSteps(List<Write> writes) implements Step {}
