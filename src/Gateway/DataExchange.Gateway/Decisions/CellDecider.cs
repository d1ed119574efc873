using System.Collections.Immutable;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Decisions;

/// <summary>
/// Decides one cell: the coordinate itself, everything it is computed from, and everything its arguments reveal. The first denial stands.
/// </summary>
internal sealed class CellDecider(AccessProfile profile, DerivationIndex derivations, RefusedInputs refusedInputs, TransformPlacement transforms)
{
    private readonly SortedDictionary<string, DecidedCoordinate> _decided = new(StringComparer.Ordinal);

    public ImmutableArray<DecidedCoordinate> Decided() => [.. _decided.Values];

    /// <summary>The transforms that the decisions refer to by index.</summary>
    public IReadOnlyList<ILeafTransform> Transforms() => transforms.Transforms();

    public CellDecision Decide(ObjectType type, NormalizedField field, ImmutableArray<string> path, ImmutableArray<DeniedCell>.Builder denied)
    {
        var coordinate = $"{type.Name}.{field.Definition.Name}";
        var decision = Note(coordinate, DecideUnguarded(coordinate));
        var cell = decision is Deny deny
            ? new DeniedCell(coordinate, path, deny.ReasonCode, deny.Id)
            : DeniedByDerivation(coordinate, path) ?? DeniedByArgument(coordinate, type, field, path);
        if (cell is null && Apply(decision, coordinate, field) is { } allowed)
        {
            return allowed;
        }

        denied.Add(cell ?? new DeniedCell(coordinate, path, "POLICY_ERROR", decision.Id));
        return CellDecision.Withheld;
    }

    /// <summary>What the decision means for a leaf or an object; null where its transform cannot be applied, which denies.</summary>
    private CellDecision? Apply(Decision decision, string coordinate, NormalizedField field) => decision switch
    {
        Allow => CellDecision.Allowed,
        AllowTransformed transformed => transforms.Of(transformed.Transform, coordinate, field),
        _ => null,
    };

    private DeniedCell? DeniedByDerivation(string coordinate, ImmutableArray<string> path)
    {
        foreach (var input in derivations.InputsOf(coordinate))
        {
            var decision = Note(input, DecideUnguarded(input));
            if (decision is not Allow)
            {
                var reason = decision is Deny deny ? deny.ReasonCode : "FIELD_NOT_GRANTED";
                return new DeniedCell(coordinate, path, reason, decision.Id) { Input = input };
            }
        }

        return null;
    }

    private DeniedCell? DeniedByArgument(string coordinate, ObjectType type, NormalizedField field, ImmutableArray<string> path)
    {
        var definition = type.FindField(field.Definition.Name) ?? field.Definition;
        foreach (var argument in definition.Arguments)
        {
            var given = field.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name)?.Value ?? argument.DefaultValue;
            foreach (var revealed in given is null ? [] : InputReveals.OfLiteral(argument, given))
            {
                if (profile.DecideInput(revealed) is Deny deny)
                {
                    Note(revealed, deny);
                    return Refuse(revealed, deny.Id);
                }
            }

            if (given is not null && refusedInputs.FirstIn(given) is { } refused)
            {
                return Refuse(refused, profile.DecideInput(refused).Id);
            }
        }

        return null;

        DeniedCell Refuse(string revealed, string decisionId) => new(coordinate, path, "ARGUMENT_NOT_GRANTED", decisionId) { Input = revealed };
    }

    // Until guards are run, what depends on the record or the person is decided as if nobody could be asked.
    private Decision DecideUnguarded(string coordinate) => profile.Decide(coordinate) is var decision && decision is AllowGuarded guarded ? guarded.Unguarded : decision;

    private Decision Note(string coordinate, Decision decision)
    {
        _decided[coordinate] = new DecidedCoordinate(coordinate, decision.Outcome, decision.Id);
        return decision;
    }
}
