package org.harkara.store;

/** Everything a transaction may read and write, by narrow interface. */
public interface Tables extends Views {
  Ledger ledger();

  Contacts contacts();

  Sessions sessions();

  Places places();

  Duties duties();

  Cases cases();

  CaseOrders caseOrders();

  Duplicates duplicates();

  Reports reports();

  Incidents incidents();

  Sweeps sweeps();

  Prompts prompts();

  Triage triage();

  HandOvers handOvers();

  LinkCodes linkCodes();

  Outbox outbox();

  Attachments attachments();

  Imports imports();

  Marks marks();

  /** What hides who is anonymous. */
  Seal seal();

  AccountWrites accountWrites();
}
