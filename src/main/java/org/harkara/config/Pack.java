package org.harkara.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * {@code packs/NAME.yaml}: the words of a state's texting scheme.
 *
 * @param commands event → words that start it, any script
 * @param phrases what the whole message may be: {@code yes}, {@code no}, {@code anonymous}, {@code
 *     greeting}, {@code thanks}, {@code vague} …
 * @param spans span of time → words for it, after a number or, as a phrase, alone: {@code 2
 *     ghante}, {@code kal tak}
 * @param texting how reports are texted
 */
public record Pack(
    String name,
    Map<String, List<String>> commands,
    Map<String, List<String>> phrases,
    Map<Duration, List<String>> spans,
    Texting texting) {}
