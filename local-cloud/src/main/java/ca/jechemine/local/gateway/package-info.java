/// CloudFront and the HTTP APIs behind it, on one port of this machine.
@NullMarked
package ca.jechemine.local.gateway;

import org.jspecify.annotations.NullMarked;
