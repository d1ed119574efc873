using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Subgraphs;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.SubgraphRules;

/// <summary>LIST_SIZE_APPLIED_TO_NON_LIST, LIST_SIZE_INVALID_ASSUMED_SIZE, LIST_SIZE_INVALID_SLICING_ARGUMENT, LIST_SIZE_INVALID_SIZED_FIELD. See <see href="https://specs.apollo.dev/cost/v0.1"/>.</summary>
internal sealed class ListSizeRule : SubgraphRule
{
    public override void Check(SubgraphSchema schema, DiagnosticBag diagnostics)
    {
        if (schema.Links.Directive("listSize") is not { } name)
        {
            return;
        }

        foreach (var type in schema.Types)
        {
            foreach (var field in type.Fields)
            {
                if (field.Directives.Find(name) is { } applied)
                {
                    void Report(string code, string message) => diagnostics.Error(code, message, $"{type.Name}.{field.Name}", schema.Name, applied);
                    Check(schema, field, applied, Report);
                }
            }
        }
    }

    private static void Check(SubgraphSchema schema, DeclaredField field, DirectiveNode applied, Action<string, string> report)
    {
        var sized = Texts(applied, "sizedFields");
        if (sized is null or { Count: 0 } && !TypeNodes.IsList(field.Type))
        {
            report(CompositionCodes.ListSizeAppliedToNonList, $"`{field.Name}` is not a list, so it has no size.");
        }

        if (applied.Argument("assumedSize") is IntValueNode { Value: ['-', ..] } size)
        {
            report(CompositionCodes.ListSizeInvalidAssumedSize, $"`{size.Value}` is not a size: it cannot be negative.");
        }

        foreach (var slicing in Texts(applied, "slicingArguments") ?? [])
        {
            var argument = field.Node.Arguments.FirstOrDefault(a => a.Name.Value == slicing);
            if (argument is null || TypeNodes.Text(argument.Type) is not ("Int" or "Int!"))
            {
                report(CompositionCodes.ListSizeInvalidSlicingArgument, $"`{slicing}` is not an argument of type `Int`.");
            }
        }

        var target = schema.FindType(TypeNodes.Name(field.Type));
        foreach (var name in sized ?? [])
        {
            if (target?.FindField(name) is not { } list)
            {
                report(CompositionCodes.ListSizeInvalidSizedField, $"`{TypeNodes.Name(field.Type)}` has no field `{name}` that could have a size.");
            }
            else if (!TypeNodes.IsList(list.Type))
            {
                report(CompositionCodes.ListSizeAppliedToNonList, $"`{target.Name}.{name}` is not a list, so it has no size.");
            }
        }
    }

    private static List<string>? Texts(DirectiveNode directive, string argument) =>
        (directive.Argument(argument) as ListValueNode)?.Values.OfType<StringValueNode>().Select(v => v.Value).ToList();
}
