using System.Collections.Concurrent;
using DataExchange.Federation.Operations;
using DataExchange.Federation.Supergraphs;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.TypeSystem;

namespace DataExchange.Gateway.Costs;

/// <summary>
/// What the fields of a supergraph cost: an object 1, a leaf nothing, a mutation 10 more, unless <c>@cost</c> says otherwise. Thread-safe.
/// </summary>
/// <param name="supergraph">The supergraph.</param>
/// <param name="listSize">How many items a list has that <c>@listSize</c> says nothing of.</param>
internal sealed class CostModel(Supergraph supergraph, int listSize)
{
    private const double MutationWeight = 10;
    private readonly CostDirectives _directives = new(supergraph.CostDirective, supergraph.ListSizeDirective);
    private readonly ConcurrentDictionary<(string Type, string Field), FieldCost> _fields = new();

    /// <summary>How many items a list has that nothing is known of.</summary>
    public double DefaultListSize => listSize;

    /// <summary>The cost of an operation.</summary>
    public OperationCost Of(NormalizedOperation operation) => new CostEstimator(this).Estimate(operation);

    /// <summary>What an operation costs before its fields.</summary>
    public static double OfOperation(OperationType type) => type == OperationType.Mutation ? MutationWeight : 0;

    /// <summary>What is known of a field at a position: the most expensive of the concrete types that it can be asked of.</summary>
    public FieldCost Find(CompositeType parent, NormalizedField field)
    {
        if (!_directives.AreUsed)
        {
            return new FieldCost(DefaultWeight(field.Definition.Type.NamedType), null, []);
        }

        if (field.Types is not { } types)
        {
            return Known(parent, field.Definition);
        }

        var costs = types.Select(t => Known(t, field.Definition)).ToList();
        return costs.MaxBy(c => c.Weight)! with { Size = costs.Select(c => c.Size).OfType<ListSize>().FirstOrDefault() };
    }

    /// <summary>What an argument costs with a literal; what variables hold is not looked into.</summary>
    public double OfArgument(InputValueDefinition definition, ValueNode value)
    {
        // INVARIANT: values are no deeper than the parser accepts.
        var own = _directives.Weight(definition.Directives) ?? _directives.Weight(Full(definition.Type.NamedType).Directives) ?? 0;
        return own + OfValue(definition.Type.NamedType, value);
    }

    private double OfValue(NamedType type, ValueNode value) => value switch
    {
        ListValueNode list => list.Values.Sum(v => OfValue(type, v)),
        ObjectValueNode given when Full(type) is InputObjectType input => given.Fields.Sum(f => input.FindField(f.Name.Value) is { } field ? OfArgument(field, f.Value) : 0),
        _ => 0,
    };

    // An interface has no costs of its own: its fields cost what they cost at most.
    private FieldCost Known(CompositeType parent, FieldDefinition field) => _fields.GetOrAdd((parent.Name, field.Name), _ =>
    {
        var costs = (supergraph.Schema.FindType(parent.Name) is CompositeType full ? supergraph.Schema.PossibleTypes(full) : [])
            .Select(t => t.FindField(field.Name)).OfType<FieldDefinition>().Select(Read).ToList();
        return costs.Count == 0
            ? new FieldCost(DefaultWeight(field.Type.NamedType), null, [])
            : costs.MaxBy(c => c.Weight)! with { Size = costs.Select(c => c.Size).OfType<ListSize>().FirstOrDefault() };
    });

    private FieldCost Read(FieldDefinition field) => new(
        _directives.Weight(field.Directives) ?? _directives.Weight(Full(field.Type.NamedType).Directives) ?? DefaultWeight(field.Type.NamedType),
        _directives.Size(field.Directives),
        field.Arguments);

    private NamedType Full(NamedType type) => supergraph.Schema.FindType(type.Name) ?? type;

    private static double DefaultWeight(NamedType type) => type is CompositeType ? 1 : 0;
}
