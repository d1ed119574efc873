using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;

namespace DataExchange.Federation.Planning.Contexts;

/// <summary>Adds to the needs of each position what fields further down take from it as a context.</summary>
internal sealed class ContextNeeds(SourceCatalog catalog, FieldSetNeeds fieldSets, ContextLookup contexts)
{
    private readonly List<List<Need>> _read = [];
    private readonly List<ImmutableArray<Condition>> _steps = [];
    private readonly HashSet<(Position, string, string, string)> _required = [];

    /// <summary>The needs of an operation with those of contexts added.</summary>
    public NeedSet Add(NeedSet root) => catalog.HasContexts ? Visit(root) : root;

    // INVARIANT: the normaliser bounds the depth of an operation.
    private NeedSet Visit(NeedSet set)
    {
        _read.Add([]);
        var needs = ImmutableArray.CreateBuilder<Need>(set.Needs.Length);
        foreach (var need in set.Needs)
        {
            Look(set, need, need.Conditions);
            _steps.Add(need.Conditions);
            needs.Add(need.Below is { } below && Visit(below) is var visited && visited != below ? need.With(visited) : need);
            _steps.RemoveAt(_steps.Count - 1);
        }

        _read[^1].ForEach(r => Merge(needs, r));
        _read.RemoveAt(_read.Count - 1);
        return needs.SequenceEqual(set.Needs) ? set : set.With(needs.ToImmutable());
    }

    // Whoever may be asked for the need: which of them will be is not known yet.
    private void Look(NeedSet set, Need need, ImmutableArray<Condition> conditions)
    {
        foreach (var type in catalog.PossibleTypes(set.TypeName).Select(t => t.Name).Where(need.AppliesTo))
        {
            foreach (var subgraph in catalog.Subgraphs)
            {
                if (catalog.Find(subgraph, type, need.Name, Provision.None) is { } source)
                {
                    Read(set.Position, source, conditions);
                    Require(set.Position, type, source);
                }
            }
        }
    }

    private void Read(Position position, FieldSource source, ImmutableArray<Condition> conditions)
    {
        foreach (var provider in source.Field.ContextArguments.SelectMany(a => contexts.Find(position, a).All))
        {
            var all = _steps.Skip(provider.Level).SelectMany(s => s).Concat(conditions).Distinct();
            _read[provider.Level].Add(provider.Need.ForContext([.. all]));
        }
    }

    // INVARIANT: requirements that call for each other end where they were looked at before.
    private void Require(Position position, string concreteType, FieldSource source)
    {
        if (source.Field.Requires is { } requires && _required.Add((position, concreteType, source.Subgraph, source.Field.Name)))
        {
            Require(new NeedSet(position, fieldSets.Of(requires.Selections, source.WireType, [concreteType], position)));
        }
    }

    private void Require(NeedSet set)
    {
        foreach (var need in set.Needs)
        {
            Look(set, need, []);
            if (need.Below is { } below)
            {
                Require(below);
            }
        }
    }

    private static void Merge(ImmutableArray<Need>.Builder needs, Need read)
    {
        for (var i = 0; read.Below is null && i < needs.Count; i++)
        {
            if (Serves(needs[i], read))
            {
                needs[i] = needs[i].IsContext ? needs[i] : needs[i].ForContext([]);
                return;
            }
        }

        needs.Add(read);
    }

    private static bool Serves(Need known, Need read) =>
        known.Below is null && known.Guard is null && known.Key == read.Key && known.Name == read.Name
        && (known.Conditions.IsEmpty || known.Conditions.SequenceEqual(read.Conditions))
        && read.Types is { } types && types.All(known.AppliesTo)
        && ArgumentText.Of(known.Arguments) == ArgumentText.Of(read.Arguments);
}
