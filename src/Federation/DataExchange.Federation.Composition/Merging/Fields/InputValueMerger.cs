using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>Merges arguments and input fields: those that every subgraph has, as narrow as the narrowest.</summary>
internal sealed class InputValueMerger(MergeContext context, DirectiveMerger directives, InputValueCodes codes)
{
    /// <summary>Merges the values of all sources. A missing required one is an error, a missing optional one a hint.</summary>
    /// <param name="sources">The values of each subgraph that has the owner.</param>
    /// <param name="coordinateOf">Writes the coordinate of a value by its name.</param>
    /// <param name="joined">Makes the join directives of a merged input field; null for arguments.</param>
    public ImmutableArray<InputValueDefinitionNode> Merge(
        ImmutableArray<Sourced<ImmutableArray<InputValueDefinitionNode>>> sources,
        Func<string, string> coordinateOf,
        Func<ImmutableArray<Sourced<InputValueDefinitionNode>>, TypeNode, IEnumerable<DirectiveNode>>? joined = null)
    {
        var merged = ImmutableArray.CreateBuilder<InputValueDefinitionNode>();
        foreach (var name in sources.SelectMany(s => s.Value).Select(v => v.Name.Value).Distinct(StringComparer.Ordinal))
        {
            var own = sources
                .Select(s => (s.Subgraph, Value: s.Value.FirstOrDefault(v => v.Name.Value == name)))
                .Where(s => s.Value is not null)
                .Select(s => new Sourced<InputValueDefinitionNode>(s.Subgraph, s.Value!))
                .ToImmutableArray();
            if (own.Length < sources.Length)
            {
                ReportMissing(own, MergeContext.Names(sources.Where(s => !s.Value.Any(v => v.Name.Value == name))), coordinateOf(name));
            }
            else
            {
                merged.Add(Merge(name, own, coordinateOf(name), joined));
            }
        }

        return merged.ToImmutable();
    }

    private void ReportMissing(ImmutableArray<Sourced<InputValueDefinitionNode>> own, string missing, string coordinate)
    {
        var required = own.FirstOrDefault(s => TypeNodes.IsRequired(s.Value));
        if (required.Value is not null)
        {
            context.Diagnostics.Error(codes.RequiredMissing, $"`{coordinate}` is required in `{required.Subgraph.Name}`, but it is missing in {missing}.", coordinate, missing, required.Value, "Add it there, or make it optional.");
        }
        else
        {
            context.Diagnostics.Hint(codes.OptionalMissing, $"`{coordinate}` is missing in {missing}, so it is not in the supergraph.", coordinate, missing);
        }
    }

    private InputValueDefinitionNode Merge(
        string name,
        ImmutableArray<Sourced<InputValueDefinitionNode>> own,
        string coordinate,
        Func<ImmutableArray<Sourced<InputValueDefinitionNode>>, TypeNode, IEnumerable<DirectiveNode>>? joined)
    {
        var type = TypeReferenceMerger.Input(own.Select(s => s.Value.Type));
        if (type is null)
        {
            var types = own.Select(s => new Sourced<TypeNode>(s.Subgraph, s.Value.Type));
            context.Diagnostics.Error(codes.TypeMismatch, $"`{coordinate}` has types that do not go together: {MergeContext.Types(types)}.", coordinate, MergeContext.Names(own), own[0].Value);
            type = own[0].Value.Type;
        }

        return new InputValueDefinitionNode(
            context.Description(own, v => v.Description, coordinate),
            new NameNode(name),
            type,
            Default(own, coordinate),
            [.. joined?.Invoke(own, type) ?? [], .. directives.Merge(own, v => v.Directives, coordinate)]);
    }

    private ValueNode? Default(ImmutableArray<Sourced<InputValueDefinitionNode>> own, string coordinate)
    {
        var values = own.Select(s => s.Value.DefaultValue).OfType<ValueNode>().Distinct(ValueNodes.ByMeaning).ToList();
        if (values.Count > 1)
        {
            context.Diagnostics.Error(codes.DefaultMismatch, $"`{coordinate}` has different defaults: {string.Join(", ", values.Select(v => $"`{Printer.PrintCompact(v)}`"))}.", coordinate, MergeContext.Names(own), own[0].Value, "Give it one default.");
        }
        else if (values.Count == 1 && own.Any(s => s.Value.DefaultValue is null))
        {
            context.Diagnostics.Hint(CompositionCodes.InconsistentDefaultValuePresence, $"`{coordinate}` has a default in some subgraphs only, so it has none in the supergraph.", coordinate, MergeContext.Names(own));
            return null;
        }

        return values.Count == 0 ? null : values[0];
    }
}
