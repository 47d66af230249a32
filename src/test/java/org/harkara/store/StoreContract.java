package org.harkara.store;

/**
 * What any store must do. An implementation supplies itself, empty; each part is tested in its own
 * interface.
 */
public interface StoreContract
    extends TransactionContract,
        LedgerContract,
        OutboxContract,
        ReceiptContract,
        SealedContactsContract,
        CasesContract,
        DuplicatesContract,
        DirectoryContract,
        OtherHandsContract,
        PlacesContract,
        ReportsContract,
        SweepsContract,
        IncidentsContract,
        PromptsContract,
        AttachmentsContract,
        ShownContract,
        TriageContract,
        ReportRegisterContract,
        ReportBoardContract,
        RegisterContract,
        ImportsContract,
        AccessContract {}
