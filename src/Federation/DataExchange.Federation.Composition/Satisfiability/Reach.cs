using System.Collections.Immutable;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>
/// Answers where an object can be read when it is known in one place: keys lead from subgraph to subgraph as far as their fields can be read.
/// </summary>
internal sealed class Reach(Supergraph supergraph, ImmutableHashSet<string> labels, StepBudget budget)
{
    private readonly Dictionary<(string Type, string Option), ImmutableArray<Option>> _known = [];
    private readonly HashSet<(string Type, string Option)> _underway = [];
    private int _cuts;

    /// <summary>All places where an object of a type can be read, given those where it is known.</summary>
    public ImmutableArray<Option> From(string type, IEnumerable<Option> options) => [.. options.SelectMany(o => From(type, o)).Distinct()];

    /// <summary>Whether every field of a set can be read in the places.</summary>
    public bool CanRead(ImmutableArray<Option> places, string type, SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (!budget.Take() || !CanRead(places, type, selection))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The places where a field can be read, each with the field as it is there.</summary>
    /// <param name="places">Where the object can be read.</param>
    /// <param name="type">Its concrete type.</param>
    /// <param name="name">The field's name.</param>
    /// <param name="trail">The contexts that the way to the object has set.</param>
    public IEnumerable<(Option Place, SubgraphField Field, SelectionSetNode? Provided)> Sources(ImmutableArray<Option> places, string type, string name, ContextTrail trail)
    {
        foreach (var place in places)
        {
            if (budget.Take() && place.Type.FindField(name) is { } field && Overrides.IsActive(supergraph, place.Type, field, labels))
            {
                var (isProvided, below) = ProvidedFields.Find(supergraph, place.Provided, type, name);
                if ((!field.IsExternal || isProvided) && (isProvided || MeetsRequirement(type, place, field)) && HasContexts(type, place, field, trail))
                {
                    yield return (place, field, ProvidedFields.Join(below, field.Provides?.Selections));
                }
            }
        }
    }

    /// <summary>The places where the value of a field is known to be an object of a concrete type.</summary>
    public IEnumerable<Option> Targets(IEnumerable<(Option Place, SubgraphField Field, SelectionSetNode? Provided)> sources, string concrete)
    {
        foreach (var (place, field, provided) in sources)
        {
            var type = supergraph.FindType(field.Type.NamedType.Name)?.In(place.Type.Subgraph);
            if (type is { IsInterfaceObject: true })
            {
                yield return new Option(type, provided);
            }
            else if (type is not null && type.PossibleTypes.Contains(concrete) && supergraph.FindType(concrete)?.In(place.Type.Subgraph) is { } own)
            {
                yield return new Option(own, provided);
            }
        }
    }

    private bool CanRead(ImmutableArray<Option> places, string type, SelectionNode selection)
    {
        if (selection is InlineFragmentNode fragment)
        {
            return !TypeConditions.Applies(supergraph.Schema, fragment.TypeCondition?.Name.Value, type) || CanRead(places, type, fragment.SelectionSet);
        }

        if (selection is not FieldNode field || field.Name.Value == "__typename")
        {
            return true;
        }

        // What a condition reads begins anew at its object, so nothing has set a context there.
        var sources = Sources(places, type, field.Name.Value, ContextTrail.Empty).ToList();
        return sources.Count > 0 && (field.SelectionSet is null || CanReadBelow(sources, field.SelectionSet));
    }

    private bool CanReadBelow(List<(Option Place, SubgraphField Field, SelectionSetNode? Provided)> sources, SelectionSetNode set)
    {
        foreach (var concrete in sources.SelectMany(s => TypeConditions.Possible(supergraph.Schema, s.Field.Type.NamedType)).Distinct(StringComparer.Ordinal))
        {
            var targets = Targets(sources, concrete).ToList();
            if (targets.Count > 0 && !CanRead(From(concrete, targets), concrete, set))
            {
                return false;
            }
        }

        return true;
    }

    // What is required is read from where the field is, and sent back there with a key.
    private bool MeetsRequirement(string type, Option place, SubgraphField field)
    {
        if (field.Requires is null)
        {
            return true;
        }

        // A field may require another that requires it in turn, which then nobody can read.
        var key = ($"{type}.{field.Name}", place.Key);
        if (!_underway.Add(key))
        {
            _cuts++;
            return false;
        }

        var isMet = CanRead(From(type, place), type, field.Requires.Selections) && KnowsItself(type, place);
        _underway.Remove(key);
        return isMet;
    }

    // What a context gives is sent with a key too.
    private bool HasContexts(string type, Option place, SubgraphField field, ContextTrail trail) =>
        field.ContextArguments.IsEmpty
        || (field.ContextArguments.All(a => trail.Find(a.Context) is { } setter && CanRead(From(setter.Type, setter.Options), setter.Type, a.Selection.Selections))
            && KnowsItself(type, place));

    private bool KnowsItself(string type, Option place) => place.Type.Keys.Any(k => k.IsResolvable && CanRead([place], type, k.Fields.Selections));

    private ImmutableArray<Option> From(string type, Option start)
    {
        var key = (type, start.Key);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!_underway.Add(key))
        {
            _cuts++;
            return [start];
        }

        var cuts = _cuts;
        var reached = Follow(type, start);
        _underway.Remove(key);
        if (cuts == _cuts || _underway.Count == 0)
        {
            _known[key] = reached;
        }

        return reached;
    }

    private ImmutableArray<Option> Follow(string type, Option start)
    {
        ImmutableArray<Option> reached = [start];
        var candidates = Entries.Of(supergraph, type).ToList();
        var isRoot = type == supergraph.Schema.QueryType.Name;
        for (var isGrowing = true; isGrowing && !budget.IsExhausted;)
        {
            isGrowing = false;
            foreach (var candidate in candidates.Where(c => !reached.Contains(c)).ToList())
            {
                if (isRoot || CanEnter(reached, type, candidate))
                {
                    reached = reached.Add(candidate);
                    isGrowing = true;
                }
            }
        }

        return reached;
    }

    private bool CanEnter(ImmutableArray<Option> reached, string type, Option candidate)
    {
        var keys = candidate.Type.Keys.Where(k => k.IsResolvable);
        if (candidate.Type.Name == type && !reached.Any(r => r.Type.Name == type))
        {
            // Only interface objects so far: which type it is must be asked of a subgraph that finds the interface by key.
            keys = reached.Select(r => supergraph.FindType(r.Type.Name)?.In(candidate.Type.Subgraph)).OfType<SubgraphType>().Where(i => !i.IsInterfaceObject).SelectMany(i => i.Keys).Where(k => k.IsResolvable);
        }

        return keys.Any(k => CanRead(reached, type, k.Fields.Selections));
    }
}
