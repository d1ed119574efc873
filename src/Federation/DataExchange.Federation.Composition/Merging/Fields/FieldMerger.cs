using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Directives;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>Merges the fields of an object or interface type.</summary>
internal sealed class FieldMerger(MergeContext context, DirectiveMerger directives)
{
    private readonly FieldFacts _facts = new(context.Subgraphs);
    private readonly InputValueMerger _arguments = new(context, directives, InputValueCodes.Arguments);

    public ImmutableArray<FieldDefinitionNode> Merge(string typeName, TypeKind kind, ImmutableArray<Sourced<DeclaredType>> types)
    {
        var fields = ImmutableArray.CreateBuilder<FieldDefinitionNode>();
        foreach (var name in types.SelectMany(t => t.Value.Fields).Select(f => f.Name).Distinct(StringComparer.Ordinal))
        {
            ImmutableArray<FieldSource> sources =
            [
                .. types.Where(t => t.Value.FindField(name) is not null).Select(t => _facts.Source(t.Subgraph, t.Value, t.Value.FindField(name)!)),
            ];
            fields.Add(Merge($"{typeName}.{name}", name, kind, types, sources));
        }

        return fields.ToImmutable();
    }

    private FieldDefinitionNode Merge(string coordinate, string name, TypeKind kind, ImmutableArray<Sourced<DeclaredType>> types, ImmutableArray<FieldSource> found)
    {
        ImmutableArray<FieldSource> abstracted = kind == TypeKind.Object ? Abstracted(found, name) : [];
        var sources = OverrideRules.Apply(found, abstracted, coordinate, context);
        var owners = sources.RemoveAll(s => s.Field.IsExternal);
        if (owners.IsEmpty)
        {
            ReportNoBase(kind == TypeKind.Object ? sources : [], abstracted, coordinate);
            owners = sources;
        }

        if (kind == TypeKind.Object)
        {
            SharingRule.Check([.. sources, .. abstracted], coordinate, context);
        }

        var merged = Merge(coordinate, name, owners, sources, found);
        ExternalRule.Check(sources, merged, coordinate, context);
        var joined = JoinFields.Make(merged.Type, types, sources, context);
        return new FieldDefinitionNode(merged.Description, merged.Name, merged.Arguments, merged.Type, [.. joined, .. merged.Directives]);
    }

    private FieldDefinitionNode Merge(string coordinate, string name, ImmutableArray<FieldSource> owners, ImmutableArray<FieldSource> sources, ImmutableArray<FieldSource> found)
    {
        ImmutableArray<Sourced<DeclaredField>> own = [.. owners.Select(s => new Sourced<DeclaredField>(s.Subgraph, s.Field))];
        ImmutableArray<Sourced<DeclaredField>> all = [.. sources.Select(s => new Sourced<DeclaredField>(s.Subgraph, s.Field))];
        return new FieldDefinitionNode(
            context.Description(own.Any(s => s.Value.Node.Description is not null) ? own : all, f => f.Node.Description, coordinate),
            new NameNode(name),
            _arguments.Merge(ContextArguments.Without(own, coordinate, context), argument => $"{coordinate}({argument}:)"),
            Type(own, coordinate),
            [.. directives.Merge(own, f => f.Directives, coordinate, kind => FieldCovers.Of(kind, found)), .. directives.Carried.CarryOfField(all)]);
    }

    private TypeNode Type(ImmutableArray<Sourced<DeclaredField>> own, string coordinate)
    {
        if (context.TypeReferences.Output(own.Select(s => s.Value.Type)) is { } type)
        {
            return type;
        }

        var types = own.Select(s => new Sourced<TypeNode>(s.Subgraph, s.Value.Type));
        context.Diagnostics.Error(CompositionCodes.FieldTypeMismatch, $"`{coordinate}` has types that do not go together: {MergeContext.Types(types)}.", coordinate, MergeContext.Names(own), own[0].Value.Node);
        return own[0].Value.Type;
    }

    private ImmutableArray<FieldSource> Abstracted(ImmutableArray<FieldSource> found, string name) =>
        [.. context.Abstracted.Find(found[0].Parent.Name, name).Select(a => _facts.Source(a.Subgraph, a.Parent, a.Field))];

    private void ReportNoBase(ImmutableArray<FieldSource> sources, ImmutableArray<FieldSource> abstracted, string coordinate)
    {
        if (!sources.IsEmpty && abstracted.All(a => a.Field.IsExternal))
        {
            context.Diagnostics.Error(
                CompositionCodes.ExternalMissingOnBase,
                $"`{coordinate}` is external wherever it is declared, so nobody resolves it.",
                coordinate,
                string.Join(", ", sources.Select(s => s.Subgraph.Name)),
                sources[0].Field.Node,
                "Resolve it in one subgraph.");
        }
    }
}
