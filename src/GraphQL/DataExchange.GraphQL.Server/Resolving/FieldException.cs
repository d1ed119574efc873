namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>
/// Ends a whole resolver call with an error that the client may read. Any other exception reaches the client only as
/// <c>Internal server error</c>. For one item of a batch return a <see cref="FieldOutcome{T}"/> instead.
/// </summary>
#pragma warning disable CA1032 // An exception without its error would be masked: only the constructor with the error has a meaning.
public sealed class FieldException(FieldError error) : Exception(error.Message)
#pragma warning restore CA1032
{
    /// <summary>What the client is told.</summary>
    public FieldError Error { get; } = error;
}
