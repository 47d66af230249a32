package org.harkara.channel;

import java.nio.file.Path;
import java.time.Duration;
import org.harkara.model.Attachment;

/**
 * One try to bring a file that a message carried.
 *
 * @param file as the message named it
 * @param into where its bytes go; nothing is there yet
 * @param most bytes; what is larger is not wanted
 * @param within the longest the whole may take
 */
public record Errand(Attachment file, Path into, long most, Duration within) {}
