using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Needs;

/// <summary>
/// Chooses under which key a value that the client did not ask for stands in the merged result: the client's own where that always holds the same
/// value, one of our own otherwise. Ours start with <c>~</c>, which no GraphQL name can.
/// </summary>
internal static class MergedKeys
{
    /// <summary>The key, and what the client selects below it.</summary>
    public static (string Key, NormalizedSelectionSet? Client) For(
        NormalizedSelectionSet? client,
        ImmutableArray<string>? types,
        string name,
        ImmutableArray<ArgumentNode> arguments)
    {
        var text = ArgumentText.Of(arguments);
        foreach (var entry in client?.Fields ?? [])
        {
            if (entry.Definition.Name == name && Serves(entry, types) && ArgumentText.Of(entry.Arguments) == text)
            {
                return (entry.ResponseKey, entry.Selections);
            }
        }

        return ("~" + name + text, null);
    }

    private static bool Serves(NormalizedField entry, ImmutableArray<string>? types) =>
        !entry.IsWithheld && entry.Guard is null && entry.Conditions.IsEmpty
        && (entry.Types is not { } covered || (types is { } wanted && wanted.All(w => covered.Any(c => c.Name == w))));
}
