package ca.jechemine.runtime.probe;

import io.avaje.jsonb.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A body that tests read. It has a package of its own, because the generated adapters of a
/// package's tests would hide those of the package.
@Json
public record Probe(@Nullable List<String> texts) {}
