package org.harkara.store.jdbi;

import org.harkara.store.AccountWrites;
import org.harkara.store.Attachments;
import org.harkara.store.CaseOrders;
import org.harkara.store.Cases;
import org.harkara.store.Contacts;
import org.harkara.store.Duplicates;
import org.harkara.store.Duties;
import org.harkara.store.HandOvers;
import org.harkara.store.Imports;
import org.harkara.store.Incidents;
import org.harkara.store.Ledger;
import org.harkara.store.LinkCodes;
import org.harkara.store.Marks;
import org.harkara.store.Outbox;
import org.harkara.store.Places;
import org.harkara.store.Prompts;
import org.harkara.store.Reports;
import org.harkara.store.Seal;
import org.harkara.store.Sessions;
import org.harkara.store.Sweeps;
import org.harkara.store.Tables;
import org.harkara.store.Triage;

/** Everything, over the writer's connection. */
final class JdbiTables extends JdbiViews implements Tables {
  private final Ledger ledger;
  private final Contacts contacts;
  private final Sessions sessions;
  private final Places places;
  private final Duties duties;
  private final Cases cases;
  private final CaseOrders caseOrders;
  private final Duplicates duplicates;
  private final Reports reports;
  private final Incidents incidents;
  private final Sweeps sweeps;
  private final Prompts prompts;
  private final Triage triage;
  private final HandOvers handOvers;
  private final LinkCodes linkCodes;
  private final Outbox outbox;
  private final Attachments attachments;
  private final Imports imports;
  private final Marks marks;
  private final Seal seal;
  private final AccountWrites accountWrites;

  JdbiTables(KeptStatements sql, KeyedSeal seal) {
    super(sql, seal);
    this.seal = seal;
    handOvers = new HandOverRows(sql);
    ledger = new LedgerRows(sql);
    contacts = new ContactRows(sql, seal);
    sessions = new SessionRows(sql);
    places = new PlaceRows(sql);
    duties = new DutyRows(sql);
    cases = new CaseRows(sql);
    caseOrders = new OrderRows(sql);
    duplicates = new DuplicateRows(sql);
    reports = new ReportRows(sql);
    incidents = new IncidentRows(sql);
    sweeps = new SweepRows(sql);
    prompts = new PromptRows(sql);
    triage = new TriageRows(sql);
    linkCodes = new LinkCodeRows(sql);
    outbox = new OutboxRows(sql, seal);
    attachments = new AttachmentRows(sql);
    imports = new ImportRows(sql, places, contacts, duties, handOvers);
    marks = new MarkRows(sql);
    accountWrites = new GrantWrites(sql);
  }

  @Override
  public Ledger ledger() {
    return ledger;
  }

  @Override
  public Contacts contacts() {
    return contacts;
  }

  @Override
  public Sessions sessions() {
    return sessions;
  }

  @Override
  public Places places() {
    return places;
  }

  @Override
  public Duties duties() {
    return duties;
  }

  @Override
  public Cases cases() {
    return cases;
  }

  @Override
  public CaseOrders caseOrders() {
    return caseOrders;
  }

  @Override
  public Duplicates duplicates() {
    return duplicates;
  }

  @Override
  public Reports reports() {
    return reports;
  }

  @Override
  public Incidents incidents() {
    return incidents;
  }

  @Override
  public Sweeps sweeps() {
    return sweeps;
  }

  @Override
  public Prompts prompts() {
    return prompts;
  }

  @Override
  public Triage triage() {
    return triage;
  }

  @Override
  public HandOvers handOvers() {
    return handOvers;
  }

  @Override
  public LinkCodes linkCodes() {
    return linkCodes;
  }

  @Override
  public Outbox outbox() {
    return outbox;
  }

  @Override
  public Attachments attachments() {
    return attachments;
  }

  @Override
  public Imports imports() {
    return imports;
  }

  @Override
  public Marks marks() {
    return marks;
  }

  @Override
  public Seal seal() {
    return seal;
  }

  @Override
  public AccountWrites accountWrites() {
    return accountWrites;
  }
}
