package org.harkara.controlroom;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.harkara.config.Config;
import org.harkara.model.Address;
import org.harkara.model.Button;
import org.harkara.model.CaseNumber;
import org.harkara.model.ChannelId;
import org.harkara.model.Medium;
import org.harkara.model.SendState;
import org.harkara.store.MessageRegister.Line;
import org.harkara.store.OfficerRegister;
import org.harkara.store.Store;
import org.harkara.text.Segments;

/** What a drill's phones show, each as its holder sees it. Of nobody else's phone. */
public final class PhoneRoom {
  private static final ChannelId SIMULATOR = new ChannelId("simulator");

  /** What left may have arrived; what waits or failed has not. */
  private static final Set<String> ARRIVED =
      Set.of(SendState.SENT.slug(), SendState.DELIVERED.slug(), SendState.UNCERTAIN.slug());

  private final Store store;
  private final Config config;

  public PhoneRoom(Store store, Config config) {
    this.store = store;
    this.config = config;
  }

  /**
   * Whose phones there are at that moment: the citizens' of the configuration, then the officers'
   * on duty in the order in which they were entered, each once. Officers change without this page
   * being thought of, so who is both is the officer.
   */
  public Map<Address, Holder> holders(Instant now) {
    var holders = new LinkedHashMap<Address, Holder>();
    config.phones().citizens().forEach(phone -> holders.put(phone, Holder.citizen(phone)));
    for (var entry : store.read(views -> views.officerRegister().all())) {
      var duty = entry.duty();
      if (!now.isBefore(duty.from()) && now.isBefore(duty.to())) {
        holders.merge(
            entry.phone(),
            holder(entry),
            (known, officer) -> known.name().isPresent() ? known : officer);
      }
    }
    return holders;
  }

  private static Holder holder(OfficerRegister.Entry entry) {
    var duty = entry.duty();
    return new Holder(
        entry.phone(),
        Optional.of(duty.officer().name()),
        duty.role(),
        duty.department(),
        Optional.of(duty.place().code()));
  }

  /** The latest fifty messages of this phone that it sent or got, oldest first. */
  public List<Bubble> thread(Address phone) {
    var lines = store.read(views -> views.messageRegister().thread(phone)).items().reversed();
    var labels = new HashMap<String, String>();
    var bubbles = new ArrayList<Bubble>();
    for (var line : lines) {
      if (line.incoming() || line.state().filter(ARRIVED::contains).isPresent()) {
        line.buttons().stream()
            .flatMap(List::stream)
            .forEach(button -> labels.put(button.data(), button.label()));
        bubbles.add(bubble(line, Optional.ofNullable(labels.get(line.text()))));
      }
    }
    return bubbles;
  }

  /**
   * @param label of the button whose data was sent as a text
   */
  private static Bubble bubble(Line line, Optional<String> label) {
    boolean pressed = line.incoming() && label.isPresent();
    return new Bubble(
        line.id(),
        line.at(),
        line.incoming(),
        pressed,
        pressed ? label.get() : line.text(),
        line.channel() == Medium.SMS ? Segments.of(line.text()) : 0,
        line.verdict().orElse(""),
        line.caseId().map(CaseNumber::of),
        line.via()
            .filter(via -> via.equals(SIMULATOR) && !line.incoming())
            .map(via -> "sim-" + line.id()),
        line.buttons());
  }

  /** The numbers of the latest cases, newest first. */
  public List<String> cases(int most) {
    return store
        .read(
            views ->
                views
                    .caseRegister()
                    .list(
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1))
        .items()
        .stream()
        .limit(most)
        .map(entry -> entry.complaint().number())
        .toList();
  }

  /**
   * One message on a phone.
   *
   * @param own written on this phone
   * @param pressed a button, whose label is then the text
   * @param segments of an SMS; 0 on media that do not count any
   * @param verdict on an own one
   * @param replyId what a reply to it names; empty where none is possible
   */
  public record Bubble(
      long id,
      Instant at,
      boolean own,
      boolean pressed,
      String text,
      int segments,
      String verdict,
      Optional<String> caseNumber,
      Optional<String> replyId,
      List<List<Button>> buttons) {
    public Bubble {
      buttons = List.copyOf(buttons);
    }
  }
}
