using System.Collections.Immutable;
using DataExchange.Federation.Operations;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Response;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Costs;

/// <summary>
/// Walks a normalised operation once, so that what it does is bounded by the limit of expanded selections. Every alias counts; what a condition may leave
/// out counts too.
/// </summary>
internal sealed class CostEstimator(CostModel model)
{
    private GraphQLError? _unbounded;

    /// <summary>The cost of an operation.</summary>
    public OperationCost Estimate(NormalizedOperation operation)
    {
        var (each, below) = Walk(operation.Root, null, []);
        return new OperationCost(new CostTerm(CostModel.OfOperation(operation.Type), ListLength.One, each, below).Folded(), _unbounded);
    }

    // INVARIANT: the depth of a normalised operation is bounded by the limits it was accepted under.
    private (double Each, ImmutableArray<CostTerm> Below) Walk(NormalizedSelectionSet set, ListLength? sized, ImmutableArray<string> sizedFields)
    {
        var each = 0.0;
        var below = ImmutableArray.CreateBuilder<CostTerm>();
        var byType = new Dictionary<ObjectType, double>();
        foreach (var field in set.Fields)
        {
            var term = field.Definition.IsMetaField ? CostTerm.Of(0) : Term(set.ParentType, field, sizedFields.Contains(field.Definition.Name) ? sized : null);
            if (!term.IsConstant)
            {
                below.Add(term);
            }
            else if (field.Types is not { } types)
            {
                each += term.Once;
            }
            else
            {
                // An object has one type only: the most expensive counts.
                foreach (var type in types)
                {
                    byType[type] = byType.GetValueOrDefault(type) + term.Once;
                }
            }
        }

        return (each + byType.Values.DefaultIfEmpty(0).Max(), below.ToImmutable());
    }

    private CostTerm Term(CompositeType parent, NormalizedField field, ListLength? sized)
    {
        var cost = model.Find(parent, field);
        var own = cost.Size is { } size ? Length(size, field, cost.Arguments) : null;
        var isList = IsList(field.Definition.Type);
        var passesOn = cost.Size is { SizedFields.IsEmpty: false };
        var length = !isList ? ListLength.One : (passesOn ? null : own) ?? sized ?? new ListLength(model.DefaultListSize, [], model.DefaultListSize);
        var (each, below) = field.Selections is { } set ? Walk(set, passesOn ? own : null, cost.Size?.SizedFields ?? []) : (0, []);
        return new CostTerm(Arguments(field, cost.Arguments), length, cost.Weight + each, below).Folded();
    }

    private double Arguments(NormalizedField field, ImmutableArray<InputValueDefinition> definitions)
    {
        var cost = 0.0;
        foreach (var definition in definitions)
        {
            if (field.Arguments.FirstOrDefault(a => a.Name.Value == definition.Name)?.Value is { } value and not NullValueNode)
            {
                cost += model.OfArgument(definition, value);
            }
        }

        return cost;
    }

    private ListLength Length(ListSize size, NormalizedField field, ImmutableArray<InputValueDefinition> definitions)
    {
        double? given = null;
        var variables = ImmutableArray.CreateBuilder<SlicingVariable>();
        var count = 0;
        foreach (var path in size.SlicingArguments)
        {
            var value = field.Arguments.FirstOrDefault(a => a.Name.Value == path[0])?.Value ?? definitions.FirstOrDefault(d => d.Name == path[0])?.DefaultValue;
            switch (SlicingValue.Find(value, path))
            {
                case { Number: { } number }:
                    given = Math.Max(given ?? 0, number);
                    count++;
                    break;
                case { Variable: { } variable }:
                    variables.Add(variable);
                    count++;
                    break;
            }
        }

        if (size.NeedsOneArgument && !size.SlicingArguments.IsEmpty && count != 1)
        {
            _unbounded ??= Unbounded(size, field);
        }

        return new ListLength(given, variables.ToImmutable(), size.Assumed ?? model.DefaultListSize);
    }

    private static GraphQLError Unbounded(ListSize size, NormalizedField field)
    {
        var arguments = string.Join(", ", size.SlicingArguments.Select(a => $"`{string.Join('.', a)}`"));
        var message = $"`{field.Definition.Name}` needs exactly one of {arguments}, so that it is known how many items are asked for.";
        return new GraphQLError(message) { Code = "LIMIT_EXCEEDED" };
    }

    private static bool IsList(IType type) => type is ListType || (type is NonNullType { OfType: ListType });
}
