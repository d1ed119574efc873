using System.Collections.Immutable;
using DataExchange.Access.Agreements;
using DataExchange.Access.Decisions;
using DataExchange.Federation.Execution.Ports;
using DataExchange.Federation.Operations;
using DataExchange.Gateway.Catalogue;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Decisions;

/// <summary>
/// Decides one cell: the coordinate itself, everything it is computed from, and everything its arguments reveal. The first denial stands; what depends on
/// the record or the person is left to guards.
/// </summary>
internal sealed class CellDecider(
    AccessProfile profile, DerivationIndex derivations, RefusedInputs refusedInputs, TransformPlacement transforms, GuardTable guards)
{
    private readonly HashSet<AgreementReference> _basis = [];
    private readonly SortedDictionary<string, DecidedCoordinate> _decided = new(StringComparer.Ordinal);

    /// <summary>The bounds of the agreements that something is allowed by.</summary>
    public ImmutableArray<LimitedAgreement> Limited() => [.. profile.Limited.Where(l => _basis.Contains(l.Agreement))];

    public ImmutableArray<DecidedCoordinate> Decided() => [.. _decided.Values];

    /// <summary>The transforms that the decisions refer to by index.</summary>
    public IReadOnlyList<ILeafTransform> Transforms() => transforms.Transforms();

    /// <summary>Whether anything of an object of this type may be read, under whatever guard or in whatever form.</summary>
    public bool IsSeen(ObjectType type) => type.Fields.Any(f => profile.Decide($"{type.Name}.{f.Name}").IsAllowed);

    public CellDecision Decide(
        ObjectType type, NormalizedField field, GuardScope scope, ImmutableArray<string> path, ImmutableArray<DeniedCell>.Builder denied)
    {
        var coordinate = $"{type.Name}.{field.Definition.Name}";
        var terms = new List<GuardTerm>();
        var decision = Note(coordinate, DecideHere(coordinate, scope));
        var cell = decision is Deny deny
            ? new DeniedCell(coordinate, path, deny.ReasonCode, deny.Id)
            : DeniedByDerivation(coordinate, scope, path, terms) ?? DeniedByArgument(coordinate, type, field, path);
        if (cell is null && Apply(decision, coordinate, field) is { } allowed)
        {
            return allowed with { Guard = GuardOf(coordinate, decision, scope, terms) };
        }

        denied.Add(cell ?? new DeniedCell(coordinate, path, "POLICY_ERROR", decision.Id));
        return CellDecision.Withheld;
    }

    /// <summary>What the decision means for a leaf or an object; null where its transform cannot be applied, which denies.</summary>
    private CellDecision? Apply(Decision decision, string coordinate, NormalizedField field) => decision switch
    {
        Allow => CellDecision.Allowed,
        AllowTransformed transformed => transforms.Of(transformed.Transform, coordinate, field),

        // Which of several clauses will be satisfied is known only per record: each of them allows at least the narrowest form.
        AllowGuarded guarded => transforms.Of(guarded.Clauses.Max(c => c.Transform), coordinate, field),
        _ => null,
    };

    private int? GuardOf(string coordinate, Decision decision, GuardScope scope, List<GuardTerm> inputs)
    {
        if (decision is AllowGuarded guarded)
        {
            inputs.Add(new GuardTerm(coordinate, guarded, scope.At, IsInput: false));
        }

        return inputs.Count == 0 ? null : guards.Of(inputs, scope);
    }

    private DeniedCell? DeniedByDerivation(string coordinate, GuardScope scope, ImmutableArray<string> path, List<GuardTerm> terms)
    {
        foreach (var input in derivations.InputsOf(coordinate))
        {
            // What comes from another record may be about another person, whom the guard of this one does not ask.
            var decision = Note(input, derivations.IsOfSameRecord(coordinate, input) ? DecideHere(input, scope) : DecideUnguarded(input));
            if (decision is AllowGuarded guarded && guarded.Clauses.Any(c => c.Transform == Transform.None))
            {
                terms.Add(new GuardTerm(input, guarded, scope.At, IsInput: true));
            }
            else if (decision is not Allow)
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

    // Without an entity there is nobody to ask about; what is allowed without asking is not asked about.
    private Decision DecideHere(string coordinate, GuardScope scope) =>
        profile.Decide(coordinate) is AllowGuarded { Otherwise.IsAllowed: false } guarded && !scope.Entities.IsEmpty ? guarded : DecideUnguarded(coordinate);

    private Decision DecideUnguarded(string coordinate) => profile.Decide(coordinate) is var decision && decision is AllowGuarded guarded ? guarded.Unguarded : decision;

    private static IEnumerable<AgreementReference> BasisOf(Decision decision) =>
        (decision is AllowGuarded guarded ? guarded.Clauses.Select(c => (DecisionBasis?)c.Basis) : [decision.Basis]).Where(b => b is not null).Select(b => b!.Value.Agreement);

    private Decision Note(string coordinate, Decision decision)
    {
        if (!profile.Limited.IsEmpty && decision.IsAllowed)
        {
            _basis.UnionWith(BasisOf(decision));
        }

        _decided[coordinate] = new DecidedCoordinate(coordinate, decision.Outcome, decision.Id);
        return decision;
    }
}
