using System.Collections.Frozen;
using DataExchange.GraphQL.Language;
using DataExchange.GraphQL.Text;

namespace DataExchange.GraphQL.TypeSystem;

/// <summary>What every schema has without declaring it. See <see href="https://spec.graphql.org/September2025/#sec-Schema-Introspection.Schema-Introspection-Schema"/>.</summary>
internal static class BuiltIns
{
    /// <summary>The reason of <c>@deprecated</c> where none is given.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    public static readonly Source Source = new(BuiltInSdl.Text, "built-in definitions");

    public static readonly DocumentNode Document =
        Parser.Parse(Source).Document ?? throw new System.Diagnostics.UnreachableException("The built-in definitions parse.");

    private static readonly FrozenSet<string> TypeNames =
        Document.Definitions.OfType<TypeDefinitionNode>().Select(d => d.Name.Value).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> DirectiveNames =
        Document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => d.Name.Value).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsType(string name) => TypeNames.Contains(name);

    public static bool IsDirective(string name) => DirectiveNames.Contains(name);
}
