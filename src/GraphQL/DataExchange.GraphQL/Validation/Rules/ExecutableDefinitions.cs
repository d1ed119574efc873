using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Validation.Traversal;

namespace DataExchange.GraphQL.Validation.Rules;

/// <summary>Only operations and fragments are executed. See <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>.</summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode)
            {
                Report($"The {Describe(definition)} definition is not executable.", definition);
            }
        }
    }

    private static string Describe(DefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"`{type.Name.Value}`",
        TypeExtensionNode type => $"`{type.Name.Value}`",
        DirectiveDefinitionNode directive => $"`{directive.Name.Value}`",
        _ => "schema",
    };
}
