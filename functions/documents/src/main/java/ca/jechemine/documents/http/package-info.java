@NullMarked
package ca.jechemine.documents.http;

import org.jspecify.annotations.NullMarked;
