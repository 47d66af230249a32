package org.harkara.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.harkara.model.Address;
import org.harkara.model.Case;
import org.harkara.model.CaseEvent;
import org.harkara.model.Evidence;
import org.harkara.model.Names;
import org.harkara.model.Place;
import org.harkara.model.Status;
import org.harkara.store.AccountWrites;
import org.harkara.store.Accounts;
import org.harkara.store.CaseRegister;
import org.harkara.store.Duplicates;
import org.harkara.store.MessageRegister;
import org.harkara.store.OfficerRegister;
import org.harkara.store.Page;
import org.harkara.store.Seal;
import org.harkara.store.Store;
import org.harkara.store.Tables;
import org.harkara.store.Views;

/** A store in memory: the read side and the accounts. What the web never touches is absent. */
public final class FakeStore extends AbsentTables implements Store {
  public final List<CaseRegister.Entry> cases = new ArrayList<>();
  public final Map<Long, List<CaseEvent>> events = new HashMap<>();
  public final List<MessageRegister.Line> lines = new ArrayList<>();
  public final List<OfficerRegister.Entry> officers = new ArrayList<>();
  public final List<Evidence> evidence = new ArrayList<>();
  public final List<String> audit = new ArrayList<>();
  public final List<String> hashes = new ArrayList<>();
  public volatile Health health = new Health(true, "fine");
  public volatile boolean down;
  private final Map<String, Accounts.Grant> grants = new HashMap<>();
  private final Map<String, Accounts.Account> people = new LinkedHashMap<>();

  @Override
  public synchronized <T> T transact(Function<Tables, T> work) {
    return whenUp(work);
  }

  @Override
  public synchronized <T> T read(Function<Views, T> work) {
    return whenUp(work::apply);
  }

  private <T> T whenUp(Function<Tables, T> work) {
    if (down) {
      throw new StoreUnavailable("closed", null);
    }
    return work.apply(this);
  }

  @Override
  public Health check() {
    return health;
  }

  @Override
  public void close() {
    down = true;
  }

  @Override
  public CaseRegister caseRegister() {
    return new CaseRegister() {
      @Override
      public Optional<Entry> find(long caseId) {
        return cases.stream().filter(e -> e.complaint().id() == caseId).findFirst();
      }

      @Override
      public Page<Entry> list(
          Optional<Status> status,
          Optional<String> category,
          Optional<String> place,
          Optional<String> query,
          int page) {
        return page(
            cases.stream()
                .filter(e -> fits(e.complaint(), status, category, place, query))
                .sorted(Comparator.comparing((Entry e) -> e.complaint().id()).reversed())
                .toList(),
            page);
      }

      @Override
      public List<CaseEvent> events(long caseId) {
        return events.getOrDefault(caseId, List.of());
      }

      @Override
      public Map<Status, Long> counts() {
        var counts = new EnumMap<Status, Long>(Status.class);
        cases.forEach(e -> counts.merge(e.complaint().status(), 1L, Long::sum));
        return counts;
      }
    };
  }

  private static boolean fits(
      Case c,
      Optional<Status> status,
      Optional<String> category,
      Optional<String> place,
      Optional<String> query) {
    return status.map(s -> c.status() == s).orElse(true)
        && category.map(slug -> c.category().equals(Optional.of(slug))).orElse(true)
        && place.map(p -> c.place().map(at -> at.code().startsWith(p)).orElse(false)).orElse(true)
        && query.map(q -> c.text().contains(q) || c.number().equals(q)).orElse(true);
  }

  private static <T> Page<T> page(List<T> all, int page) {
    var items = all.stream().skip((page - 1L) * Page.SIZE).limit(Page.SIZE).toList();
    return Page.of(items, page, all.size());
  }

  @Override
  public Duplicates duplicates() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Seal seal() {
    throw new UnsupportedOperationException();
  }

  @Override
  public MessageRegister messageRegister() {
    return new MessageRegister() {
      @Override
      public Page<Line> list(Optional<Address> address, boolean anonymousToo, int page) {
        return page(
            lines.stream()
                .filter(l -> anonymousToo || !l.anonymous())
                .filter(l -> address.map(l.address()::equals).orElse(true))
                .sorted(Comparator.comparing(Line::id).reversed())
                .toList(),
            page);
      }

      @Override
      public List<Line> ofPhone(Address phone, int limit) {
        return list(Optional.of(phone), 1).items();
      }

      @Override
      public List<Line> sent(Optional<Address> address, int limit) {
        return lines.stream()
            .filter(l -> !l.incoming() && address.map(l.address()::equals).orElse(true))
            .toList();
      }

      @Override
      public List<Line> about(long caseId, int limit) {
        return lines.stream().filter(l -> l.caseId().equals(Optional.of(caseId))).toList();
      }

      @Override
      public List<Count> counts() {
        var counts = new java.util.TreeMap<String, Count>();
        for (var line : lines) {
          var verdict = line.verdict().or(line::state).orElseThrow();
          counts.merge(
              line.incoming() + verdict,
              new Count(line.incoming(), verdict, 1),
              (a, b) -> new Count(a.incoming(), a.verdict(), a.messages() + b.messages()));
        }
        return List.copyOf(counts.values());
      }
    };
  }

  @Override
  public OfficerRegister officerRegister() {
    return new OfficerRegister() {
      @Override
      public Page<Entry> list(
          Optional<String> role, Optional<String> department, Optional<String> place, int page) {
        return page(
            officers.stream()
                .filter(e -> role.map(e.duty().role()::equals).orElse(true))
                .filter(
                    e -> department.map(d -> e.duty().department().equals(department)).orElse(true))
                .filter(e -> place.map(e.duty().place().code()::equals).orElse(true))
                .toList(),
            page);
      }

      @Override
      public List<Entry> all() {
        return List.copyOf(officers);
      }
    };
  }

  @Override
  public Accounts accounts() {
    return new Accounts() {
      @Override
      public Optional<Grant> grant(String sha256, Instant now) {
        return Optional.ofNullable(grants.get(sha256)).filter(g -> g.expiresAt().isAfter(now));
      }

      @Override
      public Optional<Account> account(String name) {
        return Optional.ofNullable(people.get(name));
      }

      @Override
      public List<Account> accounts() {
        return List.copyOf(people.values());
      }
    };
  }

  @Override
  public AccountWrites accountWrites() {
    return new AccountWrites() {
      @Override
      public void add(
          String kind, String sha256, String role, String label, Instant at, Instant expiresAt) {
        hashes.add(sha256);
        grants.put(sha256, new Accounts.Grant(hashes.size(), kind, role, label, expiresAt));
      }

      @Override
      public void addSession(
          long accountId, String sha256, String role, String label, Instant at, Instant expiresAt) {
        add("session", sha256, role, label, at, expiresAt);
      }

      @Override
      public boolean addAccount(String name, String role, String password, Instant at) {
        var id = people.size() + 1;
        var account = new Accounts.Account(id, name, role, password, false, 0, Optional.empty());
        return people.putIfAbsent(name, account) == null;
      }

      @Override
      public void setPassword(long accountId, String password, Instant at) {
        throw absent();
      }

      @Override
      public void setDisabled(long accountId, boolean disabled, Instant at) {
        throw absent();
      }

      @Override
      public void setFailed(long accountId, int failed, Optional<Instant> lockedUntil) {
        people.replaceAll(
            (name, was) ->
                was.id() != accountId
                    ? was
                    : new Accounts.Account(
                        was.id(),
                        name,
                        was.role(),
                        was.password(),
                        was.disabled(),
                        failed,
                        lockedUntil));
      }

      @Override
      public boolean revoke(long id, Instant at) {
        return grants.values().removeIf(grant -> grant.id() == id);
      }

      @Override
      public void audit(String who, String what, Instant at) {
        audit.add(who + " " + what);
      }
    };
  }

  @Override
  public org.harkara.store.PlaceRegister placeRegister() {
    return new org.harkara.store.PlaceRegister() {
      /** The constituencies 184 and 185, and stations of theirs. */
      @Override
      public List<Place> line(String code) {
        return code.matches("18[45](/.*)?")
            ? List.of(new Place(1, code, "ac", Names.of(code, null), Optional.empty()))
            : List.of();
      }

      @Override
      public long count(String kind) {
        throw absent();
      }

      @Override
      public Map<Long, Place> groups(String kind) {
        throw absent();
      }
    };
  }

  @Override
  public org.harkara.store.EvidenceRegister evidenceRegister() {
    return new org.harkara.store.EvidenceRegister() {
      @Override
      public List<Evidence> of(long caseId) {
        return evidence.stream().filter(e -> e.caseId().equals(Optional.of(caseId))).toList();
      }

      @Override
      public Optional<Evidence> find(long caseId, long id) {
        return of(caseId).stream().filter(e -> e.id() == id).findFirst();
      }
    };
  }
}
