using System.Collections.Immutable;
using DataExchange.GraphQL.Response;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>The rules of type system validation. See <see href="https://spec.graphql.org/September2025/#sec-Type-System"/>.</summary>
internal static class SchemaRules
{
    /// <summary>The rules without which a schema cannot be built.</summary>
    public static ImmutableArray<SchemaRule> Structural { get; } =
    [
        new UniqueTypeNamesRule(),
        new UniqueDirectiveNamesRule(),
        new UniqueFieldDefinitionNamesRule(),
        new UniqueEnumValueNamesRule(),
        new KnownTypeNamesRule(),
        new RootTypesRule(),
        new InterfacesOnlyRule(),
        new UnionMembersRule(),
    ];

    /// <summary>All other rules.</summary>
    public static ImmutableArray<SchemaRule> Further { get; } =
    [
        new TypeSystemDefinitionsRule(),
        new LoneSchemaDefinitionRule(),
        new UniqueOperationTypesRule(),
        new UniqueArgumentDefinitionNamesRule(),
        new PossibleTypeExtensionsRule(),
        new ReservedNamesRule(),
        new KnownDirectivesRule(),
        new DirectiveLocationsRule(),
        new UniqueDirectivesPerLocationRule(),
        new KnownArgumentNamesOnDirectivesRule(),
        new UniqueArgumentNamesRule(),
        new ProvidedRequiredArgumentsOnDirectivesRule(),
        new ValuesOfCorrectTypeRule(),
        new UniqueInputFieldNamesRule(),
        new NoDirectiveCyclesRule(),
        new NonEmptyTypesRule(),
        new OutputFieldTypesRule(),
        new InputValueTypesRule(),
        new UniqueInterfacesRule(),
        new TransitiveInterfacesRule(),
        new InterfaceImplementationRule(),
        new UniqueUnionMembersRule(),
        new RequiredNotDeprecatedRule(),
        new OneOfInputFieldsRule(),
        new InputObjectCyclesRule(),
        new DefaultValuesOfCorrectTypeRule(),
        new DefaultValueCyclesRule(),
    ];

    /// <summary>The errors of every rule that <paramref name="options"/> ask for, in the order of the rules.</summary>
    public static ImmutableArray<GraphQLError> Check(SchemaDeclarations schema, SchemaBuilderOptions options)
    {
        var errors = ImmutableArray.CreateBuilder<GraphQLError>();
        var rules = options.AssumeValid ? Structural : Structural.AddRange(Further);
        foreach (var rule in rules)
        {
            if (rule is not KnownDirectivesRule || !options.AllowUnknownDirectives)
            {
                rule.Check(schema, new RuleErrors(rule.Name, errors));
            }
        }

        return errors.DrainToImmutable();
    }
}
