using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Builds a schema from SDL: definitions and extensions, validated as a whole.</summary>
public static class SchemaBuilder
{
    /// <summary>Builds the schema that <paramref name="document"/> defines, or reports every error in it.</summary>
    public static SchemaResult Build(DocumentNode document) => throw new System.Diagnostics.UnreachableException(document.Kind.ToString());
}
