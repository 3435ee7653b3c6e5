@NullMarked
package ca.jechemine.documents.domain;

import org.jspecify.annotations.NullMarked;
