using System.Collections.Immutable;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>
/// What interfaces and implementations must ask of clients because of each other: an interface what its implementations ask, an implementation what an
/// interface object asks for it. See <see href="https://specs.apollo.dev/authenticated/v0.1"/>.
/// </summary>
internal sealed class InheritedAccess
{
    private readonly Dictionary<(string Coordinate, string Directive), List<(SubgraphSchema Subgraph, DirectiveNode Applied)>> _found = [];

    public InheritedAccess(MergeContext context)
    {
        foreach (var subgraph in context.Subgraphs)
        {
            foreach (var directive in Names)
            {
                if (subgraph.Links.Directive(directive) is { } local)
                {
                    Collect(subgraph, directive, local, context.Abstracted);
                }
            }
        }
    }

    /// <summary>The directives that grant access, by their names in the specification.</summary>
    public static ImmutableArray<string> Names { get; } = ["authenticated", "requiresScopes", "policy"];

    /// <summary>The applications that an element inherits, each as its subgraph has it.</summary>
    public IEnumerable<(SubgraphSchema Subgraph, DirectiveNode Applied)> Of(string coordinate, string directive) =>
        _found.TryGetValue((coordinate, directive), out var list) ? list : [];

    private void Collect(SubgraphSchema subgraph, string directive, string local, AbstractedFields abstracted)
    {
        foreach (var type in subgraph.Types.Where(t => t.Kind == TypeKind.Object))
        {
            if (!type.IsInterfaceObject && type.Directives.Find(local) is { } ofType)
            {
                abstracted.Interfaces(type.Name).ToList().ForEach(i => Add(i, directive, subgraph, ofType));
            }

            foreach (var field in type.Fields.Where(f => !f.IsExternal))
            {
                if (field.Directives.Find(local) is { } applied)
                {
                    Heirs(type, abstracted).ToList().ForEach(h => Add($"{h}.{field.Name}", directive, subgraph, applied));
                }
            }
        }
    }

    private static IEnumerable<string> Heirs(DeclaredType type, AbstractedFields abstracted)
    {
        if (!type.IsInterfaceObject)
        {
            return abstracted.Interfaces(type.Name);
        }

        var implementations = abstracted.Implementations(type.Name).ToList();
        return implementations.Concat(implementations.SelectMany(abstracted.Interfaces).Where(i => i != type.Name).Distinct(StringComparer.Ordinal));
    }

    private void Add(string coordinate, string directive, SubgraphSchema subgraph, DirectiveNode applied)
    {
        if (!_found.TryGetValue((coordinate, directive), out var list))
        {
            _found[(coordinate, directive)] = list = [];
        }

        list.Add((subgraph, applied));
    }
}
