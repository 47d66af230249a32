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

  Reports reports();

  Incidents incidents();

  Sweeps sweeps();

  Prompts prompts();

  HandOvers handOvers();

  LinkCodes linkCodes();

  Outbox outbox();

  Imports imports();

  Marks marks();

  AccountWrites accountWrites();
}
