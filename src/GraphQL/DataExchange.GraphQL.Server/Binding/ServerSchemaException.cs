using System.Collections.Immutable;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>A schema that does not fit its SDL or its bindings. Raised at start, never by a request.</summary>
#pragma warning disable CA1032 // Without its errors the exception says nothing.
public sealed class ServerSchemaException(ImmutableArray<string> errors) : Exception(string.Join(Environment.NewLine, errors))
#pragma warning restore CA1032
{
    /// <summary>Every error: one sentence each, with the schema coordinate or the location.</summary>
    public ImmutableArray<string> Errors { get; } = errors;
}
