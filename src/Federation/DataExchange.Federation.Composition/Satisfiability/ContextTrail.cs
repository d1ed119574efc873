using System.Collections.Immutable;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>The contexts that the way to an object has set, each by the nearest ancestor that sets it.</summary>
internal sealed class ContextTrail
{
    private readonly ImmutableSortedDictionary<string, (string Type, ImmutableHashSet<Option> Options)> _set;

    private ContextTrail(ImmutableSortedDictionary<string, (string Type, ImmutableHashSet<Option> Options)> set)
    {
        _set = set;
        Key = string.Join('\u001e', set.Select(s => $"{s.Key}\u001d{s.Value.Type}\u001d{string.Join('\u001d', s.Value.Options.Select(o => o.Key).Order(StringComparer.Ordinal))}"));
    }

    /// <summary>The trail of an object that no context is set above.</summary>
    public static ContextTrail Empty { get; } = new(ImmutableSortedDictionary.Create<string, (string Type, ImmutableHashSet<Option> Options)>(StringComparer.Ordinal));

    /// <summary>A text that is the same for the same trail.</summary>
    public string Key { get; }

    /// <summary>The object that sets a context: its concrete type and where it is known; null where nothing sets it.</summary>
    public (string Type, ImmutableHashSet<Option> Options)? Find(string context) => _set.TryGetValue(context, out var setter) ? setter : null;

    /// <summary>The trail below an object that sets contexts; this one where it sets none.</summary>
    public ContextTrail Set(ImmutableArray<string> contexts, string type, ImmutableHashSet<Option> options) =>
        contexts.IsEmpty ? this : new ContextTrail(_set.SetItems(contexts.Select(c => KeyValuePair.Create(c, (type, options)))));
}
