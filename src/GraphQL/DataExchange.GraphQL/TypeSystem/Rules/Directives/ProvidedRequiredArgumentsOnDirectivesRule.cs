using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>An applied directive has every argument that its definition requires. See <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>.</summary>
internal sealed class ProvidedRequiredArgumentsOnDirectivesRule : SchemaRule
{
    public override string Name => "ProvidedRequiredArgumentsOnDirectives";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var directive in DirectiveSites.All(schema).SelectMany(s => s.Directives))
        {
            if (schema.FindDirective(directive.Name.Value) is not { } definition)
            {
                continue;
            }

            foreach (var required in definition.Arguments.Where(a => TypeReferences.IsRequired(a) && directive.Arguments.All(d => d.Name.Value != a.Name.Value)))
            {
                errors.Report($"Argument `@{directive.Name.Value}({required.Name.Value}:)` of type `{Printer.Print(required.Type)}` is required, but it was not provided.", directive);
            }
        }
    }
}
