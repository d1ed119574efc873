using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>A type has the fields of its interfaces, with types and arguments that fit. See <see href="https://spec.graphql.org/September2025/#IsValidImplementation()"/>.</summary>
internal sealed class InterfaceImplementationRule : SchemaRule
{
    public override string Name => "InterfaceImplementation";

    public override void Check(SchemaDeclarations schema, RuleErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            foreach (var name in type.Interfaces.DistinctBy(i => i.Name.Value).Where(i => i.Name.Value != type.Name))
            {
                if (schema.Resolve(name) is { Kind: TypeKind.Interface } parent)
                {
                    CheckFields(schema, type, parent, errors);
                }
            }
        }
    }

    private static void CheckFields(SchemaDeclarations schema, TypeDeclaration type, TypeDeclaration parent, RuleErrors errors)
    {
        foreach (var expected in parent.Fields)
        {
            var coordinate = $"{parent.Name}.{expected.Name.Value}";
            if (type.FindField(expected.Name.Value) is not { } actual)
            {
                errors.Report($"Interface field `{coordinate}` expected but `{type.Name}` does not provide it.", [expected, .. type.Nodes]);
                continue;
            }

            if (!Covariance.IsSubType(schema, actual.Type, expected.Type))
            {
                errors.Report(
                    $"Interface field `{coordinate}` expects type `{Printer.Print(expected.Type)}` but `{type.Name}.{actual.Name.Value}` is type `{Printer.Print(actual.Type)}`.",
                    expected.Type,
                    actual.Type);
            }

            CheckArguments((coordinate, expected), ($"{type.Name}.{actual.Name.Value}", actual), errors);
            CheckDeprecation((coordinate, expected), ($"{type.Name}.{actual.Name.Value}", actual), errors);
        }
    }

    private static void CheckArguments((string Coordinate, FieldDefinitionNode Node) expected, (string Coordinate, FieldDefinitionNode Node) actual, RuleErrors errors)
    {
        foreach (var argument in expected.Node.Arguments)
        {
            var name = argument.Name.Value;
            var match = actual.Node.Arguments.FirstOrDefault(a => a.Name.Value == name);
            if (match is null)
            {
                errors.Report($"Interface field argument `{expected.Coordinate}({name}:)` expected but `{actual.Coordinate}` does not provide it.", argument, actual.Node);
            }
            else if (!SyntaxComparer.Instance.Equals(argument.Type, match.Type))
            {
                errors.Report(
                    $"Interface field argument `{expected.Coordinate}({name}:)` expects type `{Printer.Print(argument.Type)}` but `{actual.Coordinate}({name}:)` is type `{Printer.Print(match.Type)}`.",
                    argument.Type,
                    match.Type);
            }
        }

        foreach (var extra in actual.Node.Arguments.Where(a => TypeReferences.IsRequired(a) && expected.Node.Arguments.All(e => e.Name.Value != a.Name.Value)))
        {
            errors.Report(
                $"Argument `{actual.Coordinate}({extra.Name.Value}:)` must not be required type `{Printer.Print(extra.Type)}` if not provided by the Interface field `{expected.Coordinate}`.",
                extra,
                expected.Node);
        }
    }

    private static void CheckDeprecation((string Coordinate, FieldDefinitionNode Node) expected, (string Coordinate, FieldDefinitionNode Node) actual, RuleErrors errors)
    {
        if (AppliedDirectives.Find(actual.Node.Directives, "deprecated") is { } deprecated && AppliedDirectives.Find(expected.Node.Directives, "deprecated") is null)
        {
            errors.Report($"Interface field `{expected.Coordinate}` is not deprecated, so implementation field `{actual.Coordinate}` must not be deprecated.", deprecated);
        }
    }
}
