package org.harkara.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.harkara.access.Principal;
import org.harkara.config.Phones;
import org.harkara.controlroom.Holder;
import org.harkara.model.Address;
import org.harkara.model.Attachment;
import org.harkara.model.Button;
import org.harkara.model.GeoPoint;
import org.harkara.model.Inbound;

/**
 * The phones of a drill side by side, to try it out and to train on: whoever may see messages
 * unmasked writes as anybody and moves the clock.
 */
final class PhonePages {
  static final String PATH = "/phones";

  /** What Telegram takes at once; an SMS of so many parts nobody sends. */
  static final int LONGEST = 4096;

  private static final String MOVED = "moved";

  private final Rehearsal drill;
  private final Parts parts;
  private final Frame frame;
  private final Browsers browsers;
  private final Live live;
  private final PhoneViews views;
  private final PhoneClock clock;

  /** Every phone of every open page asks whose it is, every two seconds. */
  private final Kept<String, Map<Address, Holder>> holders = new Kept<>();

  PhonePages(Rehearsal drill, Parts parts, Frame frame, Browsers browsers) {
    this.drill = drill;
    this.parts = parts;
    this.frame = frame;
    this.browsers = browsers;
    this.live = new Live(frame);
    this.views = new PhoneViews(parts, frame);
    this.clock = new PhoneClock(drill, parts.config(), parts.room().zone());
  }

  void mount(RoutesConfig routes) {
    routes.get(PATH, this::page);
    routes.get(PATH + "/clock", ctx -> refresh(ctx, lang -> views.clock(lang, clock.face())));
    routes.post(PATH + "/clock", this::move);
    routes.get(PATH + "/case", ctx -> refresh(ctx, lang -> views.life(lang, chosen(ctx), now())));
    routes.get(PATH + "/messages", ctx -> refresh(ctx, views::messages));
    routes.get(PATH + "/{at}/phone", this::phone);
    routes.get(PATH + "/{at}/thread", this::thread);
    routes.post(PATH + "/{at}/messages", this::message);
  }

  private void page(Context ctx) {
    var who = frame.signedIn(ctx);
    if (who.isEmpty()) {
      return;
    }
    insider(who.get());
    var page = frame.page(ctx, "phones.title", who);
    var lang = page.words();
    var holders = holders();
    var phones = new ArrayList<String>();
    var names = new ArrayList<String>();
    for (var address : open(ctx, holders)) {
      var holder = holders.get(address);
      names.add(views.name(lang, holder));
      phones.add(phoneHtml(lang, phones.size() + 1, holder, holders));
    }
    var beside = new HashMap<String, Object>();
    beside.put("page", page);
    beside.put("names", names);
    beside.put("phones", phones);
    beside.put("clock", first(views.clock(lang, clock.face())));
    beside.put("life", first(views.life(lang, Optional.empty(), now())));
    beside.put("messages", first(views.messages(lang)));
    frame.html(ctx, "phones.jte", beside);
  }

  private String first(Live.Fragment fragment) {
    return live.first(fragment.id(), fragment.url(), fragment.html());
  }

  private interface Render {
    Live.Fragment in(Words lang);
  }

  private void refresh(Context ctx, Render render) {
    live.refresh(
        ctx,
        (lang, who) -> {
          insider(who);
          return render.in(lang);
        });
  }

  /** Another hand takes the phone. */
  private void phone(Context ctx) {
    var who = frame.visitor(ctx);
    if (who.isEmpty()) {
      ctx.status(401).header("HX-Redirect", "/login").result("");
      return;
    }
    insider(who.get());
    int at = at(ctx);
    var holders = holders();
    var holder = holder(Query.of(ctx).text("who"), holders);
    var open = new ArrayList<>(open(ctx, holders));
    if (at <= open.size()) {
      open.set(at - 1, holder.phone());
      browsers.keepPhones(ctx, open);
    }
    Browsers.guard(ctx);
    ctx.html(phoneHtml(frame.words(ctx), at, holder, holders));
  }

  private String phoneHtml(Words lang, int at, Holder holder, Map<Address, Holder> holders) {
    return views.phone(lang, at, holder, holders.values(), first(views.thread(lang, at, holder)));
  }

  private void thread(Context ctx) {
    refresh(ctx, lang -> views.thread(lang, at(ctx), holder(Query.of(ctx).text("who"), holders())));
  }

  private void message(Context ctx) {
    own(ctx);
    at(ctx);
    var holder = holder(Optional.ofNullable(ctx.formParam("who")), holders());
    var text = Optional.ofNullable(ctx.formParam("text")).orElse("").strip();
    boolean photo = "photo".equals(ctx.formParam("with"));
    boolean place = "place".equals(ctx.formParam("with")) || text.equals(Button.LOCATION);
    if (text.isEmpty() && !photo && !place || text.length() > LONGEST) {
      throw Problem.bad("'text' has 1 to " + LONGEST + " characters");
    }
    var id = UUID.randomUUID().toString();
    var from = holder.phone();
    var settled =
        drill.deliver(
            new Inbound(
                Api.SIMULATOR,
                from,
                from.text() + ":" + id,
                place ? "" : text,
                Optional.empty(),
                now(),
                Optional.ofNullable(ctx.formParam("replyTo")).filter(DrillApi::sent),
                photo ? List.of(new Attachment("photo", id, "image/jpeg")) : List.of(),
                place ? somewhere() : Optional.empty(),
                Inbound.Hints.NONE));
    ctx.header("HX-Trigger", MOVED);
    frame.html(ctx, "told.jte", Map.of("w", frame.words(ctx), "verdict", settled.verdict()));
  }

  /** These phones stand at the first station whose place is known. */
  private Optional<GeoPoint> somewhere() {
    return parts.config().places().stream()
        .filter(place -> place.kind().equals("station"))
        .flatMap(place -> place.at().stream())
        .findFirst();
  }

  private void move(Context ctx) {
    own(ctx);
    clock.move(Optional.ofNullable(ctx.formParam("at")), Optional.ofNullable(ctx.formParam("by")));
    ctx.status(HttpStatus.NO_CONTENT).header("HX-Trigger", MOVED);
  }

  /** As this browser last had them, else as the configuration says, else whoever comes first. */
  private List<Address> open(Context ctx, Map<Address, Holder> holders) {
    var kept = browsers.phones(ctx).stream().filter(holders::containsKey).toList();
    var named = parts.config().phones().open().stream().filter(holders::containsKey).toList();
    if (!kept.isEmpty() && kept.size() >= named.size()) {
      return kept.subList(0, Math.min(kept.size(), Phones.MOST));
    }
    return named.isEmpty() ? holders.keySet().stream().limit(Phones.MOST).toList() : named;
  }

  /** Only phones of the drill: nobody looks into another's by naming a number. */
  private static Holder holder(Optional<String> who, Map<Address, Holder> holders) {
    return who.flatMap(
            phone ->
                holders.values().stream().filter(h -> h.phone().text().equals(phone)).findFirst())
        .orElseThrow(() -> new Problem(404, "nobody in this drill holds that phone"));
  }

  private static int at(Context ctx) {
    var at = ctx.pathParam("at");
    if (!at.matches("[1-" + Phones.MOST + "]")) {
      throw new Problem(404, "the phones are numbered from 1 to " + Phones.MOST);
    }
    return Integer.parseInt(at);
  }

  private static Optional<String> chosen(Context ctx) {
    return Query.of(ctx).text("number");
  }

  /** What is sent comes from a page of whoever may send it. */
  private void own(Context ctx) {
    frame.ownForm(ctx);
    insider(frame.visitor(ctx).orElseThrow(() -> new Problem(401, "please sign in again")));
  }

  private static void insider(Principal who) {
    if (!who.role().insider()) {
      throw new Problem(403, "the role " + who.role().slug() + " may not see this");
    }
  }

  private Map<Address, Holder> holders() {
    return holders.get("", () -> parts.phones().holders(now()));
  }

  private Instant now() {
    return drill.now();
  }
}
