namespace DataExchange.Registries.Documents.Sending;

/// <summary>The rules that a mutation can break; the schema describes each.</summary>
internal enum MutationErrorCode
{
    UnknownDocument,
    UnknownAgency,
    NotARecipient,
    UnknownStatus,
    StatusNotReachable,
    ReasonRequired,
    RecipientsInvalid,
    NotationInvalid,
    TextInvalid,
    AttachmentInvalid,
    ForeignAgency,
}
