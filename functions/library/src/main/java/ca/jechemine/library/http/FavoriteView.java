package ca.jechemine.library.http;

import io.avaje.jsonb.Json;

/// Whether a resource is marked now.
@Json
record FavoriteView(boolean isFavorite) {}
