using DataExchange.GraphQL.Language;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>Prints schemas as SDL; building a schema of the text gives an equal schema. What is built in is left out.</summary>
public static class SchemaPrinter
{
    /// <summary>Prints <paramref name="schema"/> in the order of definition, with a line end at the end.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="printDirectives">Whether to print applied directives and directive definitions of the author; <c>@deprecated</c>, <c>@specifiedBy</c> and <c>@oneOf</c> are printed always.</param>
    public static string Print(Schema schema, bool printDirectives = true) => Printer.Print(ToDocument(schema, printDirectives)) + "\n";

    /// <summary>The document that <see cref="Print"/> prints. Its nodes have no locations, but for applied directives and defaults, which keep theirs.</summary>
    public static DocumentNode ToDocument(Schema schema, bool printDirectives = true)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new SchemaSyntax(schema, printDirectives).Document();
    }
}
