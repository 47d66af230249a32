package org.harkara.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Phones;
import org.harkara.controlroom.Holder;
import org.harkara.controlroom.PhoneRoom;
import org.harkara.model.Medium;

/** Renders the phones and what stands beside them. */
final class PhoneViews {
  /** Of each role; a state has thousands of presiding officers, and nobody scrolls so far. */
  private static final int OF_A_ROLE = 40;

  private static final int EXAMPLES = 8;
  private static final int CASES = 6;
  private static final int MESSAGES = 30;

  private final Parts parts;
  private final Frame frame;

  PhoneViews(Parts parts, Frame frame) {
    this.parts = parts;
    this.frame = frame;
  }

  Live.Fragment clock(Words lang, ClockFace clock) {
    return new Live.Fragment(
        "clock",
        PhonePages.PATH + "/clock?",
        frame.render("phoneclock.jte", Map.of("w", lang, "clock", clock)));
  }

  /**
   * @param chosen number of a case; else it is the latest
   */
  Live.Fragment life(Words lang, Optional<String> chosen, Instant now) {
    var numbers = parts.phones().cases(CASES);
    var story =
        chosen
            .or(() -> numbers.stream().findFirst())
            .flatMap(number -> parts.board().story(number, lang.language(), now));
    return new Live.Fragment(
        "life",
        PhonePages.PATH + "/case?" + chosen.map(n -> Links.parameter("number", n)).orElse(""),
        frame.render("phonecase.jte", Map.of("w", lang, "numbers", numbers, "story", story)));
  }

  Live.Fragment messages(Words lang) {
    var latest = parts.board().latest(lang.language());
    return new Live.Fragment(
        "latest",
        PhonePages.PATH + "/messages?",
        frame.render(
            "phonemessages.jte",
            Map.of("w", lang, "messages", latest.subList(0, Math.min(MESSAGES, latest.size())))));
  }

  String phone(Words lang, int at, Holder holder, Collection<Holder> all, String thread) {
    var params = new HashMap<String, Object>();
    params.put("w", lang);
    params.put("at", at);
    params.put("phone", holder.phone());
    params.put("telegram", holder.phone().medium() == Medium.TELEGRAM);
    params.put("role", holder.citizen() ? "" : role(lang, holder));
    params.put("groups", groups(lang, holder, all));
    params.put("thread", thread);
    params.put("longest", PhonePages.LONGEST);
    return frame.render("phone.jte", params);
  }

  private List<HolderGroup> groups(Words lang, Holder holder, Collection<Holder> all) {
    var byRole = new LinkedHashMap<String, List<HolderGroup.Choice>>();
    for (var one : all) {
      var choices = byRole.computeIfAbsent(role(lang, one), r -> new ArrayList<>());
      boolean chosen = one.equals(holder);
      if (chosen || choices.size() < OF_A_ROLE) {
        choices.add(new HolderGroup.Choice(one.phone().text(), label(lang, one), chosen));
      }
    }
    return byRole.entrySet().stream().map(e -> new HolderGroup(e.getKey(), e.getValue())).toList();
  }

  private String role(Words lang, Holder holder) {
    var role = parts.config().roles().get(holder.role());
    return role == null ? lang.get("phones", holder.role()) : role.name().in(lang.language());
  }

  /** In the list, below the role: an officer's name and what for, a citizen's number. */
  private String label(Words lang, Holder holder) {
    if (holder.citizen()) {
      return name(lang, holder);
    }
    var of =
        holder
            .department()
            .map(slug -> parts.config().departments().get(slug).name().in(lang.language()))
            .or(holder::place)
            .orElse("");
    return name(lang, holder) + " · " + of;
  }

  String name(Words lang, Holder holder) {
    return holder
        .name()
        .map(name -> name.in(lang.language()))
        .orElseGet(
            () ->
                lang.get("phones.citizen")
                    + " …"
                    + holder.phone().value().substring(holder.phone().value().length() - 2)
                    + " ("
                    + lang.get("channel", holder.phone().medium().slug())
                    + ")");
  }

  Live.Fragment thread(Words lang, int at, Holder holder) {
    var bubbles = parts.phones().thread(holder.phone());
    var params = new HashMap<String, Object>();
    params.put("w", lang);
    params.put("at", at);
    params.put("telegram", holder.phone().medium() == Medium.TELEGRAM);
    params.put("bubbles", bubbles);
    params.put("suggestions", suggestions(lang, holder, bubbles));
    return new Live.Fragment(
        "thread-" + at,
        PhonePages.PATH + "/" + at + "/thread?" + Links.parameter("who", holder.phone().text()),
        frame.render("thread.jte", params));
  }

  /** The configuration's for the role, then what the packs in force report such things by. */
  private List<String> suggestions(Words lang, Holder holder, List<PhoneRoom.Bubble> bubbles) {
    var phones = parts.config().phones();
    var own = phones.suggestions(holder.role(), lang.language());
    var all =
        new LinkedHashSet<>(
            own.isEmpty() ? phones.suggestions(Phones.OFFICER, lang.language()) : own);
    var role = parts.config().roles().get(holder.role());
    if (role != null) {
      CodeCard.of(parts.config(), role).stream()
          .filter(CodeCard::own)
          .flatMap(card -> card.lines().stream())
          .map(line -> line.examples().getFirst())
          .limit(EXAMPLES)
          .forEach(all::add);
    }
    var number =
        bubbles.reversed().stream().flatMap(bubble -> bubble.caseNumber().stream()).findFirst();
    return all.stream()
        .filter(text -> number.isPresent() || !text.contains(Phones.CASE))
        .map(text -> text.replace(Phones.CASE, number.orElse("")))
        .toList();
  }
}
