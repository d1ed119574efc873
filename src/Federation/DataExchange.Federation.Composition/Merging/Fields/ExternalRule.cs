using System.Collections.Immutable;
using DataExchange.Federation.Composition.Diagnostics;
using DataExchange.Federation.Composition.Merging.Types;
using DataExchange.Federation.Composition.Syntax;
using DataExchange.GraphQL.Language;

namespace DataExchange.Federation.Composition.Merging.Fields;

/// <summary>EXTERNAL_TYPE_MISMATCH, EXTERNAL_ARGUMENT_MISSING, EXTERNAL_ARGUMENT_TYPE_MISMATCH, EXTERNAL_ARGUMENT_DEFAULT_MISMATCH: an external field is the field that another subgraph has.</summary>
internal static class ExternalRule
{
    public static void Check(ImmutableArray<FieldSource> sources, FieldDefinitionNode merged, string coordinate, MergeContext context)
    {
        foreach (var source in sources.Where(s => s.Field.IsExternal))
        {
            void Report(string code, string message) => context.Diagnostics.Error(code, message, coordinate, source.Subgraph.Name, source.Field.Node, $"Declare `{coordinate}` as the other subgraphs do.");

            if (!SyntaxComparer.Instance.Equals(merged.Type, source.Field.Type))
            {
                Report(CompositionCodes.ExternalTypeMismatch, $"`{coordinate}` is external with the type `{TypeNodes.Text(source.Field.Type)}`; it is `{TypeNodes.Text(merged.Type)}`.");
            }

            foreach (var argument in merged.Arguments)
            {
                CheckArgument(source, argument, coordinate, context, Report);
            }
        }
    }

    private static void CheckArgument(FieldSource source, InputValueDefinitionNode argument, string coordinate, MergeContext context, Action<string, string> report)
    {
        var name = argument.Name.Value;
        if (source.Field.Node.Arguments.FirstOrDefault(a => a.Name.Value == name) is not { } own)
        {
            report(CompositionCodes.ExternalArgumentMissing, $"`{coordinate}` is external without its argument `{name}`.");
        }
        else if (!context.TypeReferences.IsSubType(argument.Type, own.Type))
        {
            report(CompositionCodes.ExternalArgumentTypeMismatch, $"The argument `{name}` of `{coordinate}` is `{TypeNodes.Text(own.Type)}` where it is external; it is `{TypeNodes.Text(argument.Type)}`.");
        }
        else if (!ValueNodes.ByMeaning.Equals(own.DefaultValue, argument.DefaultValue))
        {
            report(CompositionCodes.ExternalArgumentDefaultMismatch, $"The argument `{name}` of `{coordinate}` has another default where it is external.");
        }
    }
}
