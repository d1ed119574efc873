using System.Collections.Immutable;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Resolving;

/// <summary>Look-ahead: what the request selects below a field, through fragments, with <c>@skip</c> and <c>@include</c> applied. Reads lazily.</summary>
public sealed class Selection
{
    private readonly Schema _schema;
    private readonly ImmutableArray<SelectedField> _parents;

    internal Selection(Schema schema, ImmutableArray<SelectedField> parents)
    {
        _schema = schema;
        _parents = parents;
    }

    /// <summary>The names of the selected fields on any possible type, <c>__typename</c> excluded.</summary>
    public IReadOnlySet<string> Names => All().Where(f => !f.Definition.IsMetaField).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>The names of the selected fields on objects of <paramref name="typeName"/>, <c>__typename</c> excluded; empty for a type that cannot occur here.</summary>
    public IReadOnlySet<string> NamesOn(string typeName) => On(typeName).Where(f => !f.Definition.IsMetaField).Select(f => f.Name).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a field of this name is selected on any possible type.</summary>
    public bool Contains(string name) => All().Any(f => f.Name == name);

    /// <summary>The selected fields on objects of <paramref name="typeName"/>, with their aliases and arguments, in the order of the response.</summary>
    public ImmutableArray<SelectedField> On(string typeName) =>
        [.. _parents.SelectMany(p => Possible(p).Where(t => t.Name == typeName).SelectMany(t => p.Below(t)))];

    /// <summary>What is selected below the named field, all its aliases and all possible types together; empty where it is not selected.</summary>
    public Selection Below(string name) => new(_schema, [.. All().Where(f => f.Name == name)]);

    /// <summary>The selected fields of this name on any possible type, one for each alias and type.</summary>
    public ImmutableArray<SelectedField> Fields(string name) => [.. All().Where(f => f.Name == name)];

    private IEnumerable<SelectedField> All() => _parents.SelectMany(p => Possible(p).SelectMany(t => p.Below(t)));

    private ImmutableArray<ObjectType> Possible(SelectedField parent) =>
        parent.Definition.Type.NamedType is CompositeType type ? _schema.PossibleTypes(type) : [];
}
