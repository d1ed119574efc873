using DataExchange.GraphQL.Server.Binding;
using DataExchange.GraphQL.Server.Resolving;
using DataExchange.GraphQL.Server.Scalars;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.GraphQL.Server.Execution;

/// <summary>
/// Resolves <c>_entities</c>: representations are grouped by type, each type is asked once, the entities return to the places of their representations.
/// See <see href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec"/>.
/// </summary>
internal sealed class EntitiesResolver(RequestScope request, ResolverRunner runner)
{
    private const string BadRepresentation = "BAD_REPRESENTATION";

    public async ValueTask<object?> ResolveAsync(SelectedField field, CancellationToken cancellationToken)
    {
        var raw = field.Argument<IReadOnlyList<RawRepresentation>>("representations") ?? [];
        if (raw.Count > request.Options.MaxEntities)
        {
            return FieldFailure.Of($"Too many representations: at most {request.Options.MaxEntities}.", "LIMIT_EXCEEDED");
        }

        var results = new object?[raw.Count];
        var calls = Groups(raw, results).Select(group => ResolveGroupAsync(group, field, results, cancellationToken));
        if (request.Concurrent)
        {
            await Task.WhenAll(calls);
        }
        else
        {
            foreach (var call in calls)
            {
                await call;
            }
        }

        return results;
    }

    /// <summary>The good representations by type; the others get their failure at once.</summary>
    private OrderedDictionary<string, EntityGroup>.ValueCollection Groups(IReadOnlyList<RawRepresentation> raw, object?[] results)
    {
        var groups = new OrderedDictionary<string, EntityGroup>(StringComparer.Ordinal);
        for (var i = 0; i < raw.Count; i++)
        {
            if (raw[i].TypeName is not { } typeName || request.Schema.EntityOf(typeName) is not { } entity)
            {
                results[i] = FieldFailure.Of("A representation has no `__typename` of an entity of this registry.", BadRepresentation);
                continue;
            }

            if (request.Schema.Representations.Read(raw[i].Fields, entity.Type, out var error) is not { } representation)
            {
                results[i] = FieldFailure.Of(error ?? "A representation is not valid.", BadRepresentation);
                continue;
            }

            if (!entity.Keys.IsIn(representation))
            {
                results[i] = FieldFailure.Of($"A representation of `{typeName}` carries none of its keys whole.", BadRepresentation);
                continue;
            }

            if (!groups.TryGetValue(typeName, out var group))
            {
                group = new EntityGroup(entity, [], []);
                groups.Add(typeName, group);
            }

            group.Representations.Add(representation);
            group.Places.Add(i);
        }

        return groups.Values;
    }

    private async Task ResolveGroupAsync(EntityGroup group, SelectedField field, object?[] results, CancellationToken cancellationToken)
    {
        var entities = await runner.BatchAsync(
            token => group.Entity.Resolve(group.Representations, request.ContextOf(field), token),
            group.Entity.Type.Name,
            group.Places.Count,
            cancellationToken);
        for (var i = 0; i < entities.Length; i++)
        {
            results[group.Places[i]] = Typed(group.Entity, entities[i]);
        }
    }

    private static object? Typed(EntityBinding entity, object? value)
    {
        if (value is IFieldOutcome outcome)
        {
            value = outcome.Error is { } error ? FieldFailure.Of(error) : outcome.BoxedValue;
        }

        return value is null or FieldFailure || entity.Type is not ObjectType type ? value : new TypedEntity(type, value);
    }
}
