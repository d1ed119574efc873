using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Subgraphs.Contexts;
using DataExchange.Federation.Composition.Syntax;

namespace DataExchange.Federation.Composition.SubgraphRules.Contexts;

/// <summary>CONTEXT_NOT_SET: an argument is filled from a context that a type of the same subgraph sets, on a field of an object type that no interface demands.</summary>
internal sealed class ContextSetRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        CheckDirectives(schema, diagnostics);
        foreach (var use in SubgraphContexts.Uses(schema))
        {
            void Report(string message, string fix) => diagnostics.Error(CompositionCodes.ContextNotSet, message, use.Coordinate, schema.Name, use.Node, fix);

            if (use.Type.Kind != TypeKind.Object)
            {
                Report($"`{use.Coordinate}` belongs to an interface, whose fields are not resolved, so no context can fill it.", "Use the context on the implementations.");
                continue;
            }

            foreach (var demanding in use.Type.Interfaces.Select(schema.FindType).Where(i => i?.FindField(use.Field.Name) is not null))
            {
                Report($"`{use.Coordinate}` is filled from a context, but `{demanding!.Name}` demands the field, and nothing sets a context there.", $"Take the field out of `{demanding.Name}`.");
            }

            if (use.Argument.DefaultValue is not null)
            {
                Report($"`{use.Coordinate}` is filled from a context, so it cannot have a default.", "Remove the default.");
            }

            if (use.Text is { } text && SubgraphContexts.Setters(schema, text.Context).IsEmpty)
            {
                Report($"`{use.Coordinate}` reads the context `{text.Context}`, which no type of the subgraph sets.", $"Put `@context(name: \"{text.Context}\")` on the type it comes from.");
            }
        }
    }

    private static void CheckDirectives(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        var fromContext = schema.Links.Directive("fromContext");
        foreach (var directive in schema.Directives)
        {
            foreach (var argument in directive.Arguments.Where(a => a.Directives.Has(fromContext)))
            {
                var coordinate = $"@{directive.Name.Value}({argument.Name.Value}:)";
                diagnostics.Error(CompositionCodes.ContextNotSet, $"`{coordinate}` is an argument of a directive, which no context can fill.", coordinate, schema.Name, argument, "Remove `@fromContext`.");
            }
        }
    }
}
