/// Files that come in forms.
@NullMarked
package ca.jechemine.documents.multipart;

import org.jspecify.annotations.NullMarked;
