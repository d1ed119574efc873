using System.Collections.Frozen;
using DataExchange.GraphQL.Server.Federation;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Binding;

/// <summary>Gives every field of every object type its resolver, and reports the fields that have none and the resolvers that have no field.</summary>
internal sealed class ResolverTable(Schema schema, CompleteSubgraph subgraph, BindingSet bindings, string sdl, List<string> errors)
{
    public FrozenDictionary<ObjectType, FrozenDictionary<string, FieldResolver>> Build()
    {
        ReportUnknownTypes();
        return schema.Types.OfType<ObjectType>()
            .Where(t => !t.IsBuiltIn && !t.Name.StartsWith("__", StringComparison.Ordinal))
            .ToFrozenDictionary(t => t, Fields);
    }

    private void ReportUnknownTypes()
    {
        foreach (var name in bindings.Objects.Keys.Where(n => schema.FindType(n) is not ObjectType))
        {
            errors.Add($"`{name}` is bound, but the SDL does not define an object type of this name.");
        }

        foreach (var name in bindings.TypeResolvers.Keys.Where(n => schema.FindType(n) is not (InterfaceType or UnionType)))
        {
            errors.Add($"`{name}` has a type resolver, but the SDL does not define an interface or union of this name.");
        }
    }

    private FrozenDictionary<string, FieldResolver> Fields(ObjectType type)
    {
        if (type.Name == "_Service")
        {
            return new Dictionary<string, FieldResolver> { ["sdl"] = new FieldResolver.Projection(typeof(string), (_, _) => sdl) }.ToFrozenDictionary(StringComparer.Ordinal);
        }

        var binding = BindingOf(type);
        if (binding is null)
        {
            errors.Add($"Object type `{type.Name}` is not bound.");
            return FrozenDictionary<string, FieldResolver>.Empty;
        }

        foreach (var field in binding.Fields.Keys.Where(f => type.FindField(f) is null or { IsMetaField: true }))
        {
            errors.Add($"`{type.Name}.{field}` has a resolver, but the SDL does not define the field.");
        }

        return type.Fields
            .Select(f => (f.Name, Resolver: Resolver(type, f, binding)))
            .Where(f => f.Resolver is not null)
            .ToFrozenDictionary(f => f.Name, f => f.Resolver!, StringComparer.Ordinal);
    }

    private TypeBinding? BindingOf(ObjectType type) =>
        type == schema.QueryType ? bindings.Query
        : type == schema.MutationType ? bindings.Mutation
        : bindings.Objects.GetValueOrDefault(type.Name);

    private FieldResolver? Resolver(ObjectType type, FieldDefinition field, TypeBinding binding)
    {
        if (type == schema.QueryType && field.Name is "_service" or "_entities")
        {
            return field.Name == "_entities" ? new FieldResolver.Entities() : new FieldResolver.Projection(null, (_, _) => sdl);
        }

        var resolver = binding.Fields.GetValueOrDefault(field.Name) ?? PropertyReader.For(binding.ClrType, field.Name);
        if (resolver is null && IsExternal(type, field))
        {
            return new FieldResolver.Projection(null, (_, _) => FieldOutcome<object>.FromError(new FieldError($"`{field.Coordinate}` belongs to another registry.", "EXTERNAL_FIELD")));
        }

        var error = resolver is null
            ? $"`{field.Coordinate}` has no resolver and its object no property of this name."
            : ResultTypeRule.Check(field, resolver.ResultType, bindings);
        if (error is not null)
        {
            errors.Add(error);
        }

        return resolver;
    }

    private bool IsExternal(ObjectType type, FieldDefinition field) =>
        field.Directives.Concat(type.Directives).Any(d => subgraph.Names.FederationNameOf(d.Name.Value) == "external");
}
