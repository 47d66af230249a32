package org.harkara.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.harkara.access.Access;
import org.harkara.channel.Channel;
import org.harkara.config.Config;
import org.harkara.controlroom.Board;
import org.harkara.controlroom.ControlRoom;
import org.harkara.controlroom.PhoneRoom;
import org.harkara.controlroom.PollRoom;
import org.harkara.controlroom.TriageRoom;
import org.harkara.evidence.Vault;

/**
 * What the web server is made of.
 *
 * @param host to bind; {@code 0.0.0.0} for all
 * @param port 0 for any free one
 * @param rehearsal present in a drill: {@code /drill/…} exists only then
 * @param clock the core's (a drill's stands still)
 * @param machine the machine's own time
 * @param version shown in the page's foot
 */
public record Parts(
    String host,
    int port,
    Config config,
    List<Channel> channels,
    Intake intake,
    Optional<Rehearsal> rehearsal,
    ControlRoom room,
    Board board,
    PollRoom polls,
    PhoneRoom phones,
    TriageRoom triage,
    Sorting sorting,
    Access access,
    Vault evidence,
    Clock clock,
    Clock machine,
    String version) {
  public Parts {
    channels = List.copyOf(channels);
  }
}
