using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Which output types may stand for which. See <see href="https://spec.graphql.org/September2025/#IsValidImplementationFieldType()"/>.</summary>
internal static class Covariance
{
    /// <summary>Whether a field of type <paramref name="actual"/> serves where <paramref name="expected"/> is promised; names that do not resolve are let pass.</summary>
    public static bool IsSubType(SchemaDeclarations schema, TypeNode actual, TypeNode expected)
    {
        while (true)
        {
            if (actual is NonNullTypeNode actualNonNull)
            {
                actual = actualNonNull.Type;
                expected = expected is NonNullTypeNode expectedNonNull ? expectedNonNull.Type : expected;
            }
            else if (actual is ListTypeNode actualList && expected is ListTypeNode expectedList)
            {
                actual = actualList.Type;
                expected = expectedList.Type;
            }
            else
            {
                return actual is NamedTypeNode actualName && expected is NamedTypeNode expectedName && IsSubType(schema, actualName, expectedName);
            }
        }
    }

    private static bool IsSubType(SchemaDeclarations schema, NamedTypeNode actual, NamedTypeNode expected)
    {
        if (actual.Name.Value == expected.Name.Value || schema.Resolve(actual) is not { } actualType || schema.Resolve(expected) is not { } expectedType)
        {
            return true;
        }

        return expectedType.Kind switch
        {
            TypeKind.Interface => actualType.Implements(expectedType.Name),
            TypeKind.Union => expectedType.Members.Any(m => m.Name.Value == actualType.Name),
            _ => false,
        };
    }
}
