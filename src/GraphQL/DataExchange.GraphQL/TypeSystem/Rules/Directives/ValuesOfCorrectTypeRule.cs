namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Every argument of an applied directive has a value of its type. See <see href="https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type"/>.</summary>
internal sealed class ValuesOfCorrectTypeRule : SchemaRule
{
    public override string Name => "ValuesOfCorrectType";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var directive in DirectiveSites.All(schema).SelectMany(s => s.Directives))
        {
            foreach (var argument in directive.Arguments)
            {
                var input = schema.FindDirective(directive.Name.Value)?.Arguments.FirstOrDefault(a => a.Name.Value == argument.Name.Value);
                foreach (var problem in input is null ? [] : LiteralCheck.Problems(schema, argument.Value, input.Type))
                {
                    errors.Report($"Argument `@{directive.Name.Value}({argument.Name.Value}:)` has an invalid value: {problem.Message}", problem.Node);
                }
            }
        }
    }
}
