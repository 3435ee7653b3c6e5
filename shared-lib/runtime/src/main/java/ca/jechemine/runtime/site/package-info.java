/// The site as its visitors see it, for what one domain asks of another in their name.
@NullMarked
package ca.jechemine.runtime.site;

import org.jspecify.annotations.NullMarked;
