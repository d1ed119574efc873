using System.Collections.Frozen;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Server.Federation;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>The reference resolvers by type name, with their keys; reports entity types without one and resolvers without a key.</summary>
internal sealed class EntityTable(Schema schema, CompleteSubgraph subgraph, BindingSet bindings, List<string> errors)
{
    public FrozenDictionary<string, EntityBinding> Build()
    {
        foreach (var name in subgraph.EntityTypes.Where(n => bindings.Objects.GetValueOrDefault(n)?.Entity is null))
        {
            errors.Add($"Entity type `{name}` has no reference resolver.");
        }

        foreach (var binding in bindings.Objects.Values.Where(b => b.Entity is not null && !subgraph.EntityTypes.Contains(b.Name)))
        {
            errors.Add($"`{binding.Name}` has a reference resolver, but no resolvable `@key`.");
        }

        return bindings.Objects.Values.Concat(bindings.Interfaces.Values)
            .Select(Entity)
            .OfType<EntityBinding>()
            .ToFrozenDictionary(e => e.Type.Name, StringComparer.Ordinal);
    }

    private EntityBinding? Entity(TypeBinding binding)
    {
        if (binding.Entity is null || schema.FindType(binding.Name) is not FieldsType type)
        {
            return null;
        }

        var keys = type.Directives
            .Where(d => subgraph.Names.FederationNameOf(d.Name.Value) == "key" && SubgraphDocument.IsResolvable(d))
            .Select(d => (d.Arguments.FirstOrDefault(a => a.Name.Value == "fields")?.Value as StringValueNode)?.Value)
            .OfType<string>();
        return new EntityBinding(type, KeySet.Of(keys), binding.Entity);
    }
}
