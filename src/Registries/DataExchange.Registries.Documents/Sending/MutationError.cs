namespace DataExchange.Registries.Documents.Sending;

/// <summary>Why something asked for was not done.</summary>
/// <param name="Code">The rule broken.</param>
/// <param name="Message">One sentence for the reader.</param>
/// <param name="Field">The field of the input at fault.</param>
internal sealed record MutationError(MutationErrorCode Code, string Message, string Field);
