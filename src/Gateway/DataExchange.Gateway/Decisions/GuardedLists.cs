using System.Collections.Immutable;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Decisions;

/// <summary>
/// ROW_CONDITION: of a list whose rows the client may see only where a guard lets them pass, how many there are, where pages end and in which order they stand
/// would tell of those that do not pass. Such counts, pages and orderings are denied. Where any cell of a row is granted without a guard every row may be
/// seen, and nothing is denied here. For one operation; not thread-safe.
/// </summary>
internal sealed class GuardedLists(Schema schema, AccessProfile profile)
{
    private readonly ImmutableArray<DeniedCell>.Builder _denied = ImmutableArray.CreateBuilder<DeniedCell>();

    /// <summary>The operation with what is denied withheld, and the denials.</summary>
    public (NormalizedOperation Operation, ImmutableArray<DeniedCell> Denied) Apply(NormalizedOperation operation)
    {
        var root = Apply(operation.Root, []);
        return _denied.Count == 0 ? (operation, []) : (operation with { Root = root }, _denied.ToImmutable());
    }

    // INVARIANT: the depth of a normalised operation is bounded by the limits it was accepted under.
    private NormalizedSelectionSet Apply(NormalizedSelectionSet set, ImmutableArray<string> path) => set with { Fields = [.. set.Fields.Select(f => Apply(f, path.Add(f.ResponseKey)))] };

    private NormalizedField Apply(NormalizedField field, ImmutableArray<string> path)
    {
        if (field.IsWithheld || field.Selections is not { } below)
        {
            return field;
        }

        if (ConnectionType.Of(field.Definition) is { } connection && GuardOf(connection.Node) is { } guard)
        {
            if (field.Arguments.Any(a => IsPlaceInOrder(field, a)))
            {
                return Withhold(field, $"{field.Definition.DeclaringTypeName}.{field.Definition.Name}", path, guard);
            }

            below = below with { Fields = [.. below.Fields.Select(f => WithholdCounts(f, path.Add(f.ResponseKey), guard))] };
        }

        return field with { Selections = Apply(below, path) };
    }

    private NormalizedField WithholdCounts(NormalizedField field, ImmutableArray<string> path, AllowGuarded guard) => field.Definition.Name switch
    {
        "totalCount" or "pageInfo" => Withhold(field, field.Definition.Coordinate, path, guard),
        "edges" when field.Selections is { } edge => field with
        {
            Selections = edge with { Fields = [.. edge.Fields.Select(f => f.Definition.Name == "cursor" ? Withhold(f, f.Definition.Coordinate, path.Add(f.ResponseKey), guard) : f)] },
        },
        _ => field,
    };

    private NormalizedField Withhold(NormalizedField field, string coordinate, ImmutableArray<string> path, AllowGuarded guard)
    {
        _denied.Add(new DeniedCell(coordinate, path, guard.Clauses.Any(c => c.Condition is not null) ? "ROW_CONDITION" : "CONSENT_REQUIRED", guard.Id));
        return field with { IsWithheld = true };
    }

    /// <summary>The guard that every row of a type depends on; null where a row may be seen without one, or never.</summary>
    private AllowGuarded? GuardOf(CompositeType node)
    {
        AllowGuarded? guard = null;
        foreach (var decision in schema.PossibleTypes(node).SelectMany(t => t.Fields).Where(f => !f.IsMetaField).Select(f => profile.Decide(f.Coordinate)))
        {
            switch (decision)
            {
                case AllowGuarded { Otherwise.IsAllowed: false } guarded:
                    guard ??= guarded;
                    break;
                case { IsAllowed: true }:
                    return null;
            }
        }

        return guard;
    }

    /// <summary>Whether an argument says where a row stands among others: a cursor, or an order by what its values reveal.</summary>
    private static bool IsPlaceInOrder(NormalizedField field, ArgumentNode argument) =>
        argument.Value is not NullValueNode
        && (ConnectionType.TakesCursor(argument.Name.Value)
            || (field.Definition.Arguments.FirstOrDefault(a => a.Name == argument.Name.Value)?.Type.NamedType is { } type && Orders(type)));

    private static bool Orders(NamedType type) => type switch
    {
        EnumType order => order.Values.Any(v => AccessDirectives.RevealedBy(v.Directives) is not null),
        InputObjectType input => input.Fields.Any(f => f.Type.NamedType is EnumType order && Orders(order)),
        _ => false,
    };
}
