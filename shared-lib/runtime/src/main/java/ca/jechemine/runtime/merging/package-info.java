/// How domains move what was one account's to another's.
@NullMarked
package ca.jechemine.runtime.merging;

import org.jspecify.annotations.NullMarked;
