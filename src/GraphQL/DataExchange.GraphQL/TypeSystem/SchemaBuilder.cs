using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Builds a schema from SDL: definitions and extensions, validated as a whole.</summary>
public static class SchemaBuilder
{
    /// <summary>Builds the schema that <paramref name="document"/> defines, or reports every error in it (code <c>SCHEMA_INVALID</c>).</summary>
    /// <param name="document">Type system definitions and extensions; built-in scalars and directives need none.</param>
    /// <param name="options">How strictly to read; null for <see cref="SchemaBuilderOptions.Strict"/>.</param>
    public static SchemaResult Build(DocumentNode document, SchemaBuilderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        var settings = options ?? SchemaBuilderOptions.Strict;
        var declarations = DeclarationReader.Read(document, settings);
        var errors = SchemaRules.Check(declarations, settings);
        return errors.IsEmpty
            ? new SchemaResult(new SchemaFactory(declarations).Create(), [])
            : new SchemaResult(null, errors);
    }
}
