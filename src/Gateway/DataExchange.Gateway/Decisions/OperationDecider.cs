using System.Collections.Frozen;
using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Subjects;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Decisions;

/// <summary>
/// Decides every cell of an operation before anything is planned: by concrete type and field, whatever the path, alias or fragment.
/// For one profile and one set of refused variables; not thread-safe.
/// </summary>
internal sealed class OperationDecider(
    Schema schema, CellDecider cells, GuardTable guards, FrozenSet<string> entities, FrozenDictionary<string, string> subjectFields)
{
    private readonly ImmutableArray<DeniedCell>.Builder _denied = ImmutableArray.CreateBuilder<DeniedCell>();

    public DecidedOperation Decide(NormalizedOperation operation)
    {
        var root = Decide(operation.Root, [], 0, GuardScope.Root);

        // What is asked for in several parts of an answer is denied once.
        var denied = operation.Deferred.IsEmpty ? _denied.ToImmutable() : [.. _denied.DistinctBy(d => (d.Coordinate, d.Input, string.Join('.', d.Path)))];
        return new DecidedOperation(operation with { Root = root, Unseen = Unseen(), Guards = guards.Reads() }, denied, cells.Decided())
        {
            Transforms = cells.Transforms(),
            Limited = cells.Limited(),
            Guards = guards.Guards,
            Guarded = guards.Cells,
        };
    }

    /// <summary>
    /// The members of unions and interfaces of which the caller may read nothing at all: that there is such an object would tell something of it.
    /// </summary>
    private ImmutableArray<string> Unseen() =>
    [
        .. schema.Types.OfType<CompositeType>().Where(t => t is not ObjectType).SelectMany(t => schema.PossibleTypes(t)).Distinct().Where(t => !cells.IsSeen(t)).Select(t => t.Name),
    ];

    // INVARIANT: the depth of a normalised operation is bounded by the limits it was accepted under.
    private NormalizedSelectionSet Decide(NormalizedSelectionSet set, ImmutableArray<string> path, int part, GuardScope scope)
    {
        var fields = ImmutableArray.CreateBuilder<NormalizedField>(set.Fields.Length + 1);
        foreach (var field in set.Fields)
        {
            if (field.Definition.IsMetaField || field.IsWithheld)
            {
                fields.Add(field);
            }
            else
            {
                Decide(set, field, path.Add(field.ResponseKey), scope, fields);
            }
        }

        SubjectSelections.AddTo(fields, schema, set.ParentType, subjectFields, part);
        return set with { Fields = fields.ToImmutable() };
    }

    private void Decide(
        NormalizedSelectionSet set, NormalizedField field, ImmutableArray<string> path, GuardScope scope, ImmutableArray<NormalizedField>.Builder fields)
    {
        var types = field.Types ?? schema.PossibleTypes(set.ParentType);
        var groups = types.GroupBy(type => cells.Decide(type, field, ScopeOf([type], scope), path, _denied)).ToList();
        if (groups is [var all])
        {
            fields.Add(Apply(field, all.Key, ScopeOf([.. types], scope), path));
            return;
        }

        // The concrete types of the position differ in what may be read: each group becomes an entry of its own.
        foreach (var group in groups)
        {
            var split = field with { Types = [.. group], Definition = group.First().FindField(field.Definition.Name) ?? field.Definition };
            fields.Add(Apply(split, group.Key, ScopeOf([.. group], scope), path));
        }
    }

    private NormalizedField Apply(NormalizedField field, CellDecision decision, GuardScope scope, ImmutableArray<string> path) => decision.Kind switch
    {
        CellKind.Withheld => field with { IsWithheld = true },
        CellKind.ExistenceOnly => field with { Guard = decision.Guard, Selections = NarrowedObjects.Existence(field.Selections!) },
        CellKind.ProvinceOnly => field with { Guard = decision.Guard, Selections = Decide(NarrowedObjects.Province(field.Selections!), path, field.Part, Below(scope, field, decision.Guard)) },
        CellKind.AmountBanded => field with { Guard = decision.Guard, Selections = NarrowedObjects.Banded(Decide(field.Selections!, path, field.Part, Below(scope, field, decision.Guard))) },
        _ => field with
        {
            Guard = decision.Guard,
            Transform = decision.Transform,
            Selections = field.Selections is { } below ? Decide(below, path, field.Part, Below(scope, field, decision.Guard)) : null,
        },
    };

    /// <summary>Objects with a key are asked about themselves; others stand below whatever holds them. Of a mixture nobody can be asked about.</summary>
    private GuardScope ScopeOf(ImmutableArray<ObjectType> types, GuardScope outer)
    {
        var keyed = types.Count(t => entities.Contains(t.Name));
        return keyed == 0 ? outer : keyed == types.Length ? GuardScope.Of([.. types.Select(t => t.Name)]) : GuardScope.Root;
    }

    private static GuardScope Below(GuardScope scope, NormalizedField field, int? guard)
    {
        var type = field.Definition.Type is NonNullType nonNull ? nonNull.OfType : field.Definition.Type;
        return scope.Below(field.Definition.Name, isReadable: field.Arguments.IsEmpty && type is not ListType, guard);
    }
}
