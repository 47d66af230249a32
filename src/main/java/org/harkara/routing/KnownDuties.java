package org.harkara.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.harkara.config.Folded;
import org.harkara.model.Address;
import org.harkara.model.Names;
import org.harkara.routing.ImportChange.AddDuty;
import org.harkara.store.ImportRegister.KnownDuty;
import org.harkara.store.ImportRegister.Person;

/** Who there is, and who has which duty, by post: role, department and place. */
final class KnownDuties {
  record Post(String role, Optional<String> department, String place) {
    static Post of(AddDuty duty) {
      return new Post(duty.role(), duty.department(), duty.place());
    }
  }

  private final Map<Address, Person> people = new HashMap<>();
  private final Map<Long, Person> byId = new HashMap<>();
  private final Map<Post, List<KnownDuty>> byPost = new HashMap<>();
  private final Map<Long, Integer> dutiesOf = new HashMap<>();

  KnownDuties(List<Person> known, List<KnownDuty> duties) {
    for (var person : known) {
      people.putIfAbsent(person.phone(), person);
      byId.put(person.officerId(), person);
    }
    for (var duty : duties) {
      byPost
          .computeIfAbsent(
              new Post(duty.role(), duty.department(), duty.place()), p -> new ArrayList<>())
          .add(duty);
      dutiesOf.merge(duty.officerId(), 1, Integer::sum);
    }
  }

  /** Somebody without any duty, past or to come, is taken for new: a list that was taken back. */
  Optional<Person> person(Address phone) {
    return Optional.ofNullable(people.get(phone))
        .filter(person -> dutiesOf.containsKey(person.officerId()));
  }

  /** The duties of this post that the person behind the phone has. */
  List<KnownDuty> own(AddDuty duty) {
    return at(Post.of(duty)).stream().filter(known -> phone(known).equals(duty.phone())).toList();
  }

  /** The duties of this post that others have at the same time. */
  List<KnownDuty> others(AddDuty duty) {
    return at(Post.of(duty)).stream()
        .filter(known -> !phone(known).equals(duty.phone()))
        .filter(known -> overlap(known.from(), known.facts().to(), duty.from(), duty.facts().to()))
        .toList();
  }

  private List<KnownDuty> at(Post post) {
    return byPost.getOrDefault(post, List.of());
  }

  Address phone(KnownDuty duty) {
    return byId.get(duty.officerId()).phone();
  }

  Names name(KnownDuty duty) {
    return byId.get(duty.officerId()).name();
  }

  static boolean overlap(Instant from, Instant to, Instant otherFrom, Instant otherTo) {
    return from.isBefore(otherTo) && otherFrom.isBefore(to);
  }

  /** True when no language in which both stand tells them apart. */
  static boolean same(Names a, Names b) {
    return a.byLanguage().entrySet().stream()
        .allMatch(
            name ->
                Folded.of(name.getValue())
                    .equals(
                        Folded.of(b.byLanguage().getOrDefault(name.getKey(), name.getValue()))));
  }
}
