package org.harkara.report;

import java.time.Instant;
import org.harkara.model.Context;

/**
 * The message a report came in.
 *
 * @param said when it was written, by the provider's word, else {@code now}
 */
public record Incoming(Context context, long messageId, String text, Instant said, Instant now) {}
