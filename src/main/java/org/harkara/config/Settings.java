package org.harkara.config;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.harkara.model.Kind;

/**
 * {@code harkara.yaml}, channels apart.
 *
 * @param publicUrl the base that providers sign, without a trailing slash; empty when only this
 *     machine talks to us: then {@code http://localhost:} and the port that is really listened on
 * @param database a JDBC URL
 * @param district code of the place an unplaced complaint belongs to
 * @param language of answers while a sender's is unknown
 * @param complaintsPerHour how many complaints one citizen may file in an hour before being paced
 * @param identicalRepliesPerHour beyond this the same text is not sent to the same contact again
 * @param registrationsPerHour how often one phone may ask to speak for a station
 * @param placeWait how long an unplaced complaint waits for its place
 * @param menuWait how long a category menu waits before the triage duty gets the message
 * @param expiry how long a waiting message is worth sending
 * @param retries pauses before the second, third … try; after the last it has failed
 * @param uncertainWait without a receipt after this, an uncertain message goes once more
 */
public record Settings(
    int port,
    String publicUrl,
    String database,
    String district,
    String language,
    int complaintsPerHour,
    int identicalRepliesPerHour,
    Duration placeWait,
    Duration menuWait,
    Duration afterLadder,
    Map<Kind, Duration> expiry,
    List<Duration> retries,
    Duration uncertainWait,
    int registrationsPerHour,
    Spans spans,
    EvidenceRules evidence,
    ChatRules chat,
    Guards guards,
    AccessRules access) {}
