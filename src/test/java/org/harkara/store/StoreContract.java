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
        CasesContract,
        DirectoryContract,
        OtherHandsContract,
        PlacesContract,
        ReportsContract,
        SweepsContract,
        IncidentsContract,
        PromptsContract,
        ReportRegisterContract,
        ReportBoardContract,
        RegisterContract,
        ImportsContract,
        AccessContract {}
