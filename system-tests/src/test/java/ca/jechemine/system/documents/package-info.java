/// Uploads, files and clients' documents, over HTTP.
@NullMarked
package ca.jechemine.system.documents;

import org.jspecify.annotations.NullMarked;
