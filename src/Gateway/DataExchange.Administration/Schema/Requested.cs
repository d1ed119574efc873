using DataExchange.Access.Snapshots;
using DataExchange.GraphQL.Server.Resolving;

namespace DataExchange.Administration.Schema;

/// <summary>The state that an operation was admitted on, for the fields below it.</summary>
internal static class Requested
{
    private static readonly object _key = new();

    /// <summary>Keeps the state for the fields below.</summary>
    public static void Keep(FieldContext field, AccessSnapshot state) => field.Items[_key] = state;

    /// <summary>The state of the operation that the field is below of. Where several run together, that of one of them: each is of this request.</summary>
    public static AccessSnapshot State(this FieldContext field) =>
        field.Items.TryGetValue(_key, out var state) && state is AccessSnapshot known
            ? known
            : throw new System.Diagnostics.UnreachableException("Fields are read below an operation, which keeps its state.");
}
