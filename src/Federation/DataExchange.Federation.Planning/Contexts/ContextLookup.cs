using System.Collections.Immutable;
using DataExchange.Federation.Planning.Needs;
using DataExchange.Federation.Planning.Sources;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Planning.Contexts;

/// <summary>
/// Finds the ancestors that an argument is filled from (<c>@fromContext</c>): the nearest that sets the context, by concrete type, and never the object
/// itself.
/// </summary>
internal sealed class ContextLookup(SourceCatalog catalog, FieldSetNeeds fieldSets)
{
    private readonly Dictionary<(Position, ContextArgument), ContextProviders> _found = [];
    private readonly string? _mutation = catalog.Schema.RootType(OperationType.Mutation)?.Name;

    /// <summary>The providers; where one level has types that do not set the context, those above count for them.</summary>
    public ContextProviders Find(Position position, ContextArgument argument)
    {
        if (!_found.TryGetValue((position, argument), out var providers))
        {
            _found[(position, argument)] = providers = catalog.Context(argument.Context) is { } context ? Look(position, argument, context) : ContextProviders.None;
        }

        return providers;
    }

    private ContextProviders Look(Position position, ContextArgument argument, SupergraphContext context)
    {
        var providers = ImmutableArray.CreateBuilder<ContextProvider>();
        var coverage = string.Empty;
        for (var child = position; child.Parent is { } at; child = at)
        {
            var types = child.Types ?? [.. catalog.PossibleTypes(at.TypeName).Select(t => t.Name)];
            var setting = types.Where(context.Types.Contains).ToList();
            if (setting.Count > 0 && (at.IsInFieldSet || at.TypeName == _mutation))
            {
                // What a requirement goes through is not known before the search, and reading a mutation's field would run it.
                return ContextProviders.None;
            }

            providers.AddRange(setting.Select(t => Provide(at, t, argument)).OfType<ContextProvider>());
            coverage += child.Types is null ? string.Empty : $"{at.Level}:{string.Join('|', types)} ";
            if (setting.Count == types.Length)
            {
                return new ContextProviders(providers.ToImmutable(), coverage);
            }
        }

        return new ContextProviders(providers.ToImmutable(), coverage + argument.Context);
    }

    private ContextProvider? Provide(Position at, string concreteType, ContextArgument argument) =>
        fieldSets.Of(argument.Selection.Selections, concreteType, [concreteType], at).FirstOrDefault(n => n.AppliesTo(concreteType)) is { } need
            ? new ContextProvider(at.Level, concreteType, need)
            : null;
}
