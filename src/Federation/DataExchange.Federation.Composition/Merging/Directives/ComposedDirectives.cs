using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Links;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Directives;

/// <summary>DIRECTIVE_COMPOSITION_ERROR: the directives that subgraphs carry to the supergraph with <c>@composeDirective</c>, told apart by the specification they come from.</summary>
internal static class ComposedDirectives
{
    private static readonly ImmutableArray<string> ComposedAnyway = ["tag", "inaccessible", "authenticated", "requiresScopes", "policy", "context"];

    public static IEnumerable<MergedDirective> Find(MergeContext context)
    {
        var found = new List<ComposedDirective>();
        foreach (var subgraph in context.Subgraphs.Where(s => s.Links.Directive("composeDirective") is not null))
        {
            foreach (var applied in subgraph.Applied.All(subgraph.Links.Directive("composeDirective")))
            {
                if (Read(subgraph, applied, context.Diagnostics) is { } directive)
                {
                    found.Add(directive);
                }
            }
        }

        CheckNames(found, context.Diagnostics);
        return found.GroupBy(d => (d.Link.Identity, d.SpecName)).Select(g => Merge([.. g])).OrderBy(m => m.Name, StringComparer.Ordinal);
    }

    private static ComposedDirective? Read(SubgraphSchema subgraph, DirectiveNode applied, DiagnosticBag diagnostics)
    {
        var name = applied.Text("name");
        var problem = name is not { Length: > 1 } || name[0] != '@' ? $"`{name}` is not the name of a directive: it must begin with `@`."
            : subgraph.Directives.FirstOrDefault(d => d.Name.Value == name[1..]) is null && !subgraph.Links.IsMachineryDirective(name[1..]) ? $"`{name}` is not defined in the subgraph."
            : subgraph.Links.IsMachineryDirective(name[1..]) ? ComposedAnyway.Any(d => subgraph.Links.Directive(d) == name[1..]) ? null : $"`{name}` is federation's own, which is not composed by name."
            : subgraph.Links.Origin(name[1..]) is null ? $"`{name}` does not come from a specification that the subgraph links."
            : string.Empty;
        if (problem is { Length: > 0 })
        {
            diagnostics.Error(CompositionCodes.DirectiveCompositionError, problem, subgraph: subgraph.Name, node: applied, fix: "Compose a directive that the subgraph defines, of a specification that it links.");
            return null;
        }

        if (problem is null)
        {
            diagnostics.Hint(CompositionCodes.DirectiveCompositionWarn, $"`{name}` is federation's own and composed without being asked.", subgraph: subgraph.Name, node: applied);
            return null;
        }

        var (link, specName) = subgraph.Links.Origin(name![1..])!.Value;
        return new ComposedDirective(subgraph, link, specName, name[1..], subgraph.Directives.First(d => d.Name.Value == name[1..]), applied);
    }

    private static void CheckNames(List<ComposedDirective> found, DiagnosticBag diagnostics)
    {
        foreach (var group in found.GroupBy(d => (d.Link.Identity, d.SpecName)).Where(g => g.Select(d => d.LocalName).Distinct(StringComparer.Ordinal).Skip(1).Any()))
        {
            diagnostics.Error(CompositionCodes.DirectiveCompositionError, $"`@{group.Key.SpecName}` of `{group.Key.Identity}` is composed under different names.", subgraph: Names(group), node: group.First().Applied, fix: "Import it under one name.");
        }

        foreach (var group in found.GroupBy(d => d.LocalName, StringComparer.Ordinal).Where(g => g.Select(d => (d.Link.Identity, d.SpecName)).Distinct().Skip(1).Any()))
        {
            diagnostics.Error(CompositionCodes.DirectiveCompositionError, $"`@{group.Key}` is composed from different specifications.", subgraph: Names(group), node: group.First().Applied, fix: "Rename one of them where it is imported.");
        }

        foreach (var group in found.GroupBy(d => d.Link.Identity, StringComparer.Ordinal).Where(g => g.Select(d => d.Link.Version?.Major).Distinct().Skip(1).Any()))
        {
            diagnostics.Error(CompositionCodes.DirectiveCompositionError, $"`{group.Key}` is linked in versions that do not go together.", subgraph: Names(group), node: group.First().Applied, fix: "Link the same major version in all subgraphs.");
        }
    }

    // What a subgraph says of the arguments, such as tags, is said under its own names.
    private static DirectiveDefinitionNode Bare(DirectiveDefinitionNode definition, IEnumerable<DirectiveDefinitionNode> all) => new(
        definition.Description,
        definition.Name,
        [.. ArgumentDefaults.Merge(definition.Arguments, all).Select(a => new InputValueDefinitionNode(a.Description, a.Name, a.Type, a.DefaultValue, [.. a.Directives.Where(d => d.Name.Value == "deprecated")]))],
        definition.IsRepeatable,
        definition.Locations);

    private static string Names(IEnumerable<ComposedDirective> directives) => string.Join(", ", directives.Select(d => d.Subgraph.Name).Distinct(StringComparer.Ordinal));

    private static MergedDirective Merge(ImmutableArray<ComposedDirective> directives)
    {
        var newest = directives.MaxBy(d => d.Link.Version ?? default)!;
        var composing = directives.Select(d => d.Subgraph).ToHashSet();
        var isOfPlatform = newest.Link.Identity == AccessSpec.Identity;
        var isClass = isOfPlatform && newest.SpecName == AccessSpec.Classified;
        return new MergedDirective(
            newest.LocalName,
            s => isOfPlatform || composing.Contains(s) ? s.Links.Find(newest.Link.Identity)?.Directive(newest.SpecName) : null,
            newest.Definition.IsRepeatable,
            isClass ? DirectiveCombinations.StrictestClass
            : isOfPlatform && newest.SpecName == AccessSpec.Visible ? DirectiveCombinations.Shared("to")
            : null,
            new DirectiveLink(newest.Link.Version is { } version ? $"{newest.Link.Identity}/{version}" : newest.Link.Identity, newest.SpecName, null, IsImported: true, IsComposed: true),
            Bare(newest.Definition, directives.Select(d => d.Definition)))
        {
            CoversFields = isClass,
            ConflictCode = isOfPlatform && newest.SpecName is AccessSpec.Subject or AccessSpec.Reveals ? CompositionCodes.DxAccessConflict : null,
            HintCode = isClass ? CompositionCodes.DxStricterClass : CompositionCodes.InconsistentNonRepeatableDirectiveArguments,
        };
    }
}
