@NullMarked
package ca.jechemine.documents.application;

import org.jspecify.annotations.NullMarked;
