using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Composition.Satisfiability;

/// <summary>Visits every object that operations can come to, from every root, in every set of places where it may be known.</summary>
internal sealed class Exploration(Supergraph supergraph, ContextSetters setters, ImmutableHashSet<string> labels, StepBudget budget, DiagnosticBag diagnostics)
{
    private readonly Reach _reach = new(supergraph, labels, budget);
    private readonly Dictionary<(string Type, string Trail), List<ImmutableHashSet<Option>>> _seen = [];
    private readonly Queue<State> _pending = new();
    private readonly HashSet<string> _reported = new(StringComparer.Ordinal);

    public void Run()
    {
        foreach (var operation in new[] { OperationType.Query, OperationType.Mutation, OperationType.Subscription })
        {
            if (supergraph.ApiSchema.RootType(operation) is { } root && supergraph.FindType(root.Name) is { } type)
            {
                Enqueue(new State(root.Name, [.. type.Definitions.Select(d => new Option(d, null))], operation.ToString(), ContextTrail.Empty));
            }
        }

        while (!budget.IsExhausted && _pending.TryDequeue(out var state))
        {
            Visit(state);
        }
    }

    private void Visit(State state)
    {
        var places = _reach.From(state.Type, state.Options);
        var below = state.Trail.Set(setters.Of(state.Type), state.Type, state.Options);
        foreach (var field in (supergraph.ApiSchema.FindType(state.Type) as ObjectType)?.Fields ?? [])
        {
            var sources = _reach.Sources(places, state.Type, field.Name, state.Trail).ToList();
            if (budget.IsExhausted)
            {
                return;
            }

            if (sources.Count == 0)
            {
                Report(state, places, field.Name);
                continue;
            }

            CheckRuntimeTypes(state, field, sources);
            foreach (var concrete in TypeConditions.Possible(supergraph.ApiSchema, field.Type.NamedType))
            {
                ImmutableHashSet<Option> targets = [.. _reach.Targets(sources, concrete)];
                if (!targets.IsEmpty)
                {
                    Enqueue(new State(concrete, targets, $"{state.Path}.{field.Name}", below));
                }
            }
        }
    }

    // Fewer places are harder to leave: a state with all the places of a visited one, and more, cannot fail where that did not.
    private void Enqueue(State state)
    {
        var key = (state.Type, state.Trail.Key);
        if (!_seen.TryGetValue(key, out var seen))
        {
            _seen[key] = seen = [];
        }

        if (!seen.Exists(s => s.IsSubsetOf(state.Options)))
        {
            seen.Add(state.Options);
            _pending.Enqueue(state);
        }
    }

    private void Report(State state, ImmutableArray<Option> places, string field)
    {
        var coordinate = $"{state.Type}.{field}";
        if (_reported.Add(coordinate))
        {
            diagnostics.Error(
                CompositionCodes.SatisfiabilityError,
                $"`{coordinate}` cannot be reached by `{state.Path}.{field}`: {MissingHop.Tell(supergraph, places, state.Type, field, state.Trail)}.",
                coordinate,
                fix: MissingHop.Fix(supergraph, state.Type, field));
        }
    }

    private void CheckRuntimeTypes(State state, FieldDefinition field, List<(Option Place, SubgraphField Field, SelectionSetNode? Provided)> sources)
    {
        if (sources.Count < 2 || field.Type.NamedType is ObjectType or not CompositeType)
        {
            return;
        }

        var sets = sources
            .Select(s => (s.Place.Type.Subgraph, Type: supergraph.FindType(s.Field.Type.NamedType.Name)?.In(s.Place.Type.Subgraph)))
            .Where(s => s.Type is { IsInterfaceObject: false })
            .Select(s => (s.Subgraph, Types: s.Type!.PossibleTypes.ToHashSet(StringComparer.Ordinal)))
            .ToList();
        if (sets.Count < 2 || sets.TrueForAll(s => s.Types.SetEquals(sets[0].Types)))
        {
            return;
        }

        var coordinate = $"{state.Type}.{field.Name}";
        var told = string.Join("; ", sets.Select(s => $"{string.Join(", ", s.Types.Order(StringComparer.Ordinal).Select(t => $"`{t}`"))} in `{s.Subgraph}`"));
        if (sets[0].Types.Any(t => sets.TrueForAll(s => s.Types.Contains(t))))
        {
            diagnostics.Hint(CompositionCodes.InconsistentRuntimeTypesForShareableReturn, $"`{coordinate}` is shared, but what it can be differs: {told}.", coordinate);
        }
        else
        {
            diagnostics.Error(CompositionCodes.ShareableHasMismatchedRuntimeTypes, $"`{coordinate}` is shared, but the subgraphs have no type in common that it can be: {told}.", coordinate);
        }
    }
}
