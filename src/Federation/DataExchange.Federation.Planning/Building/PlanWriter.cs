using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Planning.Sources;
using DataExchange.Federation.Plans;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Federation.Planning.Building;

/// <summary>Writes the fetches down as a plan.</summary>
internal sealed class PlanWriter(SourceCatalog catalog, NormalizedOperation operation)
{
    private readonly string _prefix = ContextNames.Prefix(operation.Variables);
    private int _contexts;

    /// <summary>The fetches in order; the id of each is its index.</summary>
    public ImmutableArray<Fetch> Write(ImmutableArray<FetchGroup> groups)
    {
        var ids = groups.Select((g, i) => (g, i)).ToDictionary(p => p.g, p => p.i);
        var parts = new FetchParts(groups);
        return [.. groups.Select(g => Write(g, ids) with { Parts = parts.Of(g) })];
    }

    /// <summary>The path as the plan has it.</summary>
    public ImmutableArray<PathSegment> Path(ImmutableArray<PathLink> path) => [.. path.Select(l => new PathSegment(l.Field.Need.Key, Types(l)))];

    private Fetch Write(FetchGroup group, Dictionary<FetchGroup, int> ids)
    {
        var known = group.Conditions.Count == 1 ? group.Conditions[0] : [];
        var contexts = new ContextNames(group, _prefix, _contexts);
        _contexts += group.Contexts.Count;
        var writer = new SelectionWriter(catalog, group.Subgraph, known, contexts);
        var selections = group.Path is null
            ? writer.Write(group.Root, operation.Root.ParentType.Name, new WireScope())
            : writer.WriteEntities(group);
        var variables = new VariableUse(operation.Variables).Of(selections);
        var dependsOn = Direct(group).Select(d => ids[d]).Order().ToImmutableArray();
        return group.Path is not { } path
            ? new RootFetch
            {
                Id = ids[group],
                Subgraph = group.Subgraph,
                DependsOn = dependsOn,
                Selections = selections,
                Variables = variables,
                Conditions = [.. group.Conditions],
                Guard = group.Guard,
                Operation = operation.Type,
            }
            : new EntityFetch
            {
                Id = ids[group],
                Subgraph = group.Subgraph,
                DependsOn = dependsOn,
                Selections = selections,
                Variables = variables,
                Conditions = [.. group.Conditions],
                Guard = group.Guard,
                Path = Path(path),
                Contexts = contexts.Variables(),
                Representations = [.. group.Representations.Select(r => Represent(r.Key, r.Value, group.Guard is not null))],
            };
    }

    // Dependencies that others imply are left out.
    private static IEnumerable<FetchGroup> Direct(FetchGroup group)
    {
        var implied = new HashSet<FetchGroup>();
        var pending = new Stack<FetchGroup>(group.DependsOn.SelectMany(d => d.DependsOn));
        while (pending.TryPop(out var earlier))
        {
            if (implied.Add(earlier))
            {
                foreach (var before in earlier.DependsOn)
                {
                    pending.Push(before);
                }
            }
        }

        return group.DependsOn.Where(d => !implied.Contains(d));
    }

    private Representation Represent(string concreteType, RepresentationBuilder representation, bool isGuarded)
    {
        var needs = representation.Keys.Select(k => (k, true)).Concat(representation.Requires.Select(r => (r, false)));
        var known = representation.Keys.Select(k => (k, true)).Concat(representation.Reads.Select(r => (r, false)));
        var writer = new RepresentationWriter(catalog);
        return new Representation(concreteType, representation.TypeName, writer.Write(needs, concreteType))
        {
            Record = isGuarded ? writer.Write(known, concreteType) : [],
        };
    }

    private ImmutableArray<string> Types(PathLink link)
    {
        if (catalog.Schema.FindType(link.ParentType) is not CompositeType type || type is ObjectType || link.Field.WireTypes.ContainsKey(link.ParentType))
        {
            return [];
        }

        var possible = catalog.Schema.PossibleTypes(type);
        return possible.All(t => link.Field.WireTypes.ContainsKey(t.Name)) ? [] : [.. possible.Select(t => t.Name).Where(link.Field.WireTypes.ContainsKey)];
    }
}
