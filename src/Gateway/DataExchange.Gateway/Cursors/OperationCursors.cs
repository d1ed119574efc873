using System.Collections.Immutable;
using DataExchange.Federation.Execution.Ports;
using DataExchange.GraphQL.Language;

namespace DataExchange.Gateway.Cursors;

/// <summary>The cursors that an operation takes and gives. Immutable.</summary>
/// <param name="Inputs">Those it takes.</param>
/// <param name="Outputs">The lists whose cursors it gives; their seals stand after the transforms of the operation, in this order.</param>
internal sealed record OperationCursors(ImmutableArray<CursorInput> Inputs, ImmutableArray<CursorScope> Outputs)
{
    /// <summary>The values of a request with the cursors it gives opened; null where one is not of its list, client and purpose, or is too old.</summary>
    public IReadOnlyDictionary<string, object?>? Open(CursorSeal seal, string client, string? purpose, IReadOnlyDictionary<string, object?> values)
    {
        if (Inputs.IsEmpty)
        {
            return values;
        }

        var opened = new Dictionary<string, object?>(values, StringComparer.Ordinal);
        foreach (var input in Inputs)
        {
            var given = input.Given switch
            {
                VariableNode variable when !values.ContainsKey(variable.Name.Value) => input,
                VariableNode variable => values[variable.Name.Value],
                StringValueNode text => text.Value,
                NullValueNode => null,
                _ => string.Empty,
            };
            if (given is string cursor)
            {
                if (!seal.TryOpen(cursor, input.Scope.Bind(client, purpose, values), out var plain))
                {
                    return null;
                }

                opened[input.Variable] = plain;
            }
            else if (given is null)
            {
                opened[input.Variable] = null;
            }
        }

        return opened;
    }

    /// <summary>The transforms of the operation, and after them the seals of its lists.</summary>
    public IReadOnlyList<ILeafTransform> Seals(
        IReadOnlyList<ILeafTransform> transforms, CursorSeal seal, string client, string? purpose, IReadOnlyDictionary<string, object?> values) =>
        [.. transforms, .. Outputs.Select(o => new SealedCursor(seal, o.Bind(client, purpose, values)))];
}
